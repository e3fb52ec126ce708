/// How papers and sites mark the parts of a page; the data is `newsroom.tsv`.
final class Newsroom: Sendable {
  enum Kind: Int, CaseIterable, Sendable {
    case mediumEnd
    case datelineWord
    case notADateline
    case ownPaper
    case bylineRole
    case bylineEnd
    case captionStart
    case captionEnd
    case zoneEnd
    case continuedOn
    case continuedFrom
    case navigation
    case sourceEnd
    case today
    case masthead
    case credit
    case issueLabel
    case listMark
    case unitStart
    case surname
    case htmlContent
    case htmlSkipped

    /// The name in the table: mediumEnd is medium-end.
    var name: String {
      "\(self)".reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
    }
  }

  /// Words by kind, longest first, each as scalars.
  private let wordLists: [[[UInt32]]]
  private let surnames: ScalarSet
  private let unitStarts: ScalarSet
  private let creditStarts: ScalarSet
  private let navigationStarts: ScalarSet
  private let captionStarts: ScalarSet
  private let captionEnds: ScalarSet
  private let nameStarts: ScalarSet
  private let listStarts: ScalarSet

  /// The words that are compiled in.
  static let standard: Result<Newsroom, TableError> = Result { () throws(TableError) in
    try Newsroom(EmbeddedTable(named: "SourceReading/newsroom.tsv"))
  }

  /// Reads the table; every kind must be there once, with at least one word.
  init(_ table: EmbeddedTable) throws(TableError) {
    var words: [Kind: [[UInt32]]] = [:]
    for row in table.rows {
      guard row.cells.count == 2 else {
        throw table.error(row, "expected kind and words; found \(row.cells.count) cells")
      }
      guard let kind = Kind.allCases.first(where: { $0.name == row.cells[0] }) else {
        throw table.error(row, "no such kind: \(row.cells[0])")
      }
      guard words[kind] == nil else { throw table.error(row, "\(kind.name) is given twice") }
      let list = row.cells[1].split(separator: " ").map { $0.unicodeScalars.map(\.value) }
      guard !list.isEmpty else { throw table.error(row, "\(kind.name) has no words") }
      words[kind] = list.sorted { $0.count > $1.count }
    }
    for kind in Kind.allCases where words[kind] == nil {
      throw TableError(table: table.name, line: 0, reason: "\(kind.name) is missing")
    }
    wordLists = Kind.allCases.map { words[$0] ?? [] }
    surnames = ScalarSet((words[.surname] ?? []).compactMap { $0.count == 1 ? $0[0] : nil })
    unitStarts = ScalarSet((words[.unitStart] ?? []).compactMap(\.first))
    creditStarts = ScalarSet((words[.credit] ?? []).compactMap(\.first))
    navigationStarts = ScalarSet((words[.navigation] ?? []).compactMap(\.first))
    captionStarts = ScalarSet((words[.captionStart] ?? []).compactMap(\.first))
    captionEnds = ScalarSet((words[.captionEnd] ?? []).compactMap(\.last))
    listStarts = ScalarSet((words[.listMark] ?? []).compactMap(\.first))
    nameStarts = ScalarSet(((words[.surname] ?? []) + (words[.bylineRole] ?? [])).compactMap(\.first))
  }

  subscript(_ kind: Kind) -> [[UInt32]] { wordLists[kind.rawValue] }

  /// The words of a kind as strings.
  func strings(_ kind: Kind) -> [String] {
    self[kind].map { String(String.UnicodeScalarView($0.compactMap(Unicode.Scalar.init))) }
  }

  func startsUnit(_ scalar: UInt32) -> Bool { unitStarts.contains(scalar) }

  // Quick looks at a line's first or last character, so that most lines need no second.
  func mayStartNavigation(_ scalar: UInt32) -> Bool { navigationStarts.contains(scalar) }
  func mayStartCredit(_ scalar: UInt32) -> Bool { creditStarts.contains(scalar) }
  func mayStartList(_ scalar: UInt32) -> Bool { listStarts.contains(scalar) }
  func mayStartName(_ scalar: UInt32) -> Bool { nameStarts.contains(scalar) }
  func mayStartCaption(_ scalar: UInt32) -> Bool { captionStarts.contains(scalar) }
  func mayEndCaption(_ scalar: UInt32) -> Bool { captionEnds.contains(scalar) }

  /// The offset after the word of a kind that a range of text starts with, blanks left aside; nil when there is none.
  func prefixEnd(_ kind: Kind, in text: [UInt8], _ range: Range<Int>, _ folds: CharacterFolds) -> Int? {
    guard !range.isEmpty else { return nil }
    let first = folds.comparable(text.scalar(at: range.lowerBound).value)
    for word in self[kind] where word[0] == first {
      var index = range.lowerBound
      var matched = 0
      while index < range.upperBound, matched < word.count {
        let (value, length) = text.scalar(at: index)
        if !isBlank(value) {
          guard folds.comparable(value) == word[matched] else { break }
          matched += 1
        }
        index += length
      }
      if matched == word.count { return index }
    }
    return nil
  }

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

/// A set of characters of the basic plane, asked in the inmost loops.
struct ScalarSet: Sendable {
  private let bits: [UInt64]

  init(_ scalars: [UInt32]) {
    var bits = [UInt64](repeating: 0, count: 1024)
    for scalar in scalars where scalar <= 0xFFFF { bits[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63) }
    self.bits = bits
  }

  @inline(__always)
  func contains(_ scalar: UInt32) -> Bool {
    scalar <= 0xFFFF && bits[Int(scalar >> 6)] & (1 << UInt64(scalar & 63)) != 0
  }
}
