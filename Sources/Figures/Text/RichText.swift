/// Text with what typesetting must know of it. Wording and number formats are settled before.
public struct RichText: Hashable, Sendable, ExpressibleByStringLiteral {
  /// A stretch of text that is set alike.
  public enum Run: Hashable, Sendable {
    /// Ordinary text.
    case plain(String)
    /// Bold.
    case strong(String)
    /// Bold in the colour of caution.
    case warning(String)
    /// In the colour of notes.
    case faint(String)
    /// A figure with its unit, marks and references.
    case number(NumberText)
    /// The figure read from a source sentence: bold on the highlight colour.
    case highlight(String)
    /// A basis chip in the line.
    case chip(Chip)
  }

  /// The stretches, in order.
  public var runs: [Run]

  public init(_ runs: [Run] = []) { self.runs = runs }
  /// Plain text, without figures.
  public init(_ text: String) { runs = text.isEmpty ? [] : [.plain(text)] }
  /// Plain text, without figures.
  public init(stringLiteral text: String) { self.init(text) }

  /// Whether there is nothing to set.
  public var isEmpty: Bool { runs.isEmpty }

  /// The words without marks and reference numbers: for bookmarks, alternative texts, tests.
  public var plainText: String {
    runs.map { run in
      switch run {
      case .plain(let text), .strong(let text), .warning(let text), .faint(let text),
        .highlight(let text):
        text
      case .number(let number): number.plainText
      case .chip(let chip): chip.label
      }
    }.joined()
  }

  /// Both, one after the other.
  public static func + (a: RichText, b: RichText) -> RichText { RichText(a.runs + b.runs) }
}

/// A label in a box with the texture of its basis: 完成, 计划; 覆盖 on the coverage tile.
public struct Chip: Hashable, Sendable {
  /// The word on it.
  public var label: String
  /// The basis that gives it its look.
  public var basis: BasisTag

  public init(_ label: String, _ basis: BasisTag) {
    self.label = label
    self.basis = basis
  }
}

/// A printed figure: never broken from its unit, marks and reference.
public struct NumberText: Hashable, Sendable {
  /// How strongly a figure is set.
  public enum Emphasis: Hashable, Sendable {
    /// Like the text around it.
    case none
    /// In bold.
    case strong
    /// ▲ before the figure.
    case up
    /// ▼ before the figure, in the colour of caution.
    case down
  }

  /// 近, 约, 超: the source's own hedge before the figure.
  public var prefix: String
  /// Digits with sign, point and separators, as printed.
  public var value: String
  /// 余, 多: the hedge after it.
  public var suffix: String
  /// Closed up to the figure: 亿元, %. Empty where a column head tells it.
  public var unit: String
  /// Marks of fixed meaning behind it: △, ※, ◇.
  public var marks: [Mark]
  /// The sentences it rests on.
  public var references: [Reference]
  /// How strongly it is set.
  public var emphasis: Emphasis

  public init(
    _ value: String, unit: String = "", prefix: String = "", suffix: String = "",
    marks: [Mark] = [], references: [Reference] = [], emphasis: Emphasis = .none
  ) {
    self.prefix = prefix
    self.value = value
    self.suffix = suffix
    self.unit = unit
    self.marks = marks
    self.references = references
    self.emphasis = emphasis
  }

  /// All of it as plain text, without references.
  public var plainText: String { prefix + value + suffix + unit + marks.map(\.rawValue).joined() }
}
