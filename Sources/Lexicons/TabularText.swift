/// A row of a table that does not fit: which file, which line, and why.
public struct LexiconError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The table's file: `units.tsv`.
  public var file: String
  /// 1-based.
  public var line: Int
  /// What is wrong and, where it helps, what would be right.
  public var reason: String

  public init(file: String, line: Int, reason: String) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  public var description: String { "\(file):\(line): \(reason)" }
}

/// A table of tab-separated values: a header line, then one row a line, every row as long as the header.
///
/// No quoting and no comments; empty lines are errors, since nobody can tell what they stand for.
struct TabularText {
  var file: String
  var columns: [String]
  var rows: [TabularRow]

  /// - Parameter columns: the header the file must have, in this order.
  init(_ text: String, file: String, columns: [String]) throws(LexiconError) {
    self.file = file
    self.columns = columns
    rows = []
    // bytes, not characters: grapheme breaking would take most of the start-up time
    var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map(Substring.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    guard let header = lines.first else {
      throw LexiconError(file: file, line: 1, reason: "the file is empty")
    }
    guard header == columns.joined(separator: "\t") else {
      throw LexiconError(
        file: file, line: 1,
        reason: "the header is “\(header)”, not “\(columns.joined(separator: " | "))”")
    }
    rows.reserveCapacity(lines.count)
    for (offset, line) in lines.enumerated().dropFirst() {
      let fields = line.utf8.split(separator: 0x09, omittingEmptySubsequences: false).map(Substring.init)
      guard fields.count == columns.count else {
        throw LexiconError(
          file: file, line: offset + 1,
          reason: "\(fields.count) fields where the header has \(columns.count)")
      }
      if let bad = fields.first(where: {
        $0.utf8.first == 0x20 || $0.utf8.last == 0x20 || $0.utf8.last == 0x0D
      }) {
        throw LexiconError(
          file: file, line: offset + 1, reason: "blank at the edge of the field “\(bad)”")
      }
      rows.append(TabularRow(file: file, line: offset + 1, columns: columns, fields: fields))
    }
    guard !rows.isEmpty else {
      throw LexiconError(file: file, line: 1, reason: "there is no row below the header")
    }
  }
}

/// One row of a table; asking for a field in the wrong form throws with file and line.
struct TabularRow {
  var file: String
  var line: Int
  var columns: [String]
  var fields: [Substring]

  func error(_ reason: String) -> LexiconError {
    LexiconError(file: file, line: line, reason: reason)
  }

  /// A field that may be empty.
  func optional(_ column: String) throws(LexiconError) -> String? {
    guard let index = columns.firstIndex(of: column) else {
      throw error("there is no column \(column)")
    }
    return fields[index].isEmpty ? nil : String(fields[index])
  }

  /// A field that must hold something.
  func string(_ column: String) throws(LexiconError) -> String {
    guard let value = try optional(column) else { throw error("\(column) is empty") }
    return value
  }

  func integer(_ column: String) throws(LexiconError) -> Int {
    let text = try string(column)
    guard let value = Int(text) else { throw error("\(column) is no whole number: “\(text)”") }
    return value
  }

  /// A list parted by `|`, none of it empty or twice there.
  func list(_ column: String) throws(LexiconError) -> [String] {
    guard let text = try optional(column) else { return [] }
    let items = text.utf8.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    guard !items.contains("") else { throw error("\(column) has an empty item") }
    guard Set(items).count == items.count else { throw error("\(column) names an item twice") }
    return items
  }

  /// A field that must be one of the words of an enumeration.
  func word<Word: RawRepresentable & CaseIterable>(
    _ column: String, as type: Word.Type
  ) throws(LexiconError) -> Word where Word.RawValue == String {
    let text = try string(column)
    guard let word = Word(rawValue: text) else {
      let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
      throw error("\(column) is “\(text)”, not one of \(known)")
    }
    return word
  }
}
