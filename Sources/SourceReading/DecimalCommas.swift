import SourceText

/// Tells whether a table writes its decimals with a comma, as tables parted by semicolons often do: 32,64 and 1.234,5.
enum DecimalCommas {
  /// What a number of a cell tells of the commas of its table.
  private enum Sign {
    case none, decimal, thousands
    /// 326,400 is one or the other.
    case either
  }

  /// Writes decimal commas as points, where the table has them beyond doubt. Gives a number of which it is not clear.
  static func settle(_ cells: inout [SourceTable.Cell], separator: UInt8) -> String? {
    let signs = cells.map { sign(of: Array($0.text.utf8)) }
    guard !signs.contains(.thousands) else { return nil }
    if signs.contains(.decimal) {
      for index in cells.indices where signs[index] == .decimal || signs[index] == .either {
        let plain = cells[index].text.utf8.filter { $0 != 0x2E }.map { $0 == 0x2C ? 0x2E : $0 }
        cells[index].text = String(decoding: plain, as: UTF8.self)
      }
      return nil
    }
    guard separator == 0x3B, let first = signs.firstIndex(of: .either) else { return nil }
    return cells[first].text
  }

  private static func sign(of text: [UInt8]) -> Sign {
    var number = text[...]
    if let first = number.first, first == 0x2D || first == 0x2B { number.removeFirst() }
    if number.last == 0x25 { number.removeLast() }
    guard let first = number.first, (0x30...0x39).contains(first), let last = number.last,
      (0x30...0x39).contains(last),
      number.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2C || $0 == 0x2E })
    else { return .none }
    let parts = number.split(separator: 0x2C, omittingEmptySubsequences: false)
    let points = number.count { $0 == 0x2E }
    if parts.count == 1 {
      // 7.2 has a decimal point; 1.234 may have one.
      let behind = number.split(separator: 0x2E).last?.count ?? 0
      return points == 1 && behind != 3 ? .thousands : .none
    }
    guard parts.count == 2 else {
      return parts.dropFirst().allSatisfy { $0.prefix { $0 != 0x2E }.count == 3 } ? .thousands : .none
    }
    let before = parts[0].split(separator: 0x2E, omittingEmptySubsequences: false)
    let isGrouped = before.count > 1 && before.dropFirst().allSatisfy { $0.count == 3 }
    if parts[1].contains(0x2E) { return .thousands }
    if before.count > 1 { return isGrouped ? .decimal : .none }
    return parts[1].count == 3 && parts[0].count <= 3 ? .either : .decimal
  }
}
