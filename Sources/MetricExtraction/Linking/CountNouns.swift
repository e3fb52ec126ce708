import FactModel
import Lexicons
import SourceText

/// What is counted: the noun behind a count, before it, or that of the count before.
extension StoryLinker {
  /// What is counted: the noun right behind, before, a little further behind, or that of the list.
  func counted(at index: Int, _ quantity: QuantityMention) -> FoundIndicator? {
    func fits(_ row: IndicatorRow) -> Bool {
      guard Self.isCounted(row) else { return false }
      switch (row.indicator, quantity.unit.symbol) {
      case (.productionLines, let unit): return unit == "条" || unit == "个"
      case (.patents, let unit): return ["项", "件", "个", "个专利"].contains(unit)
      case (.jobs, let unit): return unit == "个"
      case (.capacity, let unit): return !["个", "项", "家", "户", "次", "宗", "条"].contains(unit)
      case (.projectsCount, let unit):
        return ["个", "项", "宗", "条", "只"].contains(unit) && (unit != "条" || false)
      case (.enterprisesCount, let unit): return ["个", "家", "户"].contains(unit)
      default: return true
      }
    }
    if let firms = nounWithin(index, quantity) ?? nounBehindSize(index, accept: fits)
      ?? nounBehindLevels(index, accept: fits)
    {
      return firms
    }
    let right = indicatorRight(of: index, reach: 45, accept: fits).map(headNoun)
    if let right, let token = right.token, isPlain(from: index, to: token),
      sentence.tokens[token].lower - sentence.tokens[index].upper <= 18
    {
      return right
    }
    let isNamed = !startsSegment(after: index) && phrase(after: index) != nil
    func isFree(_ found: FoundIndicator) -> Bool {
      (!isNamed || !isBehindCount(found)) && !isOfZones(found, index)
    }
    if let left = indicatorLeft(of: index, accept: fits), isFree(left), reaches(left, to: index) {
      return left
    }
    if let right, let token = right.token, isPlain(from: index, to: token), !followedByCount(token) {
      return right
    }
    if let left = indicatorLeft(of: index, accept: fits), isFree(left) { return left }
    return carriedCount(index, quantity)
  }

  /// 5家年产值超10亿元的企业: the noun stands behind the size of what is counted.
  private func nounBehindSize(_ index: Int, accept: (IndicatorRow) -> Bool) -> FoundIndicator? {
    var size: Int?
    for next in sentence.tokens.indices[(index + 1)...].prefix(8) {
      let token = sentence.tokens[next]
      switch token.kind {
      case .mark: return nil
      case .quantity(let mention):
        guard size == nil, isThreshold(mention, at: next) else { return nil }
        size = next
      case .indicator(let row) where size != nil:
        return accept(self.row(row)) ? FoundIndicator(token: next, row: row) : nil
      default: break
      }
    }
    return nil
  }

  /// 24个市、区重点项目.
  private func nounBehindLevels(_ index: Int, accept: (IndicatorRow) -> Bool) -> FoundIndicator? {
    let lower = sentence.tokens[index].upper
    guard let end = lexicon.levels.longestMatch(in: text, at: lower, limit: sentence.span.upper)?.end,
      let noun = sentence.tokens.indices[(index + 1)...].first(where: {
        sentence.tokens[$0].lower >= end && !sentence.tokens[$0].cues.has(.generic)
      }), let row = sentence.tokens[noun].indicator, accept(self.row(row)),
      sentence.tokens[noun].lower - end <= 12
    else { return nil }
    return FoundIndicator(token: noun, row: row)
  }

  /// 4个世界500强项目: projects, whosever they are.
  private func headNoun(_ found: FoundIndicator) -> FoundIndicator {
    guard let token = found.token, token + 1 < sentence.tokens.count,
      sentence.tokens[token + 1].lower == sentence.tokens[token].upper,
      let row = sentence.tokens[token + 1].indicator, self.row(row).indicator == .projectsCount
    else { return found }
    return FoundIndicator(token: token + 1, row: row)
  }

  /// 企业超过300家的园区共有65个: the zones are counted.
  private func isOfZones(_ found: FoundIndicator, _ index: Int) -> Bool {
    guard let token = found.token, token < index else { return false }
    let between = sentence.tokens[token + 1..<index]
    return between.contains { $0.quantity != nil }
      && between.contains { if case .zone = $0.kind { true } else { false } }
  }

  /// 16个实体企业、3个共建平台: the firms are what the count before them counts.
  private func isBehindCount(_ found: FoundIndicator) -> Bool {
    guard let token = found.token, taken.contains(token), let last = state.facts.last else { return false }
    return last.sentence == ordinal && last.token < token && last.row == found.row
  }

