import FactModel
import Lexicons
import SourceText

/// Whom a sentence goes on about, of those that the sentences before it were about.
extension StoryLinker {
  /// A project or firm is carried into a new paragraph only when that paragraph goes on about it.
  func settleCarriedSubject() {
    let leads = state.leads
    state.leads = []
    if let label = state.label, label.paragraph == sentence.paragraph,
      state.current.map({ $0.kind == .zone || $0.kind == .region }) ?? true
    {
      state.current = label
      return
    }
    if let park = parkMeant() {
      state.current = park
      return
    }
    // 其中,……: of those that the sentence before opened with
    if text.hasPrefix("其中", at: sentence.span.lower), state.previousStart < state.sentenceStart,
      let first = state.facts.indices.contains(state.previousStart) ? state.facts[state.previousStart] : nil,
      first.sentence == ordinal - 1, first.subject.kind == .zone || first.subject.kind == .region
    {
      state.current = first.subject
      return
    }
    guard let current = state.current else { return }
    // 3个产业项目全面投产后: of those that were listed
    if current.kind == .project, current.sentence != ordinal, beginsWithProjects(),
      let place = state.base ?? state.lastPlace
    {
      state.current = place
      return
    }
    if current.kind == .zone || current.kind == .region {
      guard let base = state.base, base != current else { return }
      // 全省开发区占比达39%,最高的某高新区为86%: the one that opened the sentence
      if let head = state.sentenceHead, head.sentence == ordinal - 1, !head.isSame(as: current),
        current.sentence == ordinal - 1, head.isGroup || head.isSame(as: base)
      {
        state.current = head
        return
      }
      if beginsItem() || current.isGroup && current.sentence != ordinal && !current.isLead {
        state.current = base
        return
      }
      if current.paragraph != sentence.paragraph || leads.count > 1 || isPassing(current) {
        state.current = base
      }
      return
    }
    // of all the projects just listed, or of none
    if current.kind == .project, current.sentence != ordinal, let place = state.base ?? state.lastPlace,
      current.isObject && !goesOnAboutNames()
        || state.projectsOfSentence > 1 && text.hasPrefix("项目全部", at: sentence.span.lower)
    {
      state.current = place
      return
    }
    if current.sentence != ordinal,
      isOfStatistics() || current.kind == .project && countsFirms() && !goesOnAboutNames() && !tellsAfter(),
      !isQuoted(),
      let place = state.base ?? state.lastPlace
    {
      state.current = place
      return
    }
    if current.kind == .enterprise, current.sentence != ordinal,
      beginsWithPeriod() || countsFirms() || isOnListed(),
      !isQuoted(),
      let place = state.base ?? state.lastPlace
    {
      state.current = place
      return
    }
    // 投产后第一年,产业园年产值……
    let isAfter = sentence.tokens.prefix(3).contains { $0.cues.has(.after) }
    if current.paragraph != sentence.paragraph, !goesOnAboutNames(), !isAfter { state.current = state.base }
  }

  /// A park or a zone no table knows, named once, that headed no segment; its phases are still told of it.
  private func isPassing(_ current: SubjectRef) -> Bool {
    // 经开区18个项目 in a list of a city's districts
    if current.zone == nil, current.kind == .zone, !current.isGroup, current.sentence != ordinal,
      state.base?.kind == .region
    {
      return true
    }
    guard current.kind == .zone, current.sentence != ordinal, !current.isLead, let zone = current.zone,
      !sentence.tokens.contains(where: { $0.cues.has(.phase) })
    else { return false }
    let entry = register.entries[zone]
    if entry.rank == .zone, entry.gazetteerIndex != nil || state.base?.isGroup == true { return false }
    return entry.count < 2
  }

  private func goesOnAboutNames() -> Bool {
    sentence.tokens.contains { token in
      switch token.kind {
      case .cue(let cues):
        cues.has(.projectnoun) && !isOneOfMany(token) || cues.has(.projectref) || cues.has(.firmref)
          || cues.has(.phase)
      case .indicator: text.hasPrefix("项目", at: token.lower) && !text.hasPrefix("配套", at: token.lower + 6)
      default: false
      }
    }
  }

  /// 文旅项目配套设施, 高铁等项目: projects named in general.
  private func isOneOfMany(_ token: Token) -> Bool {
    text.hasPrefix("等", at: token.lower - 3) || text.hasPrefix("配套", at: token.upper)
  }

  /// 2013年,实现……: a new account, after a firm was named, and no word of the firm.
  private func beginsWithPeriod() -> Bool {
    guard let first = sentence.tokens.first, first.period != nil, first.lower - sentence.span.lower <= 3
    else { return false }
    return !sentence.tokens.contains { $0.cues.has(.firmref) || $0.cues.has(.firm) }
  }

  /// 某产业的29家规上企业实现产值……: the first figure counts firms, so the place is spoken of again.
  private func countsFirms() -> Bool {
    guard let first = sentence.tokens.firstIndex(where: { $0.quantity != nil }),
      let count = sentence.tokens[first].quantity.flatMap(sentence.quantity),
      text.hasPrefix("家", at: count.unitSpan.lower)
    else { return false }
    return sentence.tokens[(first + 1)...].prefix(3).contains { token in
      token.lower - sentence.tokens[first].upper <= 18
        && token.indicator.map { lexicon.indicators.rows[$0].indicator == .enterprisesCount } ?? false
        || text.hasPrefix("企业", at: token.lower)
    }
  }

  /// Whether a count of projects opens the sentence.
  private func beginsWithProjects() -> Bool {
    guard let first = sentence.tokens.first, first.lower == sentence.span.lower,
      let count = first.quantity.flatMap(sentence.quantity), ["个", "项"].contains(count.unit.symbol)
    else { return false }
    return sentence.tokens.dropFirst().prefix(3).contains { token in
      token.lower - first.upper <= 18
        && (token.cues.has(.projectnoun) || text.hasPrefix("项目", at: token.lower)
          || token.indicator.map { lexicon.indicators.rows[$0].indicator == .projectsCount } ?? false)
    }
  }

  /// 二是服务业引资成倍增长: one of the points of the story's own account.
  private func beginsItem() -> Bool {
    let first = text.scalar(at: sentence.span.lower)
    return [0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D].contains(first.value)
      && text.hasPrefix("是", at: sentence.span.lower + first.length)
  }

  /// 建成后, 达产后: of what the project will bring.
  private func tellsAfter() -> Bool { sentence.tokens.contains { $0.cues.has(.after) } }

  /// 据统计, 数据显示: an account of the place begins.
  private func isOfStatistics() -> Bool {
    text.begins(with: lexicon.phrases[.statistics], at: sentence.span.lower)
  }

  /// 这些项目投产后……: of all that were listed.
  private func isOnListed() -> Bool {
    text.begins(with: lexicon.phrases[.listed], at: sentence.span.lower)
  }

  /// Whether the sentence goes on with words someone is quoted with.
  private func isQuoted() -> Bool {
    var position = sentence.span.lower
    let limit = max(0, position - 900)
    while position > limit {
      let (scalar, length) = text.scalar(before: position)
      if scalar == 0x201C { return true }
      if scalar == 0x201D { return false }
      position -= length
    }
    return false
  }
}
