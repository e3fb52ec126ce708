import FactModel
import Lexicons
import SourceText

/// What a quantity is: by its dimension, the indicator near it, and the state of the clause.
extension StoryLinker {
  func meetQuantity(_ mention: Int, at index: Int) {
    guard let quantity = sentence.quantity(mention),
      !quantity.isImplied || isHedgedBefore(quantity) || isReached(quantity, at: index),
      !(pairs[index]?.isDifference ?? false)
    else { return }
    switch quantity.dimension {
    case .percentagePoint, .time, .score: return
    case .percent, .multiple: linkRate(quantity, at: index)
    case .money: linkMoney(quantity, mention, at: index)
    case .bare: linkBare(quantity, mention, at: index)
    case .people: linkPeople(quantity, mention, at: index)
    case .area: linkArea(quantity, mention, at: index)
    case .count: linkCount(quantity, mention, at: index)
    case .mass, .length, .volume, .energy, .power, .other: linkMeasure(quantity, mention, at: index)
    }
  }

  /// 近百亿元 is a figure, 百亿元 of 百亿元产业 none.
  func isHedgedBefore(_ quantity: QuantityMention) -> Bool {
    quantity.hedgeSpan.map { $0.upper <= quantity.numberSpan.lower } ?? false
  }

  /// 收入达到万亿规模: a scale without digits that a measure has come to; 达百亿级 is a rank.
  func isReached(_ quantity: QuantityMention, at index: Int) -> Bool {
    guard index > clause.segmentStart, quantity.dimension == .money || quantity.dimension == .bare,
      sentence.tokens[index - 1].upper == sentence.tokens[index].lower,
      text.hasPrefix("达", at: sentence.tokens[index - 1].lower)
    else { return false }
    let end = sentence.tokens[index].upper
    return startsSegment(after: index) || text.hasPrefix("规模", at: end) || text.hasPrefix("大关", at: end)
  }

  // MARK: money

  static func takesMoney(_ row: IndicatorRow) -> Bool {
    switch row.indicator {
    case .projectsCount, .enterprisesCount, .jobs, .landArea, .buildingArea, .capacity, .productionLines,
      .patents,
      .electricity, .share:
      return false
    case .other:
      guard row.kind != .ratio || row.displayUnit?.contains("元") == true else { return false }
      return row.displayUnit?.contains("元") ?? false
    default: return true
    }
  }

  private func linkMoney(_ quantity: QuantityMention, _ mention: Int, at index: Int) {
    if isThreshold(mention, at: index) {
      if isBoundOfList(quantity, at: index),
        let found = indicatorLeft(of: index, accept: Self.takesMoney)
      {
        state.listed = (found.row, ordinal)
      }
      return
    }
    if isMilestone(index) || isIncrement(index) { return }
    if isMilestonePassed(quantity, at: index) || precedesLevels(quantity, at: index) { return }
    if let pairing = pairs[index], let token = pairing.indicator, let row = sentence.tokens[token].indicator {
      emit(
        quantity, at: index, topical(FoundIndicator(token: token, row: row), at: index),
        rule: "link.respectively")
      return
    }
    if isTask(index) {
      emitTask(quantity, at: index)
      return
    }
    var quantity = quantity
    if let denominator = denominator(of: quantity, at: index) {
      quantity.unit = UnitOfMeasure("\(quantity.unit.symbol)/\(denominator)")
    }
    if isIntensity(quantity) {
      if isStandard(index) { return }
      if let found = indicatorLeft(of: index, accept: { $0.kind == .ratio && Self.takesMoney($0) }) {
        emit(quantity, at: index, found, rule: "link.intensity")
      } else if let phrase = phrase(before: index) {
        emitOther(quantity, at: index, text: phrase)
      }
      return
    }
    if let measured = moneyIndicator(at: index) {
      let found = topical(sectoral(foreign(signed(measured), quantity), at: index), at: index)
      emitAlike(quantity, at: index, found)
      emit(quantity, at: index, found, rule: found.isCarried ? "link.carried_indicator" : "link.indicator")
    } else if let phrase = phrase(before: index), phrase.length >= 6 {
      emitOther(quantity, at: index, text: phrase)
    }
  }

  /// 万元/亩: of each, never the total's indicator.
  private func isIntensity(_ quantity: QuantityMention) -> Bool {
    quantity.unit.symbol.utf8.contains(UInt8(ascii: "/"))
  }

