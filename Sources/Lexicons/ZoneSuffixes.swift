/// The suffixes of zone names, longest first.
struct ZoneSuffixes: Sendable {
  let rows: [ZoneSuffixRow]
  private let bySuffix: [String: Int]
  private let longest: Int

  init(_ rows: [ZoneSuffixRow]) {
    self.rows = rows
    bySuffix = Dictionary(
      rows.enumerated().map { ($1.suffix, $0) }, uniquingKeysWith: { first, _ in first })
    longest = rows.map(\.suffix.count).max() ?? 0
  }

  /// What stands before the longest suffix of a name, and that suffix; nil when it has none.
  func split(_ name: String) -> (stem: String, suffix: ZoneSuffixRow)? {
    let length = name.count
    for count in stride(from: min(longest, length), through: 2, by: -1) {
      if let row = bySuffix[String(name.suffix(count))] {
        return (String(name.dropLast(count)), rows[row])
      }
    }
    return nil
  }
}
