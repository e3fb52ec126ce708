extension StyleSheet {
  /// One theme's colours by role.
  public struct Palette: Hashable, Sendable, Decodable {
    public var bg: Colour
    /// Text and heavy rules.
    public var ink: Colour
    /// Labels and units.
    public var ink2: Colour
    /// Notes, 未报.
    public var ink3: Colour
    /// The only accent: completed values, references, the row the title is about.
    public var accent: Colour
    /// 下降, 落后, 需要关注 and nothing else.
    public var warn: Colour
    /// Ordinary bars.
    public var bar: Colour
    /// Last year, outlined with `bar`.
    public var last: Colour
    /// Planned, outlined with `accent`.
    public var tint: Colour
    public var warnTint: Colour
    public var rule: Colour
    public var grid: Colour
    public var wash: Colour
    /// The extracted number on the source page.
    public var highlight: Colour
    public var onAccent: Colour
    /// Five steps of the heat table, low to high.
    public var sequence: ColourSteps
    /// From this step (1-based) on, text is `onAccent`.
    public var sequenceOnFrom: Int
    public var up: UpColour
    /// ▲ and ▼ where `up` is `red`.
    public var upRed: Colour
    public var downGreen: Colour

    public subscript(role: ColourRole) -> Colour {
      switch role {
      case .bg: bg
      case .ink: ink
      case .ink2: ink2
      case .ink3: ink3
      case .accent: accent
      case .warn: warn
      case .bar: bar
      case .last: last
      case .tint: tint
      case .warnTint: warnTint
      case .rule: rule
      case .grid: grid
      case .wash: wash
      case .highlight: highlight
      case .onAccent: onAccent
      }
    }
  }

  /// Five colours from low to high.
  public struct ColourSteps: Hashable, Sendable, Decodable {
    public static let count = 5
    public let colours: [Colour]

    public init(from decoder: any Decoder) throws {
      let box = try decoder.singleValueContainer()
      colours = try box.decode([Colour].self)
      guard colours.count == Self.count else {
        throw DecodingError.dataCorruptedError(
          in: box, debugDescription: "it names \(Self.count) colours, not \(colours.count)")
      }
    }
  }

  /// Names of single colours, for tokens that point at one.
  public enum ColourRole: String, Sendable, Hashable, CaseIterable, Decodable {
    case bg, ink, ink2, ink3, accent, warn, bar, last, tint, rule, grid, wash, highlight
    case warnTint = "warn_tint"
    case onAccent = "on_accent"
  }

  /// Rise in the accent (default), or in red with fall in green; `red` is refused beside progress charts.
  public enum UpColour: String, Sendable, Hashable, CaseIterable, Decodable {
    case accent, red
  }

  /// One texture per basis, for chips, bars and cards alike.
  public struct BasisStyles: Hashable, Sendable, Decodable {
    public var completed: BasisStyle
    public var planned: BasisStyle
    public var expected: BasisStyle
    public var contracted: BasisStyle
    public var unreported: BasisStyle
    public var otherScope: OtherScope

    /// 口径不同: the mark and the colour of its hatch.
    public struct OtherScope: Hashable, Sendable, Decodable {
      public var mark: String
      public var hatch: ColourRole
    }
  }

  public struct BasisStyle: Hashable, Sendable, Decodable {
    public var label: String
    public var fill: ColourRole
    public var outline: ColourRole?
    /// Of the outline; 0.5 pt when not given.
    public var width: Double?
    public var dash: [Double]?
    public var text: ColourRole
  }

  /// Hatching: clipped vector lines, never a bitmap.
  public struct HatchStyles: Hashable, Sendable, Decodable {
    /// Degrees.
    public var angle: Double
    public var pdf: HatchStyle
    public var png: HatchStyle
  }

  public struct HatchStyle: Hashable, Sendable, Decodable {
    /// Distance of two lines along the horizontal.
    public var pitch: Double
    public var line: Double
  }

  /// 完成, 计划 … as a small label.
  public struct Chip: Hashable, Sendable, Decodable {
    public var padX: Double
    public var padY: Double
    public var radius: Double
  }
}