  /// 亩均税收30万元, 每平方公里产值68亿元: what each of is told by the measure or before it.
  private func denominator(of quantity: QuantityMention, at index: Int) -> String? {
    if isIntensity(quantity) { return nil }
    // 330万元每亩
    if text.hasPrefix("每", at: sentence.tokens[index].upper),
      let match = lexicon.units.trie.longestMatch(
        in: text, at: sentence.tokens[index].upper + 3, limit: sentence.span.upper),
      lexicon.units.rows[Int(match.value)].dimension == .area
    {
      return lexicon.units.rows[Int(match.value)].symbol
    }
    var at = segmentLower(index)
    while at < sentence.tokens[index].lower {
      if text.hasPrefix("每", at: at),
        let match = lexicon.units.trie.longestMatch(in: text, at: at + 3, limit: sentence.span.upper),
        [.area, .mass, .people].contains(lexicon.units.rows[Int(match.value)].dimension)
      {
        return lexicon.units.rows[Int(match.value)].symbol
      }
      at += text.scalar(at: at).length
    }
    guard let found = indicatorLeft(of: index, accept: Self.takesMoney), let token = found.token,
      row(found.row).kind == .ratio, text.contains("亩", in: sentence.tokens[token].span)
    else { return nil }
    return UnitOfMeasure.mu.symbol
  }

  /// 规定……投资强度不低于300万元/亩: a rule to be kept, no result.
  private func isStandard(_ index: Int) -> Bool {
    let span = TextSpan(sentence.span.lower, sentence.tokens[index].lower)
    guard let quantity = sentence.tokens[index].quantity.flatMap(sentence.quantity),
      quantity.qualifier == .atLeast || quantity.isUpperBound
    else { return false }
    return text.containsAny(["规定", "要求", "标准", "不低于", "不得", "原则上", "准入", "门槛", "应达", "须达"], in: span)
      && text.containsAny(["强度", "亩均", "标准", "准入", "门槛"], in: span)
      || text.endsWith("不低于", at: quantity.numberSpan.lower)
  }

  /// 到位额6.4亿美元: money from abroad.
  private func foreign(_ found: FoundIndicator, _ quantity: QuantityMention) -> FoundIndicator {
    let id = row(found.row).id
    guard id == "capital_domestic", quantity.unit != .yuan,
      let row = lexicon.indicators.rows.firstIndex(where: { $0.id == "fdi_actual" })
    else { return found }
    return FoundIndicator(token: found.token, row: row, isCarried: found.isCarried)
  }

  /// 签约项目11个,引资额32.24亿元: signed for, not paid in.
  private func signed(_ found: FoundIndicator) -> FoundIndicator {
    guard row(found.row).id == "capital_domestic", clause.signing != nil, let at = found.token else {
      return found
    }
    let token = sentence.tokens[at]
    for word in ["到位", "实际", "利用"] as [StaticString] {
      var position = token.lower
      while position < token.upper {
        if text.hasPrefix(word, at: position) { return found }
        position += 3
      }
    }
    guard let row = lexicon.indicators.rows.firstIndex(where: { $0.id == "contract_amount" }) else {
      return found
    }
    return FoundIndicator(token: at, row: row)
  }

