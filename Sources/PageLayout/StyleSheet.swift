/// Every visual token of a style, named as in `Styles/*.yaml` (there in snake_case).
///
/// Lengths are points in the brief and pixels in a stand-alone chart. `Configuration` reads styles strictly;
/// the types are `Decodable` so that each token is declared once.
public struct StyleSheet: Hashable, Sendable, Decodable {
  public var name: String
  public var version: Int
  /// BCP 47 tag of the text: `zh-Hans`.
  public var language: String
  public var page: Page
  public var space: Space
  public var fonts: Fonts
  public var type: TypeScale
  public var light: Palette
  public var dark: Palette
  public var basis: BasisStyles
  public var hatch: HatchStyles
  public var chip: Chip
  public var rules: Rules
  public var marks: Marks
  public var table: Table
  public var chart: Chart
  public var text: Text

  /// In the order of the file, so that the first error told is the first one there.
  private enum CodingKeys: String, CodingKey {
    case name = "style"
    case version, language, page, space, fonts, type
    case light = "colour"
    case dark, basis, hatch, chip, rules, marks, table, chart, text
  }

  public func palette(_ theme: Theme) -> Palette {
    theme == .dark ? dark : light
  }
}

/// Which of the style's two palettes; the brief itself is always light.
public enum Theme: String, Sendable, Hashable, CaseIterable {
  case light, dark
}

extension StyleSheet {
  /// The A4 page of the brief, in points.
  public struct Page: Hashable, Sendable, Decodable {
    public var size: Size
    public var margin: Margins
    public var columns: Int
    public var columnWidth: Double
    public var gutter: Double
    /// Baseline unit; prose uses three.
    public var baseline: Double
    /// 每页行数 × 每行字数 of a GB/T 9704 page; nil for free setting.
    public var grid: CharacterGrid?
    public var numbering: PageNumbering
    /// The last block ends at least here: a share of the text block.
    public var minFill: Double
    public var minFillLast: Double
    /// How far the gaps `s7` and `s8` may grow to fill a page.
    public var stretchMax: Double
    /// Obligatory, on page 1 and in every foot.
    public var statement: String
  }

  public struct Margins: Hashable, Sendable, Decodable {
    public var top: Double
    public var right: Double
    public var bottom: Double
    public var left: Double
  }

  public struct CharacterGrid: Hashable, Sendable, Decodable {
    public var lines: Int
    public var characters: Int
  }

  public enum PageNumbering: String, Sendable, Hashable, CaseIterable, Decodable {
    /// `1 / 4` in the foot's right corner.
    case fraction
    /// `— 1 —`, odd pages right, even pages left.
    case dashes
  }

  /// Gaps between blocks, in points.
  public struct Space: Hashable, Sendable, Decodable {
    public var s1, s2, s3, s4, s5, s6, s7, s8: Double
  }

  /// Chains of families by name, each in order of preference: the first one installed wins.
  public struct Fonts: Hashable, Sendable, Decodable {
    public var chains: [String: [String]]
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
