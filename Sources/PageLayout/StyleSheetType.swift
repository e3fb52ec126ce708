/// An sRGB colour, 8 bits a channel, opaque: no output of ours uses transparency.
public struct Colour: Hashable, Sendable, CustomStringConvertible, Decodable {
  public var red: UInt8
  public var green: UInt8
  public var blue: UInt8

  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads `#RRGGBB`; nil for anything else.
  public init?(hex: some StringProtocol) {
    guard hex.utf8.count == 7, hex.first == "#", hex.dropFirst().allSatisfy(\.isHexDigit),
      let bits = UInt32(hex.dropFirst(), radix: 16)
    else { return nil }
    self.init(
      red: UInt8(truncatingIfNeeded: bits >> 16), green: UInt8(truncatingIfNeeded: bits >> 8),
      blue: UInt8(truncatingIfNeeded: bits))
  }

  public init(from decoder: any Decoder) throws {
    let box = try decoder.singleValueContainer()
    let text = try box.decode(String.self)
    guard let colour = Colour(hex: text) else {
      throw DecodingError.dataCorruptedError(
        in: box, debugDescription: "\(text) is no colour: write it as \"#0B5A78\", in quotes")
    }
    self = colour
  }

  /// `#RRGGBB`, capitals.
  public var hex: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
  }

  public var description: String { hex }

  /// A flat mix: `share` of this colour, the rest of `other`.
  public func mixed(_ share: Double, with other: Colour) -> Colour {
    func channel(_ a: UInt8, _ b: UInt8) -> UInt8 {
      UInt8(min(255, max(0, Double(a) * share + Double(b) * (1 - share) + 0.5)))
    }
    return Colour(
      red: channel(red, other.red), green: channel(green, other.green), blue: channel(blue, other.blue))
  }
}

/// 叙述用宋 (serif), 数据用黑 (sans).
public enum FontFamily: String, Sendable, Hashable, CaseIterable, Decodable {
  case serif, sans
}

/// The only two weights in use: any other would change from machine to machine.
public enum FontWeight: Int, Sendable, Hashable, CaseIterable, Decodable {
  case regular = 400
  case bold = 700
}

/// How one role of text is set. Lengths are points in the brief, pixels in a stand-alone chart.
/// Written `[serif, 700, 42, 55]`: family, weight, size, lead.
public struct TypeStyle: Hashable, Sendable, Decodable {
  public var family: FontFamily
  public var weight: FontWeight
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

  /// The same in another weight.
  public func weight(_ weight: FontWeight) -> TypeStyle {
    TypeStyle(family, weight, size, lead)
  }

  public func scaled(_ factor: Double) -> TypeStyle {
    TypeStyle(family, weight, size * factor, lead * factor)
  }
}
