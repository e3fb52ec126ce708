import FactModel
import Lexicons
import SourceText

/// The kind of investment a passage speaks of, for the bare 投资 and 完成投资 of a place.
struct InvestmentTopic {
  /// Row of the indicator table.
  var row: Int
  var sentence: Int
  var paragraph: Int
  /// Named in the headline or at the beginning: what the whole story is about.
  var isHeadline = false
}

extension StoryLinker {
  /// 固定资产投资增势强劲,完成投资202亿元: of the kind last named in full, unless a list of projects is spoken of.
  func topical(_ found: FoundIndicator, at index: Int) -> FoundIndicator {
    if let token = found.token, isBareInvestment(found), isOfBranch(token),
      let row = lexicon.indicators.rows.firstIndex(where: { $0.id == "inv_branch" })
    {
      return FoundIndicator(token: token, row: row, isCarried: found.isCarried)
    }
    guard let topic = state.topic, let token = found.token, isBareInvestment(found), isOfPlace(index),
      topic.isHeadline || topic.paragraph == sentence.paragraph,
      state.list.map({ $0.sentence < topic.sentence || topic.isHeadline && $0.sentence < ordinal }) ?? true,
      !speaksOfProject(around: token), !hasProjectMoney()
    else { return found }
    return FoundIndicator(token: token, row: topic.row, isCarried: found.isCarried)
  }

  func remember(investment row: Int, at index: Int) {
    guard let next = Self.topicRank(row, lexicon.indicators), !isInsideName(index) else { return }
    if let topic = state.topic {
      if topic.row == row, topic.isHeadline { return }
      if let last = Self.topicRank(topic.row, lexicon.indicators), next < last { return }
    }
    // named in the first two sentences it is what the story is about
    state.topic = InvestmentTopic(
      row: row, sentence: ordinal, paragraph: sentence.paragraph, isHeadline: ordinal <= 1)
  }

  /// Only totals are topics; 固定资产投资 stands above 工业投资.
  static func topicRank(_ row: Int, _ table: IndicatorTable) -> Int? {
    guard table.isPlainest[row] else { return nil }
    switch table.rows[row].indicator {
    case .fixedAsset: return 2
    case .industrialInvestment: return 1
    default: return nil
    }
  }

  /// 交通运输业投资: of a branch that is not industry as a whole.
  private func isOfBranch(_ token: Int) -> Bool {
    guard let phrase = phrase(before: token), phrase.upper == sentence.tokens[token].lower, phrase.length >= 9
    else {
      return false
    }
    return text.endsWith("业", at: phrase.upper)
      && !["工业", "企业", "产业", "制造业"].contains { text.endsWith($0, at: phrase.upper) }
  }

  /// 投资, 完成投资, 投资额: no word says what the money goes to.
  private func isBareInvestment(_ found: FoundIndicator) -> Bool {
    guard let token = found.token, ["inv_project_done", "inv_planned_total"].contains(row(found.row).id)
    else {
      return false
    }
    let span = sentence.tokens[token].span
    return text.contains("投资", in: span)
      && !text.containsAny(["总", "项目", "计划", "规划", "概算", "估算", "预计", "规模", "拟"], in: span)
  }

  /// 总投资26亿元,今年计划投资10亿元,已完成投资2亿元: of the same projects.
  private func hasProjectMoney() -> Bool {
    state.facts[state.sentenceStart...].contains { $0.indicator == .projectInvestment }
  }

  private func isOfPlace(_ index: Int) -> Bool {
    if let token = pairs[index]?.subject {
      if case .name = sentence.tokens[token].kind { return false }
      return true
    }
    guard let subject = state.current ?? state.base else { return true }
    return subject.kind == .zone || subject.kind == .region
  }

  private func isInsideName(_ position: Int) -> Bool {
    sentence.names.contains { !$0.isReference && $0.span.contains(sentence.tokens[position].span) }
  }

  /// A word for projects in the segment.
  private func speaksOfProject(around token: Int) -> Bool {
    let start = segmentStart(of: token)
    return sentence.tokens[start...].prefix { !($0.mark?.endsSegment ?? false) }.contains { token in
      if token.cues.has(.projectnoun) || token.cues.has(.projectref) || token.cues.has(.phase) { return true }
      return token.indicator.map { row($0).indicator == .projectsCount } ?? false
    }
  }
}
