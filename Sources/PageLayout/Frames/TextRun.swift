/// A cluster of a run: what the shaper keeps together, with the room layout gives it.
public struct TextCluster: Hashable, Sendable {
  /// UTF-8 bytes of the text it stands for.
  public var length: Int
  /// From its origin to the next one's.
  public var advance: Double
  /// How far its ink moves: −0.5 em for an opening mark that lost its left half.
  public var shift: Double

  public init(length: Int, advance: Double, shift: Double = 0) {
    self.length = length
    self.advance = advance
    self.shift = shift
  }
}

/// Text of one font and colour on one line; its place in a frame is the origin on the baseline.
public struct TextRun: Hashable, Sendable {
  /// One line, without breaks.
  public var text: String
  /// Family, weight and size.
  public var font: Font
  /// The colour of the glyphs.
  public var colour: Colour
  /// In order, covering `text`.
  public var clusters: [TextCluster]

  public init(_ text: String, font: Font, colour: Colour, clusters: [TextCluster]) {
    self.text = text
    self.font = font
    self.colour = colour
    self.clusters = clusters
  }

  /// Sum of the advances.
  public var width: Double { clusters.reduce(0) { $0 + $1.advance } }
}