  /// 92家规上工业企业总产值, 10余个竣工投产的项目总投资: what is counted stands inside a longer indicator.
  private func nounWithin(_ index: Int, _ quantity: QuantityMention) -> FoundIndicator? {
    var noun = index + 1
    while noun < sentence.tokens.count, noun <= index + 4,
      sentence.tokens[noun].cues.hasAny(of: [CueSet(.generic), CueSet(.of), CueSet(.unsigned)])
    {
      noun += 1
    }
    guard ["家", "户", "个", "项"].contains(quantity.unit.symbol), noun < sentence.tokens.count else {
      return nil
    }
    let token = sentence.tokens[noun]
    guard let row = token.indicator,
      noun == index + 1
        ? token.lower == sentence.tokens[index].upper : token.lower - sentence.tokens[index].upper <= 36
    else { return nil }
    if !Self.isCounted(self.row(row)), text.hasPrefix("项目", at: token.lower) {
      return lexicon.indicators.rows.firstIndex { $0.id == "proj" }.map {
        FoundIndicator(token: nil, row: $0)
      }
    }
    guard self.row(row).indicator != .enterprisesCount else { return nil }
    var at = token.lower
    while at < token.upper {
      if text.hasPrefix("企业", at: at) {
        let id = text.hasPrefix("规", at: token.lower) ? "ent_above" : "ent_registered"
        return lexicon.indicators.rows.firstIndex { $0.id == id }.map { FoundIndicator(token: nil, row: $0) }
      }
      at += 3
    }
    return nil
  }

  /// Whether only words that lead to a number stand between: 项目累计487个, 项目有86个, 企业210多户.
  private func reaches(_ found: FoundIndicator, to index: Int) -> Bool {
    guard let token = found.token else { return false }
    return sentence.tokens[index].lower - sentence.tokens[token].upper <= 15
  }

  func followedByCount(_ token: Int) -> Bool {
    guard token + 1 < sentence.tokens.count,
      let next = sentence.tokens[token + 1].quantity.flatMap(sentence.quantity)
    else { return false }
    return next.dimension == .count
  }

  /// 汽车零部件85户、机械电子60户 after 工业企业210多户; 10亿元以上6个 after 项目52个.
  private func carriedCount(_ index: Int, _ quantity: QuantityMention) -> FoundIndicator? {
    let isOfList = followsThreshold(index) || followsState(index)
    if let row = clause.restated, isOfList { return FoundIndicator(token: nil, row: row, isCarried: true) }
    if let closing = listClosed(index, quantity) ?? totalBehindComma(index, quantity) { return closing }
    let reach = isOfList || breaksDown() ? 1 : 0
    guard let last = state.facts.last, ordinal - last.sentence <= reach || clause.parts != nil else {
      return nil
    }
    guard
      let count = state.facts.last(where: {
        ordinal - $0.sentence <= max(reach, ordinal - last.sentence)
          && ($0.indicator == .projectsCount || $0.indicator == .enterprisesCount)
      }),
      let row = count.row
    else { return nil }
    if precedesState(index) || followsState(index), last.sentence == ordinal, count.sentence == ordinal {
      return FoundIndicator(token: nil, row: row, isCarried: true)
    }
    // the noun between says what else is counted
    if let phrase = phrase(after: index), phrase.length >= 6, !startsSegment(after: index) { return nil }
    if phrase(before: index) != nil, count.indicator == .enterprisesCount, !isFirms(quantity) { return nil }
    switch quantity.unit.symbol {
    case "个", "项", "宗":
      guard count.indicator == .projectsCount || phrase(before: index) != nil else { return nil }
      return FoundIndicator(token: nil, row: row, isCarried: true)
    default: return nil
    }
  }

  /// 重点项目集中开工,共10个: what the segment before names.
  private func totalBehindComma(_ index: Int, _ quantity: QuantityMention) -> FoundIndicator? {
    guard ["个", "项"].contains(quantity.unit.symbol), startsSegment(after: index),
      clause.segmentStart > clause.clauseStart,
      sentence.tokens[clause.segmentStart..<index].allSatisfy({ $0.cues.has(.total) }),
      text.hasPrefix("共", at: segmentLower(index))
    else { return nil }
    let before = sentence.tokens[segmentStart(of: clause.segmentStart - 1)..<clause.segmentStart - 1]
    guard !before.contains(where: { $0.quantity != nil }),
      before.contains(where: { token in
        token.cues.has(.projectnoun) || token.indicator.map { row($0).indicator == .projectsCount } ?? false
      })
    else { return nil }
    return lexicon.indicators.rows.firstIndex { $0.id == "proj" }.map {
      FoundIndicator(token: nil, row: $0, isCarried: true)
    }
  }

  /// 按行业看,工业36个、农业2个: what was counted before, told by kind.
  private func breaksDown() -> Bool {
    guard text.hasPrefix("按", at: sentence.span.lower) || text.hasPrefix("分", at: sentence.span.lower),
      let comma = sentence.tokens.first(where: { $0.mark != nil }), comma.lower - sentence.span.lower <= 30
    else { return false }
    return ["看", "分", "划分"].contains { text.endsWith($0 as StaticString, at: comma.lower) }
  }

  /// 开工甲项目、乙产业园等121个: projects by name.
  private func listClosed(_ index: Int, _ quantity: QuantityMention) -> FoundIndicator? {
    guard text.endsWith("等", at: sentence.tokens[index].lower), startsSegment(after: index),
      ["个", "项"].contains(quantity.unit.symbol),
      sentence.tokens[clause.segmentStart..<index].contains(where: { token in
        if case .name(let name) = token.kind { return sentence.names[name].kind == .project }
        return token.cues.has(.unsigned) || token.cues.has(.contracted)
      })
    else { return nil }
    return lexicon.indicators.rows.firstIndex { $0.id == "proj" }.map {
      FoundIndicator(token: nil, row: $0, isCarried: true)
    }
  }

