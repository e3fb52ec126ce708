/// A cluster or object on its way into a line: how wide it is and what may happen after it.
struct LineAtom {
  /// Which piece it belongs to, and where its text stands in it (UTF-8).
  var piece: Int
  var start: Int
  var length: Int
  var kind: CharacterClass
  var scalar: Unicode.Scalar
  /// The font's size.
  var em: Double
  var advance: Double
  /// Moves the ink of an opening mark that lost its left half.
  var shift = 0.0
  /// Room before the next atom that is dropped at a line's end.
  var gapAfter = 0.0
  var mayBreakAfter = false
  /// Whether justification may add room after it.
  var mayStretchAfter = false
  var isObject = false
  /// The figure it belongs to, whose parts stay together.
  var bond: Int?
  var isRaised = false

  var isDigit: Bool { ("0"..."9").contains(scalar) }
}

extension LineAtom {
  /// The atoms of a text: classes, squeezed marks, gaps between Han and Latin, places to break unless it is one line.
  static func atoms(
    of pieces: [InlinePiece], measure: any TextMeasuring, gaps: Bool, isOneLine: Bool = false
  ) -> [LineAtom] {
    var atoms: [LineAtom] = []
    for (number, piece) in pieces.enumerated() {
      if piece.spaceBefore > 0, !atoms.isEmpty {
        atoms[atoms.count - 1].gapAfter += piece.spaceBefore
      }
      if let object = piece.object {
        atoms.append(
          LineAtom(
            piece: number, start: 0, length: piece.text.utf8.count, kind: .ideograph, scalar: "口",
            em: piece.font.size, advance: object.size.width, isObject: true))
      } else {
        append(piece, number, measure, to: &atoms)
      }
    }
    let bonds = isOneLine && !gaps ? [] : BreakRules.bonds(in: atoms)
    for n in atoms.indices.dropLast() {
      squeeze(&atoms, n)
      if gaps, !bonds[n], BreakRules.wantsGap(atoms[n], atoms[n + 1]) {
        atoms[n].gapAfter += hanLatinGap * min(atoms[n].em, atoms[n + 1].em)
      }
      if isOneLine { continue }
      atoms[n].mayBreakAfter = !bonds[n] && BreakRules.mayBreak(atoms, after: n)
      atoms[n].mayStretchAfter = !bonds[n] && BreakRules.mayStretch(atoms[n], atoms[n + 1])
    }
    return atoms
  }

  /// In em, between Han and Latin or figures: half of U+2005. A figure and its unit stay closed up.
  static let hanLatinGap = 0.12

  private static func append(
    _ piece: InlinePiece, _ number: Int, _ measure: any TextMeasuring, to atoms: inout [LineAtom]
  ) {
    let bytes = Array(piece.text.utf8)
    var start = 0
    for cluster in measure.clusters(of: piece.text, in: piece.font) {
      let text = String(decoding: bytes[start..<min(bytes.count, start + cluster.length)], as: UTF8.self)
      let scalar = text.unicodeScalars.first ?? " "
      // A quotation mark that the font set narrow is a Western one.
      let isWestern = "“”‘’".unicodeScalars.contains(scalar) && cluster.advance < 0.75 * piece.font.size
      atoms.append(
        LineAtom(
          piece: number, start: start, length: cluster.length,
          kind: isWestern ? .latin : characterClass(scalar),
          scalar: scalar, em: piece.font.size, advance: cluster.advance, bond: piece.bond,
          isRaised: piece.isRaised))
      start += cluster.length
    }
  }

  /// Two full-width marks side by side share one em less a half (`halt`): a closing mark loses its right
  /// half before another mark, an opening mark its left half after an opening one.
  private static func squeeze(_ atoms: inout [LineAtom], _ n: Int) {
    let next = atoms[n + 1].kind
    if atoms[n].kind == .closing, next == .closing || next == .opening {
      atoms[n].advance -= atoms[n].halfMark
    } else if atoms[n].kind == .opening, next == .opening {
      atoms[n + 1].shift -= atoms[n + 1].halfMark
      atoms[n + 1].advance -= atoms[n + 1].halfMark
    }
  }

  /// The blank half of a full-width mark; 0 for a mark that is narrow already.
  var halfMark: Double {
    (kind == .closing || kind == .opening) && advance > 0.9 * em ? 0.5 * em : 0
  }
}
