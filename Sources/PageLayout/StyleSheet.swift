/// Every visual token of a style, named as in `Styles/*.yaml` (there in snake_case).
///
/// Lengths are points in the brief and pixels in a stand-alone chart. `Configuration` reads styles strictly;
/// the types are `Decodable` so that each token is declared once.
public struct StyleSheet: Hashable, Sendable, Decodable {
  /// The name that `--style` takes.
  public var name: String
  /// The version of the tokens: 1.
  public var version: Int
  /// BCP 47 tag of the text: `zh-Hans`.
  public var language: String
  /// Paper, margins, columns, fill.
  public var page: Page
  /// Gaps between blocks.
  public var space: Space
  /// Families of fonts.
  public var fonts: Fonts
  /// Type of the brief.
  public var type: TypeScale
  /// Colours on paper and on a light screen.
  public var light: Palette
  /// Colours of dark charts.
  public var dark: Palette
  /// How each basis looks.
  public var basis: BasisStyles
  /// Hatches of bars.
  public var hatch: HatchStyles
  /// Chips of bases and levels.
  public var chip: Chip
  /// Widths of rules.
  public var rules: Rules
  /// Signs of fixed meaning.
  public var marks: Marks
  /// Tables.
  public var table: Table
  /// Charts.
  public var chart: Chart
  /// Rules of setting Chinese text.
  public var text: Text

  /// In the order of the file, so that the first error told is the first one there.
  private enum CodingKeys: String, CodingKey {
    case name = "style"
    case version, language, page, space, fonts, type
    case light = "colour"
    case dark, basis, hatch, chip, rules, marks, table, chart, text
  }

  /// The colours of a theme.
  public func palette(_ theme: Theme) -> Palette {
    theme == .dark ? dark : light
  }
}

/// Which of the style's two palettes; the brief itself is always light.
public enum Theme: String, Sendable, Hashable, CaseIterable {
  /// Dark on light; light on dark.
  case light, dark
}

extension StyleSheet {
  /// The A4 page of the brief, in points.
  public struct Page: Hashable, Sendable, Decodable {
    /// Width and height of the paper.
    public var size: Size
    /// From the paper's edges to the text block.
    public var margin: Margins
    /// Columns of the grid that blocks are set on.
    public var columns: Int
    /// Width of a column.
    public var columnWidth: Double
    /// Between two columns.
    public var gutter: Double
    /// Baseline unit; prose uses three.
    public var baseline: Double
    /// 每页行数 × 每行字数 of a GB/T 9704 page; nil for free setting.
    public var grid: CharacterGrid?
    /// How pages are numbered in the foot.
    public var numbering: PageNumbering
    /// The last block ends at least here: a share of the text block.
    public var minFill: Double
    /// The same for the last page.
    public var minFillLast: Double
    /// How far the gaps `s7` and `s8` may grow to fill a page.
    public var stretchMax: Double
    /// Obligatory, on page 1 and in every foot.
    public var statement: String
  }

  /// Distances from the paper's edges.
  public struct Margins: Hashable, Sendable, Decodable {
    /// From the upper edge.
    public var top: Double
    /// From the right edge.
    public var right: Double
    /// From the lower edge.
    public var bottom: Double
    /// From the left edge.
    public var left: Double
  }

  /// A page of fixed lines and characters.
  public struct CharacterGrid: Hashable, Sendable, Decodable {
    /// Lines to a page.
    public var lines: Int
    /// Characters to a line.
    public var characters: Int
  }

  /// How page numbers look.
  public enum PageNumbering: String, Sendable, Hashable, CaseIterable, Decodable {
    /// `1 / 4` in the foot's right corner.
    case fraction
    /// `— 1 —`, odd pages right, even pages left.
    case dashes
  }

  /// Gaps between blocks, in points.
  public struct Space: Hashable, Sendable, Decodable {
    /// From the smallest to the largest; `s7` and `s8` stretch.
    public var s1, s2, s3, s4, s5, s6, s7, s8: Double
  }

  /// Chains of families by name, each in order of preference: the first one installed wins.
  public struct Fonts: Hashable, Sendable, Decodable {
    /// Families by the name of the chain.
    public var chains: [String: [String]]
    /// OpenType features.
    public var features: Features

    /// OpenType features, as Pango takes them.
    public struct Features: Hashable, Sendable, Decodable {
      /// For figures: tabular, lining.
      public var data: String
      /// For punctuation that is squeezed.
      public var squeeze: String
    }

    private struct Name: CodingKey {
      var stringValue: String
      var intValue: Int? { nil }
      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    public init(from decoder: any Decoder) throws {
      let box = try decoder.container(keyedBy: Name.self)
      features = try box.decode(Features.self, forKey: Name(stringValue: "features"))
      chains = [:]
      for key in box.allKeys where key.stringValue != "features" {
        chains[key.stringValue] = try box.decode([String].self, forKey: key)
      }
      for name in ["serif", "sans"] + chains.keys.sorted() where chains[name, default: []].isEmpty {
        throw DecodingError.dataCorrupted(
          .init(codingPath: box.codingPath, debugDescription: "\(name) must name at least one family"))
      }
    }

    /// The families to try for a text set in `family`; those of `sans` when it is not declared.
    public func families(_ family: FontFamily) -> [String] {
      chains[family.name] ?? chains["sans"] ?? []
    }
  }

  /// How text is prepared before it is set.
  public struct Text: Hashable, Sendable, Decodable {
    /// Stands between number and unit in justified prose.
    public var numberUnit: String
    /// A range's dash with what keeps it in its line.
    public var range: String
    /// Stands before a raised reference number.
    public var beforeReference: String
    /// Whether two marks that meet are set closer together.
    public var squeeze: Bool
    /// Fewest characters on a paragraph's last line.
    public var minLastLine: Int
    /// First-line indent, in characters.
    public var indent: Int
  }
}

extension UnkeyedDecodingContainer {
  func corrupted(_ why: String) -> DecodingError {
    .dataCorruptedError(in: self, debugDescription: why)
  }

  func expectEnd(_ shape: String) throws {
    if !isAtEnd { throw corrupted(shape) }
  }
}