  private func moneyIndicator(at index: Int) -> FoundIndicator? {
    if let left = indicatorLeft(of: index, accept: Self.takesMoney) { return left }
    // 约120亿元的相关产业投资
    let isOf = index + 1 < sentence.tokens.count && sentence.tokens[index + 1].cues.has(.of)
    if let right = indicatorRight(of: index, reach: isOf ? 30 : 12, accept: Self.takesMoney) { return right }
    if let left = indicatorLeft(of: index, crossingCommas: true, accept: Self.takesMoney) { return left }
    if let spent = spending(at: index) ?? moneyOfList(at: index) { return spent }
    if let ofPlace = moneyOfPlace(at: index) { return ofPlace }
    // 收入超500亿元的园区:甲区809亿元,乙区621亿元
    if let listed = state.listed, ordinal - listed.sentence <= 1 {
      return FoundIndicator(token: nil, row: listed.row, isCarried: true)
    }
    guard let last = state.facts.last(where: { Self.isMoney($0.unit) && $0.row != nil }), let row = last.row
    else {
      return nil
    }
    // 总投资6.93亿元,已完成1.55亿元: of what was planned, spent
    if last.sentence == ordinal, last.indicator == .projectInvestment, last.basis != .completed,
      clause.completed != nil,
      let done = lexicon.indicators.rows.firstIndex(where: { $0.id == "inv_project_done" })
    {
      return FoundIndicator(token: nil, row: done, isCarried: true)
    }
    if last.sentence == ordinal { return FoundIndicator(token: nil, row: row, isCarried: true) }
    // 完成固定资产投资38亿元。其中,某区完成20亿元: parts of what was told
    if ordinal - last.sentence == 1, text.hasPrefix("其中", at: sentence.span.lower) {
      return FoundIndicator(token: nil, row: row, isCarried: true)
    }
    if ordinal - last.sentence == 1, let whole = forecastOfWhole(at: index) { return whole }
    // 目前在库项目26个,总投资96.45亿元。一季度完成5.98亿元: spent on the same list
    if ordinal - last.sentence <= 1, last.indicator == .projectInvestment, clause.completed != nil {
      return lexicon.indicators.rows.firstIndex { $0.id == "inv_project_done" }
        .map { FoundIndicator(token: nil, row: $0, isCarried: true) }
    }
    return nil
  }

  /// 预计2022年全年完成1258亿元 after 完成固定资产投资1083亿元……: what the sentence before opened with.
  private func forecastOfWhole(at index: Int) -> FoundIndicator? {
    guard text.hasPrefix("预计", at: sentence.span.lower), clause.segmentStart == 0, clause.completed != nil,
      sentence.tokens[..<index].allSatisfy({ $0.period != nil || !$0.cues.isEmpty }),
      state.previousStart < state.facts.count, let row = state.facts[state.previousStart].row,
      Self.takesMoney(self.row(row)), Self.isFlow(state.facts[state.previousStart].indicator)
    else { return nil }
    state.current = state.facts[state.previousStart].subject
    return FoundIndicator(token: nil, row: row, isCarried: true)
  }

  /// 签约19个项目、57亿元: the money of the list just counted.
  private func moneyOfList(at index: Int) -> FoundIndicator? {
    guard let list = state.facts.last, list.sentence == ordinal, list.indicator == .projectsCount,
      list.token >= clause.clauseStart,
      sentence.tokens[list.token + 1..<index].allSatisfy({ token in
        token.indicator != nil || token.cues.has(.projectnoun) || token.mark == .pause || token.mark == .comma
          || token.cues.has(.and)
      })
    else { return nil }
    return lexicon.indicators.rows.firstIndex { $0.id == "inv_planned_total" }.map {
      FoundIndicator(token: nil, row: $0)
    }
  }

  /// 为此拿出70亿元, 共要投200亿元.
  private func spending(at index: Int) -> FoundIndicator? {
    var position = index - 1
    while position >= clause.segmentStart {
      if sentence.tokens[position].cues.has(.spend) {
        return lexicon.indicators.rows.firstIndex { $0.id == "inv_planned_total" }
          .map { FoundIndicator(token: nil, row: $0) }
      }
      position -= 1
    }
    return nil
  }

  static func isMoney(_ unit: UnitOfMeasure?) -> Bool {
    unit.map(\.isMoney) ?? false
  }

  /// 首破3000亿元,达3346.8亿元: only the second is the figure.
  func isMilestone(_ index: Int) -> Bool {
    guard index + 3 < sentence.tokens.count,
      sentence.tokens[index + 1].mark == .comma || sentence.tokens[index + 1].mark == .pause,
      let own = sentence.tokens[index].quantity.flatMap(sentence.quantity), own.qualifier == .over
    else { return false }
    let cue = sentence.tokens[index + 2].cues
    guard cue.has(.reach), let next = sentence.tokens[index + 3].quantity.flatMap(sentence.quantity) else {
      return false
    }
    return next.unit == own.unit && sentence.tokens[index + 2].lower == sentence.tokens[index + 1].upper
  }

  /// 双双越过1000亿元,分别达1014亿元、1001亿元: the levels themselves follow.
  private func precedesLevels(_ quantity: QuantityMention, at index: Int) -> Bool {
    guard sharing(index).count > 1, let comma = sentence.tokens[(index + 1)...].first,
      comma.mark == .comma || comma.mark == .pause,
      let cue = sentence.tokens[(index + 2)...].first, cue.cues.has(.respectively), cue.lower == comma.upper
    else { return false }
    return sentence.tokens[(index + 3)...].prefix(3).contains {
      $0.quantity.flatMap(sentence.quantity)?.unit == quantity.unit
    }
  }

