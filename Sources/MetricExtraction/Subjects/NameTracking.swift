import FactModel
import Lexicons
import SourceText

/// Projects and firms that a sentence is about, their phases, and how they are spoken of again.
extension StoryLinker {
  func meetName(_ number: Int, at index: Int) {
    let name = sentence.names[number]
    var subject = SubjectRef(
      kind: name.kind, pieces: name.pieces, zone: placeZone(), host: placeWords(), sentence: ordinal,
      paragraph: sentence.paragraph, place: name.span.lower)
    if name.isShort {
      guard
        var known = state.projects.last(where: { $0.pieces.last.map { ends($0, with: name.span) } ?? false })
      else { return }
      known.sentence = ordinal
      known.paragraph = sentence.paragraph
      state.current = known
      state.lastProject = known
      return
    }
    if name.isReference, isPlural(name.span) {
      // 上述项目: of the list, so of the place
      if let base = state.base, state.current?.kind == .project || state.current?.kind == .enterprise {
        state.current = base
      }
      return
    }
    if name.isReference {
      guard let last = name.kind == .project ? state.lastProject : state.lastFirm else { return }
      subject = last
      subject.sentence = ordinal
      subject.paragraph = sentence.paragraph
    }
    if name.kind == .project { state.lastProject = subject } else { state.lastFirm = subject }
    if !name.isReference, name.kind == .enterprise { state.firms.append(subject) }
    if !name.isReference, name.kind == .project { state.projects.append(subject) }
    if name.kind == .project, !name.isReference {
      state.projectsOfSentence = state.projectsSentence == ordinal ? state.projectsOfSentence + 1 : 1
      state.projectsSentence = ordinal
    }
    guard role(ofName: name, at: index) == .subject else { return }
    // 其中某集团完成产值……: until the clause ends
    if name.kind == .enterprise, isPart(index), let current = state.current ?? state.base,
      current.kind == .zone || current.kind == .region
    {
      state.resume = state.resume ?? current
    }
    if name.kind == .project, !name.isReference { subject.isObject = isObjectOfVerb(index, name) }
    let isActor = sentence.tokens.contains { $0.upper == name.span.lower && $0.cues.has(.actor) }
    if isActor, name.kind == .enterprise {
      state.afterSegment = state.afterSegment ?? state.current ?? state.base
    }
    state.current = subject
  }

  /// 推进某项目, 还配套建设某项目: behind a verb of its segment that someone named before acts with.
  func isObjectOfVerb(_ index: Int, _ name: NameMention) -> Bool {
    guard state.current != nil || state.base != nil else { return false }
    var position = index - 1
    while position >= 0 {
      let token = sentence.tokens[position]
      if let mark = token.mark, mark.endsSegment { return false }
      if token.upper <= name.span.lower {
        if token.quantity != nil { return false }
        if name.span.lower - token.upper <= 12, token.cues.has(.verb), token.span.length >= 6,
          text.has(lexicon.phrases[.pursuit], in: token.span)
        {
          return true
        }
      }
      position -= 1
    }
    return false
  }

  func isPlural(_ span: TextSpan) -> Bool {
    text.begins(with: lexicon.phrases[.plural], at: span.lower)
  }

  /// 公司 alone at the head of a segment: the firm named last.
  func meetFirmWord(at index: Int) {
    guard text.hasPrefix("公司", at: sentence.tokens[index].lower), sentence.tokens[index].span.length == 6,
      isSubjectPlace(index), var firm = state.lastFirm, firm.paragraph >= sentence.paragraph - 2
    else { return }
    firm.sentence = ordinal
    firm.paragraph = sentence.paragraph
    state.current = firm
  }

  func meetPhase(at index: Int) {
    guard var subject = state.current, subject.kind == .project || isPark(subject) else { return }
    subject.phase = sentence.tokens[index].span
    subject.sentence = ordinal
    subject.paragraph = sentence.paragraph
    state.current = subject
  }

  /// 全部建成后, 项目建成达产后: all of the project again, after one of its phases.
  func leavePhase(at index: Int) {
    guard state.current?.phase != nil else { return }
    let token = sentence.tokens[index]
    let isWhole = ["全部", "全面", "整体", "项目"].contains { word in
      text.hasPrefix(word as StaticString, at: token.lower) || text.hasPrefix(word, at: token.lower - 6)
    }
    if isWhole { state.current?.phase = nil }
  }

  func isPark(_ subject: SubjectRef) -> Bool {
    guard subject.kind == .zone, let zone = subject.zone else { return false }
    return register.entries[zone].rank == .park
  }
}
