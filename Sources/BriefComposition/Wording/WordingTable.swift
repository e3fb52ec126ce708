import Lexicons

/// A row of a table that does not hold what it must.
public struct TableFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The table's file name.
  public var file: String
  /// 1-based.
  public var line: Int
  /// What is wrong with the row.
  public var reason: String

  public var description: String { "\(file):\(line): \(reason)" }
}

/// A sentence with named slots: 「{zone}完成{indicator}{value}」.
struct Template: Hashable {
  enum Piece: Hashable {
    case text(String)
    case slot(String)
  }

  var pieces: [Piece]

  var slots: Set<String> {
    Set(
      pieces.compactMap { piece in
        if case .slot(let name) = piece { name } else { nil }
      })
  }

  /// Nil for braces that do not pair or an empty slot name. `{{` and `}}` stand for braces themselves.
  init?(_ pattern: some StringProtocol) {
    pieces = []
    var text = ""
    var rest = Substring(pattern)
    while let first = rest.first {
      if rest.hasPrefix("{{") || rest.hasPrefix("}}") {
        text.append(first)
        rest = rest.dropFirst(2)
      } else if first == "{" {
        guard let close = rest.firstIndex(of: "}") else { return nil }
        let name = rest[rest.index(after: rest.startIndex)..<close]
        guard !name.isEmpty, !name.contains("{") else { return nil }
        if !text.isEmpty { pieces.append(.text(text)) }
        text = ""
        pieces.append(.slot(String(name)))
        rest = rest[rest.index(after: close)...]
      } else {
        guard first != "}" else { return nil }
        text.append(first)
        rest = rest.dropFirst()
      }
    }
    if !text.isEmpty { pieces.append(.text(text)) }
  }
}

/// The rows of `wording.tsv`: key, Chinese, English. `\u{20}` stands for a blank at an end.
struct WordingTable {
  static let file = "Lexicons/wording.tsv"

  private(set) var templates: [String: [Language: Template]]

  /// The table compiled into the binary.
  static let standard: Result<WordingTable, TableFault> = Result { () throws(TableFault) in
    try WordingTable(EmbeddedFile.text(named: file) ?? "")
  }

  init(_ text: String) throws(TableFault) {
    templates = [:]
    for row in try TableRows(text, file: Self.file, columns: ["key", "zh", "en"]).rows {
      let key = row.fields[0]
      var template: [Language: Template] = [:]
      for (language, pattern) in [(Language.zh, row.fields[1]), (.en, row.fields[2])] {
        guard let parsed = Template(pattern.replacing("\\u{20}", with: " ")) else {
          throw TableFault(file: Self.file, line: row.line, reason: "braces do not pair in “\(pattern)”")
        }
        template[language] = parsed
      }
      guard let chinese = template[.zh]?.slots, let english = template[.en]?.slots,
        english.isSubset(of: chinese)
      else {
        throw TableFault(
          file: Self.file, line: row.line, reason: "\(key) has a slot in English that Chinese has not")
      }
      guard templates.updateValue(template, forKey: key) == nil else {
        throw TableFault(file: Self.file, line: row.line, reason: "\(key) stands twice")
      }
    }
  }
}

/// Tab-separated rows with a header; `#` starts a comment line.
struct TableRows {
  var rows: [(line: Int, fields: [String])]

  init(_ text: String, file: String, columns: [String]) throws(TableFault) {
    rows = []
    var sawHeader = false
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.isEmpty || line.hasPrefix("#") { continue }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == columns.count else {
        throw TableFault(
          file: file, line: index + 1, reason: "\(fields.count) columns where \(columns.count) belong")
      }
      if !sawHeader {
        guard fields == columns else {
          throw TableFault(
            file: file, line: index + 1, reason: "the header must be \(columns.joined(separator: ", "))")
        }
        sawHeader = true
        continue
      }
      rows.append((index + 1, fields))
    }
    guard sawHeader else { throw TableFault(file: file, line: 1, reason: "no header") }
  }
}
