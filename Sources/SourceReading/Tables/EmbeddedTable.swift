import CEmbedded

/// A row of an embedded table that cannot be used: a fault of the build, found by the tests.
public struct TableError: Error, Hashable, CustomStringConvertible {
  /// The table's file name.
  public var table: String
  /// 1-based.
  public var line: Int
  /// What is wrong with the row.
  public var reason: String

  public var description: String { "\(table):\(line): \(reason)" }
}

/// The rows of a tab-separated table that is compiled in; `#` starts a comment line.
struct EmbeddedTable {
  struct Row {
    var line: Int
    var cells: [Substring]
  }

  var name: String
  var rows: [Row]

  init(named name: String) throws(TableError) {
    guard let text = EmbeddedTable.text(of: name) else {
      throw TableError(table: name, line: 0, reason: "the table is not compiled in")
    }
    self.init(named: name, text: text)
  }

  init(named name: String, text: String) {
    self.name = name
    rows = []
    var line = 0
    // bytes, not characters: grapheme breaking would take most of the start-up time
    for content in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      line += 1
      if content.isEmpty || content.first == 0x23 { continue }
      rows.append(
        Row(
          line: line,
          cells: content.split(separator: 0x09, omittingEmptySubsequences: false).map(Substring.init)))
    }
  }

  func error(_ row: Row, _ reason: String) -> TableError {
    TableError(table: name, line: row.line, reason: reason)
  }

  private static func text(of name: String) -> String? {
    for index in 0..<zb_embedded_file_count {
      guard let file = zb_embedded_file_at(index)?.pointee, String(cString: file.name) == name else {
        continue
      }
      return String(
        decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
    }
    return nil
  }
}
