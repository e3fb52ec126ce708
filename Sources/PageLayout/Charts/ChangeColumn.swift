internal import Figures

/// The right column of year-on-year changes: all triangles in one column, numbers flush right.
struct ChangeColumn {
  let width: Double
  /// Of the triangles' left edge before the column's right edge.
  private let offset: Double
  private let font: Font

  /// Nil when no row has a change.
  init?(_ changes: [Change?], head: String, look: ChartLook) {
    guard changes.contains(where: { $0 != nil }) else { return nil }
    font = look.label
    let strong = look.strong
    let numbers = changes.compactMap(\.?.number).map {
      NumberLine($0, font: strong, colour: .black, look: look).width
    }
    let triangle = look.style.chart.triangle
    let side = font.size * triangle.size
    offset = max(font.size * triangle.offset, (numbers.max() ?? 0) + side + font.size * 0.3)
    let words = changes.compactMap(\.?.word).map { look.width($0, look.word) }
    width = max(numbers.isEmpty ? 0 : offset, words.max() ?? 0, look.width(head, look.axis))
  }

  /// Draws a change with its right edge at `right`, centred on `middle`.
  func draw(
    _ change: Change?, right: Double, centre middle: Double, isFocus: Bool, in canvas: inout ChartCanvas
  ) {
    let colours = canvas.colours
    let baseline = canvas.look.baseline(centredOn: middle, font)
    switch change {
    case .up(let number):
      let (ink, mark) = isFocus ? (colours.rise, colours.rise) : (colours.ink, colours.ordinaryRise)
      canvas.triangle(up: true, x: right - offset, baseline: baseline, font, mark)
      canvas.number(number, x: right, y: baseline, isFocus ? canvas.look.strong : font, ink, .right)
    case .down(let number):
      canvas.triangle(up: false, x: right - offset, baseline: baseline, font, colours.fall)
      canvas.number(number, x: right, y: baseline, canvas.look.strong, colours.fall, .right)
    case .level(let number):
      canvas.number(number, x: right, y: baseline, font, colours.ink, .right)
    case .absent(let word):
      canvas.word(word, x: right, centre: middle, .right)
    case .notApplicable:
      canvas.word(canvas.look.style.marks.notApplicable, x: right, centre: middle, .right)
    case nil:
      break
    }
  }
}

extension Change {
  var number: NumberText? {
    switch self {
    case .up(let number), .down(let number), .level(let number): number
    case .absent, .notApplicable: nil
    }
  }

  var word: String? {
    if case .absent(let word) = self { word } else { nil }
  }
}

extension StyleSheet.Palette {
  /// Of a rise that the title is about.
  var rise: Colour { up == .red ? upRed : accent }
  var fall: Colour { up == .red ? downGreen : warn }
  /// Of the other rises' triangles.
  var ordinaryRise: Colour { up == .red ? upRed : ink2 }
}

extension Colour {
  static let black = Colour(red: 0, green: 0, blue: 0)
}
