/// How papers and sites mark the parts of a page; the data is `newsroom.tsv`.
struct Newsroom: Sendable {
  enum Kind: String, CaseIterable, Sendable {
    case mediumEnd = "medium-end"
    case datelineWord = "dateline-word"
    case notADateline = "not-a-dateline"
    case ownPaper = "own-paper"
    case bylineRole = "byline-role"
    case bylineEnd = "byline-end"
    case captionStart = "caption-start"
    case captionEnd = "caption-end"
    case zoneEnd = "zone-end"
    case masthead
    case credit
    case issueLabel = "issue-label"
    case listMark = "list-mark"
    case unitStart = "unit-start"
    case surname
    case pageFurniture = "page-furniture"
  }

  /// Words by kind, longest first, each as scalars.
  private var words: [Kind: [[UInt32]]]
  private var surnames: Set<UInt32>
  private var unitStarts: Set<UInt32>

  /// The words that are compiled in.
  static let standard: Result<Newsroom, TableError> = Result { () throws(TableError) in
    try Newsroom(EmbeddedTable(named: "SourceReading/newsroom.tsv"))
  }

  /// Reads the table; every kind must be there once, with at least one word.
  init(_ table: EmbeddedTable) throws(TableError) {
    words = [:]
    for row in table.rows {
      guard row.cells.count == 2 else {
        throw table.error(row, "expected kind and words; found \(row.cells.count) cells")
      }
      guard let kind = Kind(rawValue: String(row.cells[0])) else {
        throw table.error(row, "no such kind: \(row.cells[0])")
      }
      guard words[kind] == nil else { throw table.error(row, "\(kind.rawValue) is given twice") }
      let list = row.cells[1].split(separator: " ").map { $0.unicodeScalars.map(\.value) }
      guard !list.isEmpty else { throw table.error(row, "\(kind.rawValue) has no words") }
      words[kind] = list.sorted { $0.count > $1.count }
    }
    for kind in Kind.allCases where words[kind] == nil {
      throw TableError(table: table.name, line: 0, reason: "\(kind.rawValue) is missing")
    }
    surnames = Set((words[.surname] ?? []).compactMap { $0.count == 1 ? $0[0] : nil })
    unitStarts = Set((words[.unitStart] ?? []).compactMap(\.first))
  }

  subscript(_ kind: Kind) -> [[UInt32]] { words[kind] ?? [] }

  func startsUnit(_ scalar: UInt32) -> Bool { unitStarts.contains(scalar) }

  /// The word of a kind that `text` starts with.
  func prefix(_ kind: Kind, of text: ArraySlice<UInt32>) -> [UInt32]? {
    self[kind].first { text.starts(with: $0) }
  }

  /// The word of a kind that `text` ends in.
  func suffix(_ kind: Kind, of text: ArraySlice<UInt32>) -> [UInt32]? {
    self[kind].first { text.count >= $0.count && text.suffix($0.count).elementsEqual($0) }
  }

  func contains(_ kind: Kind, in text: ArraySlice<UInt32>) -> Bool {
    self[kind].contains { word in
      guard text.count >= word.count else { return false }
      return text.indices.dropLast(word.count - 1).contains { text[$0...].starts(with: word) }
    }
  }

  /// Whether a text of Han characters can be a person's name: surname and one or two characters, or a
  /// compound surname and one or two.
  func isName(_ text: ArraySlice<UInt32>) -> Bool {
    guard (2...4).contains(text.count), text.allSatisfy(isHan), let first = text.first else { return false }
    if text.count > 2, self[.surname].contains(where: { $0.count == 2 && text.starts(with: $0) }) {
      return true
    }
    return text.count < 4 && surnames.contains(first)
  }
}

/// Han characters of the basic block.
func isHan(_ scalar: UInt32) -> Bool {
  (0x4E00...0x9FFF).contains(scalar) || scalar == LayoutCharacter.hanZero
}

func isDigit(_ scalar: UInt32) -> Bool { (48...57).contains(scalar) }
