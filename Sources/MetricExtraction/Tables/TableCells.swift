import FactModel
import Lexicons
import SourceText

/// Cells to figures, and the units that heads and titles name.
extension TableWordReader {
  /// Whether a cell holds a figure and no more.
  func isFigure(_ text: String) -> Bool { quantity(text, unit: nil) != nil }

  /// The figure of a cell; the unit is the cell's own or that of the heads.
  func quantity(_ text: String, unit: String?) -> QuantityMention? {
    guard holdsDigit(text) else { return nil }
    var body = TableGrid.withoutNoteMarks(text)
    let isNegative = body.hasPrefix("-")
    if isNegative || body.hasPrefix("+") { body.removeFirst() }
    guard let bare = whole(body) else { return nil }
    var found = bare
    if bare.unit.symbol.isEmpty, let unit {
      guard let withUnit = whole(body + unit) else { return nil }
      found = withUnit
    }
    if isNegative { found.value.significand.negate() }
    return found
  }

  /// The change that a cell of a growth column tells: 7.2, -3.4%, 下降3.4, 持平.
  func growth(_ text: String) -> QuantityMention? {
    if words.isWord(text, of: .flat) { return whole("0%") }
    var body = text
    let isDown = words.first(of: [.down], atStartOf: body).map { body.removeFirst($0.count) } != nil
    if !isDown, let up = words.first(of: [.growth], atStartOf: body) { body.removeFirst(up.count) }
    guard var found = quantity(body, unit: "%"), found.dimension == .percent || found.dimension == .multiple
    else { return nil }
    if found.dimension == .multiple {
      // 增长1.4倍 is 140 %
      guard
        let percent = whole(
          PrintedDecimal(significand: found.value.significand, exponent: found.value.exponent + 2).plain + "%"
        )
      else { return nil }
      found = percent
    }
    if isDown { found.value.significand.negate() }
    return found
  }

  /// The quantity that a text is, from end to end.
  func whole(_ text: String) -> QuantityMention? {
    let bytes = Array(text.utf8)
    return bytes.withByteText { view in
      let mentions = scanner.scan(view, in: 0..<view.count)
      guard mentions.count == 1, let mention = mentions.first,
        mention.span == TextSpan(0, view.count), case .quantity(let quantity) = mention.kind
      else { return nil }
      return quantity
    }
  }

  // MARK: - Units

  func isUnit(_ text: String) -> Bool { dimension(ofUnit: text) != nil }

  /// What a unit measures; nil for what is no unit. A time is none: 年 stands in heads as a word.
  func dimension(ofUnit text: String) -> UnitDimension? {
    guard let first = text.unicodeScalars.first, !(0x30...0x39).contains(first.value), text.count <= 8,
      let quantity = whole("1" + text), !quantity.unit.symbol.isEmpty, quantity.dimension != .time
    else { return nil }
    return quantity.dimension
  }

  /// 亿元 of 固定资产投资（亿元）, 亿元 and % of 单位：亿元、%.
  func units(in text: String) -> [String] {
    var candidates: [Substring] = []
    var rest = Substring(text)
    while let open = rest.firstIndex(where: { "（([".contains($0) }) {
      let inside = rest[rest.index(after: open)...]
      guard let close = inside.firstIndex(where: { "）)]".contains($0) }) else { break }
      candidates.append(inside[..<close])
      rest = inside[inside.index(after: close)...]
    }
    if candidates.isEmpty || !candidates.contains(where: { $0.contains("单位") }) {
      candidates.append(words.afterUnitLabel(text) ?? Substring(text))
    }
    for candidate in candidates {
      let bare = words.afterUnitLabel(String(candidate)).map(String.init) ?? String(candidate)
      let parts = bare.split { "、，,;；和及".contains($0) }.map(String.init)
      let found =
        (isUnit(bare)
        ? [bare] : parts.flatMap { isUnit($0) ? [$0] : $0.split(separator: "/").map(String.init) })
        .filter(isUnit)
      // ±% in a head is the mark of growth, not the unit of a level beside it.
      if !found.isEmpty { return found.count > 1 ? found.filter { $0 != "%" } : found }
    }
    return []
  }

  /// The unit an indicator's figures are in, of those that stand for a column.
  func unit(for indicator: IndicatorRow, among units: [String], isOwn: Bool) -> UnitChoice {
    let wanted = indicator.displayUnit.flatMap(dimension(ofUnit:))
    if isOwn, units.count == 1, let unit = units.first {
      return fits(unit, wanted) ? .unit(unit) : .unfit(unit)
    }
    let fitting = units.filter { fits($0, wanted) }
    if fitting.count == 1, let unit = fitting.first { return .unit(unit) }
    if fitting.count > 1 {
      // 亿元、万美元: foreign capital is in dollars, the rest is not
      let isForeign = indicator.displayUnit?.hasSuffix("美元") == true
      let narrowed = fitting.filter { $0.hasSuffix("美元") == isForeign }
      return narrowed.count == 1 ? .unit(narrowed[0]) : .several(fitting)
    }
    switch wanted {
    case .count, .people: return .inferred(indicator.displayUnit ?? "")
    default: return units.isEmpty ? .none : .unfit(units[0])
    }
  }

  private func fits(_ unit: String, _ wanted: UnitDimension?) -> Bool {
    guard let own = dimension(ofUnit: unit), let wanted else { return true }
    let counts: Set<UnitDimension> = [.count, .people, .other, .bare]
    return own == wanted || counts.contains(own) && counts.contains(wanted)
  }

  enum UnitChoice: Hashable {
    case unit(String)
    /// Of things that are counted, where no unit is written.
    case inferred(String)
    case none
    /// A unit that the indicator is never in.
    case unfit(String)
    case several([String])
  }
}
