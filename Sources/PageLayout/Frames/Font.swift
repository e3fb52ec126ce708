/// Names a chain of families declared by the style: `serif` (what is said), `sans` (what is measured) …
public struct FontFamily: Hashable, Sendable, ExpressibleByStringLiteral {
  /// Name of a chain of families in the style.
  public var name: String

  public init(_ name: String) { self.name = name }
  public init(stringLiteral name: String) { self.name = name }

  /// For headings and running text.
  public static let serif: FontFamily = "serif"
  /// For labels, tables and figures.
  public static let sans: FontFamily = "sans"
}

/// The two weights in use; others would make output change from machine to machine.
public enum FontWeight: Int, Hashable, Sendable {
  /// 400, as in OpenType.
  case regular = 400
  /// 700, as in OpenType.
  case bold = 700
}

/// What a run of text is set in.
public struct Font: Hashable, Sendable {
  /// The chain of families.
  public var family: FontFamily
  /// Regular or bold.
  public var weight: FontWeight
  /// In points or pixels.
  public var size: Double
  /// Extra advance after each cluster.
  public var tracking: Double

  public init(_ family: FontFamily, _ weight: FontWeight, _ size: Double, tracking: Double = 0) {
    self.family = family
    self.weight = weight
    self.size = size
    self.tracking = tracking
  }

  /// The same font at another size.
  public func sized(_ size: Double) -> Font {
    var font = self
    font.size = size
    return font
  }

  /// The same font in another weight.
  public func weighted(_ weight: FontWeight) -> Font {
    var font = self
    font.weight = weight
    return font
  }
}