  /// 达1030亿元,历史上首次突破千亿元: the mark that the level just told has passed.
  private func isMilestonePassed(_ quantity: QuantityMention, at index: Int) -> Bool {
    guard quantity.qualifier == .over, quantity.isImplied || isRound(quantity.value),
      startsSegment(after: index)
        || ["大关", "关口", "台阶"].contains(where: {
          text.hasPrefix($0 as StaticString, at: sentence.tokens[index].upper)
        }), let last = state.facts.last, last.sentence == ordinal,
      last.unit == quantity.unit, let level = last.value, !level.isLess(than: quantity.value),
      sentence.tokens[clause.segmentStart..<index].allSatisfy({
        !$0.cues.isEmpty
      })
    else { return false }
    return clause.segmentStart > last.token
  }

  /// 100亿, 2000亿: no more than two digits that are not 0.
  private func isRound(_ value: PrintedDecimal) -> Bool {
    var digits = abs(value.significand)
    while digits >= 10, digits % 10 == 0 { digits /= 10 }
    return digits < 100
  }

  /// 产值、收入双双破百亿元: the level of the measures listed before the nearest, too.
  private func emitAlike(_ quantity: QuantityMention, at index: Int, _ nearest: FoundIndicator) {
    guard let token = nearest.token, token < index else { return }
    for other in sharing(index).dropLast() {
      guard let row = sentence.tokens[other].indicator else { continue }
      emit(
        quantity, at: index, topical(FoundIndicator(token: other, row: row), at: index), rule: "link.alike")
    }
  }

  /// 比上年净增50亿元: a difference, no level.
  func isIncrement(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    for word in ["增收", "减收", "多收", "增支", "节约", "节省"] as [StaticString]
    where text.endsWith(word, at: sentence.tokens[index].lower) {
      return true
    }
    let before = sentence.tokens[index - 1]
    return (before.cues.has(.growth) || before.cues.has(.decline)) && !before.cues.has(.reach)
      && before.upper == sentence.tokens[index].lower
  }

  /// 完成全年43亿元任务, 年度目标10亿元的: a target named on the way to a completion rate.
  private func isTask(_ index: Int) -> Bool {
    if index > clause.segmentStart, sentence.tokens[index - 1].cues.has(.task),
      sentence.tokens[index].lower - sentence.tokens[index - 1].upper <= 6, isOfCompletion(index)
    {
      return true
    }
    guard index + 1 < sentence.tokens.count else { return false }
    // 年度1600亿元的目标任务
    let isOf = sentence.tokens[index + 1].cues.has(.of) && index + 2 < sentence.tokens.count
    let next = sentence.tokens[isOf ? index + 2 : index + 1]
    return next.cues.has(.task) && next.lower - sentence.tokens[index].upper <= 9
  }

  /// 完成年任务75亿元的23.7%: 的 and a rate follow.
  private func isOfCompletion(_ index: Int) -> Bool {
    guard index + 2 < sentence.tokens.count, sentence.tokens[index + 1].cues.has(.of),
      let rate = sentence.tokens[index + 2].quantity.flatMap(sentence.quantity)
    else { return false }
    return rate.dimension == .percent || rate.dimension == .multiple
  }

  private func emitTask(_ quantity: QuantityMention, at index: Int) {
    var last = state.facts.last { $0.sentence == ordinal && $0.unit == quantity.unit && $0.row != nil }
    if let whole = last?.partOf { last = state.facts[whole] }
    let left = indicatorLeft(of: index, accept: Self.takesMoney)
    guard let row = left?.row ?? last?.row else { return }
    emit(
      quantity, at: index, FoundIndicator(token: left?.token, row: row, isCarried: left == nil),
      rule: "link.task",
      basis: .planned, isLevel: false)
    guard let task = state.facts.indices.last, state.facts[task].token == index else { return }
    state.facts[task].period = yearPeriod() ?? state.facts[task].period
    state.facts[task].periodKind = .year
  }

