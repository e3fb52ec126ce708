import FactModel
import Lexicons
import SourceText

/// Areas: of land, of floors, or of goods that are measured so.
extension StoryLinker {
  func linkArea(_ quantity: QuantityMention, _ mention: Int, at index: Int) {
    if isThreshold(mention, at: index) { return }
    if isAreaOfGoods(quantity, at: index) {
      emitCapacity(perYear(quantity), at: index)
      return
    }
    func accept(_ row: IndicatorRow) -> Bool {
      row.indicator == .landArea || row.indicator == .buildingArea
        || row.indicator == .other && row.displayUnit?.hasSuffix("平方米") ?? false
    }
    if let pairing = pairs[index], let token = pairing.indicator, let row = sentence.tokens[token].indicator {
      emit(quantity, at: index, FoundIndicator(token: token, row: row), rule: "link.respectively")
      return
    }
    if areaInBrackets(quantity, at: index) || isAreaToldBefore(quantity, at: index) { return }
    let isLand = quantity.unit == .mu || quantity.value.exponent >= 4 && printsLandUnit(quantity)
    let found =
      indicatorLeft(of: index, accept: accept) ?? indicatorRight(of: index, reach: 24, accept: accept)
      ?? indicatorLeft(of: index, crossingCommas: true, accept: accept)
    if let found {
      emit(quantity, at: index, ofBuildings(found, quantity), rule: "link.indicator")
    } else if let last = state.facts.last, last.sentence == ordinal, let row = last.row,
      last.indicator == .landArea || last.indicator == .buildingArea
    {
      emit(
        quantity, at: index, FoundIndicator(token: nil, row: row, isCarried: true),
        rule: "link.carried_indicator")
    } else {
      let id: IndicatorID = isLand ? .landArea : .buildingArea
      guard let row = lexicon.indicators.rows.firstIndex(where: { $0.indicator == id }) else { return }
      emit(
        quantity, at: index, FoundIndicator(token: nil, row: row, isCarried: true), rule: "link.area_by_unit")
    }
  }

  /// 东部新区(6.15平方公里): the zone or part before the bracket.
  private func areaInBrackets(_ quantity: QuantityMention, at index: Int) -> Bool {
    guard index >= 2, sentence.tokens[index - 1].mark == .open, printsLandUnit(quantity),
      sentence.tokens[index - 1].upper == sentence.tokens[index].lower,
      case .zone(let mention) = sentence.tokens[index - 2].kind,
      case .zone(let zone) = sentence.mentions[mention].kind, zone.form == .named,
      sentence.tokens[index - 2].upper == sentence.tokens[index - 1].lower,
      let entry = register.index(of: zone, span: sentence.tokens[index - 2].span),
      let row = lexicon.indicators.rows.firstIndex(where: { $0.indicator == .landArea })
    else { return false }
    let before = state.current
    let host = register.entries[entry].rank == .zone ? nil : hostZone()
    state.current = SubjectRef(
      kind: .zone, zone: entry, within: host == entry ? nil : host, sentence: ordinal,
      paragraph: sentence.paragraph, place: sentence.tokens[index - 2].lower)
    emit(
      quantity, at: index, FoundIndicator(token: nil, row: row, isCarried: true),
      rule: "link.area_in_brackets")
    if let made = state.facts.indices.last, state.facts[made].token == index {
      state.facts[made].lower = sentence.tokens[index - 2].lower
      state.facts[made].scopeSpan = nil
    }
    state.current = before
    return true
  }

  /// 由现有1.8平方公里扩大至……: an area of the same zone that was told before.
  private func isAreaToldBefore(_ quantity: QuantityMention, at index: Int) -> Bool {
    let lower =
      quantity.hedgeSpan.map { min($0.lower, quantity.numberSpan.lower) } ?? quantity.numberSpan.lower
    guard text.ends(with: lexicon.phrases[.asBefore], at: lower) else { return false }
    return state.facts.contains { $0.value == quantity.value && $0.unit == quantity.unit }
  }

  /// 标准厂房15栋,面积约9万平方米: the floors of what was built.
  private func ofBuildings(_ found: FoundIndicator, _ quantity: QuantityMention) -> FoundIndicator {
    guard let token = found.token, row(found.row).indicator == .landArea, !printsLandUnit(quantity),
      quantity.unit == .squareMetre, sentence.tokens[token].span.length <= 9,
      text.endsWith("面积", at: sentence.tokens[token].upper),
      let before = sentence.tokens[clauseStart(of: token)..<token].last(where: { $0.indicator != nil })?
        .indicator,
      row(before).indicator == .buildingArea
    else { return found }
    return FoundIndicator(token: token, row: before)
  }

  /// 年产800万平方米覆铜板, 产能超过600万平方米/年: goods measured by their area.
  private func isAreaOfGoods(_ quantity: QuantityMention, at index: Int) -> Bool {
    if quantity.unit.symbol.hasSuffix("/年") { return true }
    func accept(_ row: IndicatorRow) -> Bool {
      row.indicator == .capacity || row.indicator == .landArea || row.indicator == .buildingArea
    }
    guard let found = indicatorLeft(of: index, accept: accept), let token = found.token else { return false }
    return row(found.row).indicator == .capacity
      && sentence.tokens[index].lower - sentence.tokens[token].upper <= 30
  }

  /// 万平方米/年 of a capacity: what is made in a year, in its own unit.
  private func perYear(_ quantity: QuantityMention) -> QuantityMention {
    guard quantity.unit.symbol.hasSuffix("/年") else { return quantity }
    var made = quantity
    made.unit = UnitOfMeasure(String(quantity.unit.symbol.dropLast(2)))
    return made
  }

  private func printsLandUnit(_ quantity: QuantityMention) -> Bool {
    for word in ["公里", "千米", "公顷", "km"] as [StaticString]
    where text.hasPrefix(word, at: quantity.unitSpan.upper - word.utf8CodeUnitCount) {
      return true
    }
    return quantity.unit != .squareMetre
  }
}
