internal import Figures

/// Turns runs of rich text into pieces of fonts and colours.
struct InlineStyling {
  let typesetter: Typesetter
  let setting: TextSetting

  private var palette: StyleSheet.Palette { typesetter.palette }

  func pieces(of text: RichText) -> [InlinePiece] {
    var pieces: [InlinePiece] = []
    for (number, run) in text.runs.enumerated() {
      let start = pieces.count
      defer { separate(&pieces, from: start) }
      switch run {
      case .plain(let text): pieces.append(piece(text))
      case .strong(let text): pieces.append(piece(text, .bold))
      case .warning(let text): pieces.append(piece(text, .bold, palette.warn))
      case .faint(let text): pieces.append(piece(text, nil, palette.ink3))
      case .highlight(let text):
        var marked = piece(text, .bold)
        marked.background = palette.highlight
        marked.bond = number
        pieces.append(marked)
      case .number(let number_): pieces += self.number(number_, bond: number)
      case .chip(let chip):
        var object = piece(chip.label)
        object.object = typesetter.chip(chip)
        pieces.append(object)
      }
    }
    return pieces
  }

  /// Room beside a chip, and for the marker's edges beside a marked figure.
  private func separate(_ pieces: inout [InlinePiece], from start: Int) {
    guard start > 0, start < pieces.count else { return }
    if pieces[start].object != nil || pieces[start - 1].object != nil {
      pieces[start].spaceBefore += 0.5 * setting.type.size
    }
    if pieces[start].background != nil || pieces[start - 1].background != nil {
      pieces[start].spaceBefore += markerEdge * setting.type.size
    }
  }

  private func piece(_ text: String, _ weight: FontWeight? = nil, _ colour: Colour? = nil)
    -> InlinePiece
  {
    let font = weight.map(setting.font.weighted) ?? setting.font
    return InlinePiece(text: text, font: font, colour: colour ?? setting.colour)
  }

  /// Sign, hedge, digits, unit, marks, then raised references: never parted.
  private func number(_ number: NumberText, bond: Int) -> [InlinePiece] {
    var pieces: [InlinePiece] = []
    let isMoving = number.emphasis == .up || number.emphasis == .down
    let colour: Colour? =
      switch number.emphasis {
      case .none, .strong: nil
      case .up: typesetter.upColour
      case .down: typesetter.downColour
      }
    let weight: FontWeight? = number.emphasis == .none ? nil : .bold
    if isMoving {
      let mark = number.emphasis == .up ? typesetter.style.marks.up : typesetter.style.marks.down
      pieces.append(piece(mark, .bold, colour))
    }
    var figure = piece(number.prefix + number.value + number.suffix + number.unit, weight, colour)
    if isMoving { figure.spaceBefore = 0.15 * setting.type.size }
    pieces.append(figure)
    let marks = number.marks.map(\.rawValue).joined()
    if !marks.isEmpty {
      var mark = piece(marks, .regular, palette.ink2)
      mark.font.size *= 0.8
      pieces.append(mark)
    }
    pieces += references(number.references)
    return pieces.map { piece in
      var bound = piece
      bound.bond = bond
      return bound
    }
  }

  /// `1,2`: each number leads to its sentence.
  func references(_ references: [Reference]) -> [InlinePiece] {
    let style = typesetter.style.type.reference
    let host = setting.type.size
    let font = Font(.sans, .bold, max(style.min, style.scale * host))
    var pieces: [InlinePiece] = []
    for (n, reference) in references.enumerated() {
      if n > 0 {
        pieces.append(
          InlinePiece(text: ",", font: font, colour: palette.accent, rise: style.rise * host))
      }
      pieces.append(
        InlinePiece(
          text: String(reference.number), font: font, colour: palette.accent,
          rise: style.rise * host, link: .destination("source-\(reference.number)")))
    }
    return pieces
  }
}

extension Typesetter {
  /// ▲: the accent, or red where the style asks for it.
  var upColour: Colour { palette.up == .red ? Colour(hex: 0xB3261E) : palette.accent }
  /// ▼: the colour of caution, or green beside a red rise.
  var downColour: Colour { palette.up == .red ? Colour(hex: 0x1E6B52) : palette.warn }
}

/// How far a marker reaches beyond its figure on either side, in em.
let markerEdge = 0.16
