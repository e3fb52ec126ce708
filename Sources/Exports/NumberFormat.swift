import FactModel

/// How a spreadsheet prints a number that stays a number: with the decimals, the hedge (近), the sign and the marks (◇, ※)
/// that the page prints with it.
enum NumberFormat {
  /// A format of one cell: `#,##0.00`, `"近"0`, `"+"0.0`, `0.0;"−"0.0`.
  static func format(_ value: PrintedDecimal, shown: String) -> String {
    let isDigit = { (character: Character) in character.isASCII && character.isNumber }
    guard let first = shown.firstIndex(where: isDigit) else { return base(value.plain) }
    let digits = shown[first...].prefix { isDigit($0) || $0 == "." || $0 == "," }
    var before = String(shown[..<first])
    let after = quoted(String(shown[digits.endIndex...]))
    guard value.isNegative else { return quoted(before) + base(digits) + after }
    // the second section is that of negative numbers, which prints its own sign
    if before.last == "-" || before.last == "−" { before.removeLast() }
    return base(digits) + ";" + quoted(before) + (before.contains("▼") ? "" : "\"−\"") + base(digits) + after
  }

  private static func base(_ digits: some StringProtocol) -> String {
    let decimals = digits.firstIndex(of: ".").map { digits.distance(from: $0, to: digits.endIndex) - 1 } ?? 0
    let whole = digits.prefix { $0 != "." }.filter(\.isNumber).count > 3 ? "#,##0" : "0"
    return decimals == 0 ? whole : whole + "." + String(repeating: "0", count: min(decimals, 15))
  }

  private static func quoted(_ text: String) -> String {
    text.isEmpty ? "" : "\"" + text.replacing("\"", with: "”") + "\""
  }
}
