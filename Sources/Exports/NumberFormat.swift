import FactModel

/// How a spreadsheet prints a number that stays a number: with the decimals, the hedge (近), the sign and the marks (◇, ※)
/// that the page prints with it.
enum NumberFormat {
  /// A format of one cell: `#,##0.00`, `"近"0`, `"+"0.0`, `0.0;"−"0.0`.
  static func format(_ value: PrintedDecimal, shown: String) -> String {
    guard let digits = digits(in: shown) else { return base(value.plain) }
    var before = String(shown[..<digits.startIndex])
    let after = quoted(String(shown[digits.endIndex...]))
    guard value.isNegative else { return quoted(before) + base(digits) + after }
    // the second section is that of negative numbers, which prints its own sign
    if before.last == "-" || before.last == "−" { before.removeLast() }
    return base(digits) + ";" + quoted(before) + (before.contains("▼") ? "" : "\"−\"") + base(digits) + after
  }

  /// The first number in what a page prints, with its point and what parts its thousands: a comma, or a thin space
  /// before a digit.
  static func digits(in shown: String) -> Substring? {
    let isDigit = { (character: Character) in character.isASCII && character.isNumber }
    guard let first = shown.firstIndex(where: isDigit) else { return nil }
    var end = first
    while end < shown.endIndex {
      let next = shown.index(after: end)
      let parts = shown[end] == "\u{2009}" && next < shown.endIndex && isDigit(shown[next])
      guard parts || isDigit(shown[end]) || shown[end] == "." || shown[end] == "," else { break }
      end = next
    }
    return shown[first..<end]
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
