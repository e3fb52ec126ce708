extension Colour: Decodable {
  public init(from decoder: any Decoder) throws {
    let box = try decoder.singleValueContainer()
    let text = try box.decode(String.self)
    guard let colour = Colour(text) else {
      throw DecodingError.dataCorruptedError(
        in: box, debugDescription: "\(text) is no colour: write it as \"#0B5A78\", in quotes")
    }
    self = colour
  }
}

extension FontWeight: CaseIterable, Decodable {
  /// The weights a style may name.
  public static let allCases: [FontWeight] = [.regular, .bold]
}

extension FontFamily: Decodable {
  /// Under this key a decoder may hold the names (`[String]`) that the style's `fonts` declare.
  public static let declared = CodingUserInfoKey(rawValue: "families")

  public init(from decoder: any Decoder) throws {
    let box = try decoder.singleValueContainer()
    self.init(try box.decode(String.self))
    guard let key = Self.declared, let declared = decoder.userInfo[key] as? [String] else { return }
    if !declared.contains(name) {
      throw DecodingError.dataCorruptedError(
        in: box,
        debugDescription: "\(name) is none of the families under `fonts`: \(declared.joined(separator: ", "))"
      )
    }
  }
}

extension Size: Decodable {
  /// Written `[595.28, 841.89]`: width and height, both above 0.
  public init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    self.init(width: try list.decode(Double.self), height: try list.decode(Double.self))
    try list.expectEnd("a size is [width, height]")
    guard width > 0, height > 0 else { throw list.corrupted("width and height must be above 0") }
  }
}

/// How one role of text is set. Lengths are points in the brief, pixels in a stand-alone chart.
/// Written `[serif, 700, 42, 55]`: family, weight, size, lead.
public struct TypeStyle: Hashable, Sendable, Decodable {
  /// The chain of families.
  public var family: FontFamily
  /// Regular or bold.
  public var weight: FontWeight
  /// In points, or pixels of a chart.
  public var size: Double
  /// Baseline to baseline.
  public var lead: Double

  public init(_ family: FontFamily, _ weight: FontWeight, _ size: Double, _ lead: Double) {
    self.family = family
    self.weight = weight
    self.size = size
    self.lead = lead
  }

  public init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    family = try list.decode(FontFamily.self)
    weight = try list.decode(FontWeight.self)
    size = try list.decode(Double.self)
    lead = try list.decode(Double.self)
    try list.expectEnd("type is [family, weight, size, lead]")
    guard size > 0, lead > 0 else { throw list.corrupted("size and lead must be above 0") }
  }

  /// The font it is measured and drawn in.
  public var font: Font { Font(family, weight, size) }

  /// The same in another weight.
  public func weight(_ weight: FontWeight) -> TypeStyle {
    TypeStyle(family, weight, size, lead)
  }

  /// The same with all lengths multiplied.
  public func scaled(_ factor: Double) -> TypeStyle {
    TypeStyle(family, weight, size * factor, lead * factor)
  }
}
