internal import Figures

/// A printed figure set on one line: hedge, digits, unit, small marks, raised reference numbers.
struct NumberLine {
  private struct Piece {
    var x: Double
    var rise: Double
    var run: TextRun
    var link: LinkTarget?
  }

  private var pieces: [Piece] = []
  private(set) var width = 0.0
  private let plainTag: StructureTag?

  /// - Parameter unitFont: of the unit, where it is set smaller; with a gap before it.
  init(_ number: NumberText, font: Font, colour: Colour, unitFont: Font? = nil, look: ChartLook) {
    plainTag = look.textTag
    add(
      number.prefix + number.value + number.suffix + (unitFont == nil ? number.unit : ""), font, colour, look)
    let marks = number.marks.map(\.rawValue).joined()
    add(marks, font.sized(font.size * 0.8).weighted(.regular), look.colours.ink2, look)
    if look.isEmbedded { add(number.references, host: font, look) }
    if let unitFont, !number.unit.isEmpty {
      width += unitFont.size * 0.4
      add(number.unit, unitFont, look.colours.ink2, look)
    }
  }

  private mutating func add(
    _ text: String, _ font: Font, _ colour: Colour, rise: Double = 0, link: LinkTarget? = nil,
    _ look: ChartLook
  ) {
    guard !text.isEmpty else { return }
    let run = look.measure.run(text, font, colour)
    pieces.append(Piece(x: width, rise: rise, run: run, link: link))
    width += run.width
  }

  private mutating func add(_ references: [Reference], host: Font, _ look: ChartLook) {
    let style = look.style.type.reference
    let isLarge = host.size >= 20
    let font = Font(.sans, .bold, isLarge ? 8 : max(style.min, host.size * style.scale))
    let rise = isLarge ? 10 : host.size * style.rise
    if isLarge, !references.isEmpty { width += 1.5 }
    for (index, reference) in references.enumerated() {
      if index > 0 { add(",", font, look.colours.accent, rise: rise, look) }
      let link = LinkTarget.destination("source-\(reference.number)")
      add(String(reference.number), font, look.colours.accent, rise: rise, link: link, look)
    }
  }

  func place(x: Double, baseline: Double, in frame: inout Frame) {
    for piece in pieces {
      let y = baseline - piece.rise
      frame.place(piece.run, x: x + piece.x, y: y, tag: piece.link.map { .link($0) } ?? plainTag)
    }
  }
}

extension Frame {
  /// Text at a baseline in an element of its own, or plain where it needs none. (Text directly in a figure that also
  /// holds links would be lost from the structure of a PDF.)
  mutating func place(_ run: TextRun, x: Double, y: Double, tag: StructureTag?) {
    guard let tag else {
      place(.text(run), x: x, y: y)
      return
    }
    let size = run.font.size
    var box = Frame(size: Size(width: run.width, height: size * 1.2), baseline: size)
    box.place(.text(run), x: 0, y: size)
    place(box, x: x, y: y - size, tag: tag)
  }
}
