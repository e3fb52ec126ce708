/// Which characters are read as which on the repaired copy; the data is `characters.tsv`.
final class CharacterFolds: Sendable {
  enum Kind: UInt8, Sendable, CaseIterable {
    case width, radical, traditional
    case traditionalText

    /// The name in the table.
    var name: String {
      switch self {
      case .width: "width"
      case .radical: "radical"
      case .traditional: "traditional"
      case .traditionalText: "traditional-text"
      }
    }

    /// The name of the repair step.
    var step: String { self == .traditionalText ? Kind.traditional.name : name }
  }

  struct Fold: Sendable {
    var kind: Kind
    var scalar: UInt32
    /// UTF-8.
    var bytes: [UInt8]
  }

  private let folds: [Fold]
  /// By scalar of the basic plane: 1 more than the index of its fold, 0 where it has none.
  private let foldIndex: [UInt16]
  /// One bit for each scalar of the basic plane that the repair has to look at: folds and the layout's own.
  let special: [UInt64]

  /// The folds that are compiled in.
  static let standard: Result<CharacterFolds, TableError> = Result { () throws(TableError) in
    try CharacterFolds(EmbeddedTable(named: "SourceReading/characters.tsv"))
  }

  /// Reads the table; a row must be a kind and two single characters, none given twice.
  init(_ table: EmbeddedTable) throws(TableError) {
    var folds: [Fold] = []
    var foldIndex = [UInt16](repeating: 0, count: 0x1_0000)
    var special = [UInt64](repeating: 0, count: 1024)
    func mark(_ scalar: UInt32) { special[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63) }
    for row in table.rows {
      guard row.cells.count == 3 else {
        throw table.error(row, "expected kind, character, character; found \(row.cells.count) cells")
      }
      guard let kind = Kind.allCases.first(where: { $0.name == row.cells[0] }) else {
        throw table.error(row, "no such kind: \(row.cells[0])")
      }
      guard let from = Self.scalar(row.cells[1]), let to = Self.scalar(row.cells[2]), from != to,
        (0x800...0xFFFF).contains(from)
      else { throw table.error(row, "expected two different characters, the first of three bytes") }
      guard foldIndex[Int(from)] == 0 else { throw table.error(row, "\(row.cells[1]) is given twice") }
      folds.append(Fold(kind: kind, scalar: to, bytes: Array(row.cells[2].utf8)))
      foldIndex[Int(from)] = UInt16(folds.count)
      mark(from)
    }
    for scalar in LayoutCharacter.scalars { mark(scalar) }
    (self.folds, self.foldIndex, self.special) = (folds, foldIndex, special)
  }

  private static func scalar(_ text: Substring) -> UInt32? {
    let scalars = text.unicodeScalars
    return scalars.count == 1 ? scalars.first?.value : nil
  }

  func fold(of scalar: UInt32) -> Fold? {
    guard scalar <= 0xFFFF, foldIndex[Int(scalar)] > 0 else { return nil }
    return folds[Int(foldIndex[Int(scalar)]) - 1]
  }

  /// What a character is compared as: folded whatever the kind.
  @inline(__always)
  func comparable(_ scalar: UInt32) -> UInt32 {
    scalar > 0xFFFF || special[Int(scalar >> 6)] & (1 << UInt64(scalar & 63)) == 0
      ? scalar : fold(of: scalar)?.scalar ?? scalar
  }
}

/// Characters whose reading hangs on their neighbours.
enum LayoutCharacter {
  static let ideographicSpace: UInt32 = 0x3000
  static let fullStop: UInt32 = 0xFF0E
  static let comma: UInt32 = 0xFF0C
  static let hanOne: UInt32 = 0x4E00
  static let hanZero: UInt32 = 0x3007
  /// 一, ー, ─ and ― for a dash between two digits.
  static let dashes: [UInt32] = [hanOne, 0x30FC, 0x2500, 0x2015]
  /// Whether a character is read otherwise only behind a digit: most that stand elsewhere need no second look.
  @inline(__always)
  static func needsDigitBefore(_ scalar: UInt32) -> Bool {
    switch scalar {
    case comma, hanOne, fullStop, 0x30FC, 0x2500, 0x2015: true
    default: false
    }
  }

  /// 〇, ○, ◯ for a nought among digits.
  static let noughts: [UInt32] = [hanZero, 0x25CB, 0x25EF]
  /// What shows nothing: spaces, joiners, directional marks, and what is no character.
  static let invisible: [UInt32] =
    Array(0x2000...0x200F) + Array(0x2028...0x202F) + Array(0x205F...0x206F) + [
      0x180E, 0xFFF9, 0xFFFA, 0xFFFB, 0xFFFE, 0xFFFF,
    ]

  static let scalars =
    [ideographicSpace, fullStop, comma, 0xFEFF] + dashes + noughts + invisible
}
