extension StyleSheet {
  /// One theme's colours by role.
  public struct Palette: Hashable, Sendable, Decodable {
    /// Paper.
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
    /// Fill of a negative bar.
    public var warnTint: Colour
    /// Hairlines.
    public var rule: Colour
    /// Row separators.
    public var grid: Colour
    /// Boxes, the track to a target.
    public var wash: Colour
    /// The extracted number on the source page.
    public var highlight: Colour
    /// Text on `accent`.
    public var onAccent: Colour
    /// Five steps of the heat table, low to high.
    public var sequence: ColourSteps
    /// From this step (1-based) on, text is `onAccent`.
    public var sequenceOnFrom: Int
    /// Which colour ▲ takes.
    public var up: UpColour
    /// ▲ and ▼ where `up` is `red`.
    public var upRed: Colour
    /// ▼ where `up` is `red`.
    public var downGreen: Colour

    /// The colour of a role.
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
    /// How many steps there are.
    public static let count = 5
    /// From low to high.
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
    /// The roles of the palette, by its own names.
    case bg, ink, ink2, ink3, accent, warn, bar, last, tint, rule, grid, wash, highlight
    /// Fill of a negative bar.
    case warnTint = "warn_tint"
    /// Text on `accent`.
    case onAccent = "on_accent"
  }

  /// Rise in the accent (default), or in red with fall in green; `red` is refused beside progress charts.
  public enum UpColour: String, Sendable, Hashable, CaseIterable, Decodable {
    /// ▲ in the accent, or red with ▼ green.
    case accent, red
  }

  /// One texture per basis, for chips, bars and cards alike.
  public struct BasisStyles: Hashable, Sendable, Decodable {
    /// 完成.
    public var completed: BasisStyle
    /// 计划.
    public var planned: BasisStyle
    /// 预计.
    public var expected: BasisStyle
    /// 签约.
    public var contracted: BasisStyle
    /// 未报.
    public var unreported: BasisStyle
    /// A figure of another scope than its neighbours.
    public var otherScope: OtherScope

    /// 口径不同: the mark and the colour of its hatch.
    public struct OtherScope: Hashable, Sendable, Decodable {
      /// The sign beside the figure.
      public var mark: String
      /// Colour of the hatch over its bar.
      public var hatch: ColourRole
    }
  }

  /// How the figures of a basis look.
  public struct BasisStyle: Hashable, Sendable, Decodable {
    /// The word on the chip.
    public var label: String
    /// Fill of bars and chips.
    public var fill: ColourRole
    /// Outline of bars and chips; nil for none.
    public var outline: ColourRole?
    /// Of the outline; 0.5 pt when not given.
    public var width: Double?
    /// Lengths of dashes and gaps of the outline; nil for a whole line.
    public var dash: [Double]?
    /// Colour of the chip's word.
    public var text: ColourRole
  }

  /// Hatching: clipped vector lines, never a bitmap.
  public struct HatchStyles: Hashable, Sendable, Decodable {
    /// Degrees.
    public var angle: Double
    /// In the brief, in points.
    public var pdf: HatchStyle
    /// In a stand-alone chart, in pixels.
    public var png: HatchStyle
  }

  /// Parallel lines at an angle.
  public struct HatchStyle: Hashable, Sendable, Decodable {
    /// Distance of two lines along the horizontal.
    public var pitch: Double
    /// How thick each line is.
    public var line: Double
  }

  /// 完成, 计划 … as a small label.
  public struct Chip: Hashable, Sendable, Decodable {
    /// Room left and right of the word.
    public var padX: Double
    /// Room above and below the word.
    public var padY: Double
    /// Radius of the corners.
    public var radius: Double
  }
}