  private func linkBare(_ quantity: QuantityMention, _ mention: Int, at index: Int) {
    guard isTenThousands(quantity.value), !isThreshold(mention, at: index), !isIncrement(index) else {
      return
    }
    func countsPeople(_ row: IndicatorRow) -> Bool { row.indicator == .jobs || row.id == "population" }
    if let found = indicatorLeft(of: index, accept: countsPeople), let at = found.token,
      sentence.tokens[index].lower - sentence.tokens[at].upper <= 12
    {
      var people = quantity
      people.unit = .person
      emit(people, at: index, found, rule: "link.unit_inferred")
      if !state.facts.isEmpty { state.facts[state.facts.count - 1].isUnitInferred = true }
      return
    }
    // 突破3000亿产值
    if let next = sentence.tokens[(index + 1)...].first, next.lower == sentence.tokens[index].upper,
      let row = next.indicator, Self.takesMoney(self.row(row)), quantity.value.exponent >= 8
    {
      var money = quantity
      money.unit = .yuan
      emit(money, at: index, FoundIndicator(token: index + 1, row: row), rule: "link.unit_inferred")
      if !state.facts.isEmpty { state.facts[state.facts.count - 1].isUnitInferred = true }
      return
    }
    guard let found = indicatorLeft(of: index, accept: Self.takesMoney), let at = found.token,
      quantity.qualifier != .exact || sentence.tokens[index].lower - sentence.tokens[at].upper <= 9
    else { return }
    var money = quantity
    money.unit = .yuan
    emitAlike(money, at: index, found)
    emit(money, at: index, found, rule: "link.unit_inferred")
    if !state.facts.isEmpty { state.facts[state.facts.count - 1].isUnitInferred = true }
  }

  /// 76.2万 is, 76.2 and 9000 are none.
  private func isTenThousands(_ value: PrintedDecimal) -> Bool {
    !value.isLess(than: PrintedDecimal(significand: 1, exponent: 4))
  }

  // MARK: people

  private func linkPeople(_ quantity: QuantityMention, _ mention: Int, at index: Int) {
    if isThreshold(mention, at: index) || isIncrement(index) || isAttendance(quantity, at: index) { return }
    func accept(_ row: IndicatorRow) -> Bool {
      if quantity.unit.symbol == "人次" { return row.id == "throughput" || row.id == "visitors" }
      return row.indicator == .jobs || row.id == "population" || row.id == "visitors"
    }
    if let pairing = pairs[index], let token = pairing.indicator, let row = sentence.tokens[token].indicator {
      emit(quantity, at: index, FoundIndicator(token: token, row: row), rule: "link.respectively")
    } else if let found = indicatorLeft(of: index, accept: accept) ?? indicatorRight(
      of: index, reach: 15, accept: accept)
      ?? indicatorLeft(of: index, crossingCommas: true, accept: accept)
    {
      emit(quantity, at: index, found, rule: "link.indicator")
    } else if let last = state.facts.last, last.sentence == ordinal, last.unit == .person, let row = last.row,
      quantity.value.text.first?.isASCII == true
    {
      emit(
        quantity, at: index, FoundIndicator(token: nil, row: row, isCarried: true),
        rule: "link.carried_indicator")
    } else if let phrase = phrase(before: index), endsLikePeople(phrase) {
      emitOther(quantity, at: index, text: phrase)
    }
  }

  /// 来宾和代表约1000人, 500多人出席: who was at a meeting.
  private func isAttendance(_ quantity: QuantityMention, at index: Int) -> Bool {
    let lower = min(quantity.hedgeSpan?.lower ?? quantity.numberSpan.lower, sentence.tokens[index].lower)
    return text.ends(with: lexicon.phrases[.attendee], at: lower)
      || text.begins(with: lexicon.phrases[.attending], at: sentence.tokens[index].upper)
  }

  /// 研发人员200人, 高层次人才32名.
  private func endsLikePeople(_ phrase: TextSpan) -> Bool {
    for word in ["人员", "人才", "专家", "博士", "院士", "工人", "学生", "劳动力", "团队", "科学家"] as [StaticString]
    where text.hasPrefix(word, at: phrase.upper - word.utf8CodeUnitCount) {
      return phrase.length > word.utf8CodeUnitCount - 1
    }
    return false
  }

  // MARK: measures of goods