  /// 50亿元以上1个, 超500亿元的46家, 亿元以上的有680项.
  func followsThreshold(_ index: Int) -> Bool {
    var position = index - 1
    while position > 0, sentence.tokens[position].cues.has(.of) || sentence.tokens[position].cues.has(.reach)
    {
      position -= 1
    }
    guard position >= 0, let mention = sentence.tokens[position].quantity else { return false }
    return isThreshold(mention, at: position)
  }

  /// 3家已投产, 7家落户某园: so many of those counted before.
  private func precedesState(_ index: Int) -> Bool {
    var end = sentence.tokens[index].upper
    for word in ["已", "均已", "正", "将"] as [StaticString] where text.hasPrefix(word, at: end) {
      end += word.utf8CodeUnitCount
      break
    }
    return lexicon.stages.longestMatch(in: text, at: end, limit: sentence.span.upper) != nil
  }

  /// 已开工21个, 已开工落地78个.
  private func followsState(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let lower = sentence.tokens[index].lower
    for length in [6, 12] where lower - length >= sentence.span.lower {
      if lexicon.stages.longestMatch(in: text, at: lower - length, limit: lower)?.end == lower { return true }
    }
    let before = sentence.tokens[index - 1]
    return before.upper == sentence.tokens[index].lower
      && (before.cues.has(.unsigned) || before.cues.has(.contracted) || before.cues.has(.completed))
  }

  /// 家, 户: firms and households of firms are counted so; 个 of 数字化车间3个 counts something else.
  private func isFirms(_ quantity: QuantityMention) -> Bool {
    text.endsWith("家", at: quantity.unitSpan.upper) || text.endsWith("户", at: quantity.unitSpan.upper)
  }

  /// 由17家发展到60家, 超千亿元的20家，超500亿元的46家: the same things as the count before.
  func continueCount(_ quantity: QuantityMention, at index: Int) -> Bool {
    guard let before = countContinued(quantity, at: index) else { return false }
    var counted = quantity
    counted.unit = before.unit ?? quantity.unit
    if let row = before.row {
      emit(
        counted, at: index, FoundIndicator(token: nil, row: row, isCarried: true),
        rule: "link.carried_indicator")
    } else {
      emitOther(counted, at: index, carried: before.textSpan)
    }
    return true
  }

  /// A count of things that were named before, in words of no table.
  func emitOther(_ quantity: QuantityMention, at index: Int, carried words: TextSpan?) {
    emit(quantity, at: index, FoundIndicator(token: nil, row: -1), rule: "link.carried_indicator")
    guard let made = state.facts.indices.last, state.facts[made].token == index else { return }
    state.facts[made].textSpan = words
    state.facts[made].isIndicatorCarried = true
  }

  private func countContinued(_ quantity: QuantityMention, at index: Int) -> FactDraft? {
    if let whole = wholeCounted(before: index, quantity) { return whole }
    guard let before = state.facts.last, ordinal - before.sentence <= 1,
      before.unit == quantity.unit
        || before.unit == .item && ["家", "个", "户", "项"].contains(quantity.unit.symbol),
      startsSegment(after: index) || phrase(after: index) == nil
    else { return nil }
    // 生产线60条,正在建设21条,建成投产6条
    if before.sentence == ordinal, before.unit == quantity.unit, quantity.unit != .item, before.row != nil,
      followsState(index), startsSegment(after: index)
    {
      return before
    }
    // 由17家发展到60家
    if index >= 2, before.token == index - 2, before.sentence == ordinal,
      sentence.tokens[index - 1].cues.has(.reach),
      sentence.tokens[index - 1].upper == sentence.tokens[index].lower
    {
      return before
    }
    guard followsThreshold(index), before.row.map({ row($0).indicator == .enterprisesCount }) ?? true,
      before.row != nil || before.textSpan != nil, indicatorLeft(of: index, accept: Self.isCounted) == nil
    else { return nil }
    return before
  }

  /// 36户规上工业企业中有9户产值下降: some of those counted.
  private func wholeCounted(before index: Int, _ quantity: QuantityMention) -> FactDraft? {
    let lower = sentence.tokens[index].lower
    guard ["中有", "中，有", "中已有", "中就有"].contains(where: { text.endsWith($0 as StaticString, at: lower) }),
      let whole = state.facts.last, whole.sentence == ordinal, whole.token >= clause.clauseStart,
      whole.indicator == .enterprisesCount || whole.indicator == .projectsCount, let level = whole.value,
      !level.isLess(than: quantity.value), nounAfter(index) == nil
    else { return nil }
    return whole
  }

  /// What is counted, where it is named right behind.
  private func nounAfter(_ index: Int) -> FoundIndicator? {
    indicatorRight(of: index, reach: 24) { Self.isCounted($0) }
  }
}
