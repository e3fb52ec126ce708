/// Vertical measures of a font at its size, in points.
public struct FontMetrics: Hashable, Sendable {
  /// Above the baseline, positive.
  public var ascent: Double
  /// Below the baseline, positive.
  public var descent: Double
  /// Height of a capital or digit.
  public var capHeight: Double

  public init(ascent: Double, descent: Double, capHeight: Double) {
    self.ascent = ascent
    self.descent = descent
    self.capHeight = capHeight
  }
}

/// Shapes text: the only thing layout asks of the fonts. Fonts of the machine in production, fixed
/// advances in tests.
public protocol TextMeasuring {
  /// The clusters of a text on one line, in order, tracking included. Where no font has a character its
  /// advance is one em; drawing it is an error.
  func clusters(of text: String, in font: Font) -> [TextCluster]

  /// Ascent, descent and the like, in the unit of the font's size.
  func metrics(of font: Font) -> FontMetrics
}

extension TextMeasuring {
  /// The width of a text on one line, without squeezed marks or gaps.
  public func width(of text: String, in font: Font) -> Double {
    clusters(of: text, in: font).reduce(0) { $0 + $1.advance }
  }

  /// A run of its natural width.
  public func run(_ text: String, _ font: Font, _ colour: Colour) -> TextRun {
    TextRun(text, font: font, colour: colour, clusters: clusters(of: text, in: font))
  }
}

/// Fixed advances: an ideograph or full-width mark is one em, other characters 0.56 em (bold 0.6 em).
/// For tests and dumps: every machine gets the same frames.
public struct FixedMeasurer: TextMeasuring, Sendable {
  public init() {}

  /// One cluster to a character, each of its fixed advance.
  public func clusters(of text: String, in font: Font) -> [TextCluster] {
    text.unicodeScalars.map { scalar in
      let narrow = font.weight == .bold ? 0.6 : 0.56
      let em = isWide(scalar) ? 1 : scalar == " " ? 0.25 : narrow
      return TextCluster(
        length: UTF8.width(scalar), advance: em * font.size + font.tracking)
    }
  }

  /// Fixed shares of the size.
  public func metrics(of font: Font) -> FontMetrics {
    FontMetrics(
      ascent: 0.88 * font.size, descent: 0.12 * font.size, capHeight: 0.73 * font.size)
  }
}