  private func linkMeasure(_ quantity: QuantityMention, _ mention: Int, at index: Int) {
    if isThreshold(mention, at: index) { return }
    // 距鲅鱼圈港口740公里
    if quantity.dimension == .length,
      text.contains("距", in: TextSpan(segmentLower(index), sentence.tokens[index].lower))
    {
      return
    }
    func accept(_ row: IndicatorRow) -> Bool {
      if row.indicator == .capacity { return true }
      switch quantity.dimension {
      case .energy: return row.indicator == .electricity || row.id == "generation"
      case .power: return row.id == "installed"
      case .length: return row.id == "road_length"
      default: return row.id == "throughput"
      }
    }
    if nameHolding(index) != nil {
      emitCapacity(quantity, at: index)
    } else if let found = indicatorLeft(of: index, accept: accept)
      ?? indicatorRight(of: index, reach: 24, accept: accept)
    {
      emit(quantity, at: index, found, rule: "link.indicator")
    } else if let last = state.facts.last, last.sentence == ordinal, last.indicator == .capacity,
      let row = last.row
    {
      emit(
        quantity, at: index, FoundIndicator(token: nil, row: row, isCarried: true),
        rule: "link.carried_indicator")
    } else if isLarge(quantity), speaksOfProjects() {
      emitCapacity(quantity, at: index)
    } else if quantity.dimension == .length || quantity.dimension == .energy || quantity.dimension == .mass
      || isLarge(quantity)
    {
      if let listed = otherListed(before: index) {
        emitOther(quantity, at: index, text: listed)
      } else if quantity.dimension != .other, let phrase = phrase(before: index) ?? phrase(after: index),
        phrase.length >= 6,
        quantity.value.text.first?.isASCII == true
      {
        emitOther(quantity, at: index, text: phrase)
      }
    }
  }

  /// 道路29条、34.4公里: the second figure is of the same things.
  private func otherListed(before index: Int) -> TextSpan? {
    guard index >= 2, sentence.tokens[index - 1].mark == .pause,
      sentence.tokens[index - 1].upper == sentence.tokens[index].lower, let last = state.facts.last,
      last.sentence == ordinal, last.token == index - 2, last.indicator == .other
    else { return nil }
    return last.textSpan
  }

  func isLarge(_ quantity: QuantityMention) -> Bool {
    quantity.value.exponent >= 4 || abs(quantity.value.significand) >= 10_000
      || quantity.unitSpan.length > 0
        && (text.hasPrefix("万", at: quantity.unitSpan.lower)
          || text.hasPrefix("亿", at: quantity.unitSpan.lower))
  }

  private func speaksOfProjects() -> Bool {
    sentence.tokens.contains { token in
      switch token.kind {
      case .cue(let cues): cues.has(.projectnoun) || cues.has(.projectref)
      case .indicator(let row):
        self.row(row).indicator == .projectInvestment || self.row(row).indicator == .projectsCount
          || self.row(row).indicator == .capacity
      case .name(let name): sentence.names[name].kind == .project
      default: false
      }
    }
  }

  /// The project whose name holds this quantity, by token of the name.
  func nameHolding(_ index: Int) -> Int? {
    let span = sentence.tokens[index].span
    var position = index + 1
    while position < sentence.tokens.count, sentence.tokens[position].lower < span.upper + 160 {
      if case .name(let name) = sentence.tokens[position].kind {
        if sentence.names[name].span.contains(span), sentence.names[name].kind == .project { return position }
      }
      position += 1
    }
    return nil
  }

  func emitCapacity(_ quantity: QuantityMention, at index: Int) {
    guard let row = lexicon.indicators.rows.firstIndex(where: { $0.indicator == .capacity }) else { return }
    let before = state.current
    let holder = nameHolding(index)
    if let holder, case .name(let name) = sentence.tokens[holder].kind {
      meetName(name, at: holder)
      state.current = state.lastProject
    }
    emit(
      quantity, at: index, FoundIndicator(token: nil, row: row, isCarried: false),
      rule: holder == nil ? "link.capacity" : "link.capacity_in_name")
    if let made = state.facts.indices.last, state.facts[made].token == index {
      if let holder { state.facts[made].upper = max(state.facts[made].upper, sentence.tokens[holder].upper) }
      state.facts[made].isLevel = holder == nil
    }
    let isSpokenOf = holder.map { position in
      if case .name(let name) = sentence.tokens[position].kind {
        return role(ofName: sentence.names[name], at: position) == .subject
      }
      return false
    }
    if isSpokenOf != true { state.current = before }
  }
}
