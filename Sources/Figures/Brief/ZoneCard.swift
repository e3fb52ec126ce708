/// What one zone reported.
public struct ZoneCard: Hashable, Sendable {
  public enum Size: Hashable, Sendable {
    /// Three in a row: a zone with figures.
    case third
    /// Two in a row: a zone without figures, last.
    case half
    /// The whole width, with a figure beside the text: the zone with most facts.
    case full
  }

  public var size: Size
  /// 左云
  public var name: String
  /// 经济技术开发区
  public var nameSuffix: String
  public var chip: Chip
  /// 工业投资　1—8月△
  public var label: RichText
  public var figure: NumberText?
  /// Key and value, ruled.
  public var rows: [CardRow]
  /// Sentences that facts carry, or a story's own headline.
  public var paragraphs: [RichText]
  /// Beside the text on a full card.
  public var phases: PhaseFigure?

  public init(
    size: Size, name: String, nameSuffix: String = "", chip: Chip, label: RichText = RichText(),
    figure: NumberText? = nil, rows: [CardRow] = [], paragraphs: [RichText] = [],
    phases: PhaseFigure? = nil
  ) {
    self.size = size
    self.name = name
    self.nameSuffix = nameSuffix
    self.chip = chip
    self.label = label
    self.figure = figure
    self.rows = rows
    self.paragraphs = paragraphs
    self.phases = phases
  }
}

/// A line of a card.
public struct CardRow: Hashable, Sendable {
  public var key: String
  /// 其中 rows are indented and fainter.
  public var isPart: Bool
  /// Figures and words, flush right; 未报 as a faint run.
  public var value: RichText

  public init(_ key: String, _ value: RichText, isPart: Bool = false) {
    self.key = key
    self.isPart = isPart
    self.value = value
  }
}

/// A project in phases: a table of figures with bars for each phase's share of the whole.
public struct PhaseFigure: Hashable, Sendable {
  public struct Phase: Hashable, Sendable {
    public var name: String
    public var chip: Chip
    /// 2023年全面建成投产
    public var status: String

    public init(name: String, chip: Chip, status: String) {
      self.name = name
      self.chip = chip
      self.status = status
    }
  }

  public struct Line: Hashable, Sendable {
    public var name: String
    public var unit: String
    /// One for each phase.
    public var cells: [PhaseCell]

    public init(name: String, unit: String, cells: [PhaseCell]) {
      self.name = name
      self.unit = unit
      self.cells = cells
    }
  }

  /// 1-based 图n.
  public var number: Int
  public var title: String
  public var subtitle: String
  /// In order of time; the whole last.
  public var phases: [Phase]
  public var lines: [Line]
  public var note: RichText
  /// States the finding and the values.
  public var alt: String

  public init(
    number: Int, title: String, subtitle: String, phases: [Phase], lines: [Line], note: RichText,
    alt: String
  ) {
    self.number = number
    self.title = title
    self.subtitle = subtitle
    self.phases = phases
    self.lines = lines
    self.note = note
    self.alt = alt
  }
}

/// A figure of one phase.
public struct PhaseCell: Hashable, Sendable {
  /// nil: `remark` stands alone (未报).
  public var value: NumberText?
  /// 7.0%◇, 预计, 未报
  public var remark: String
  /// Part of the whole, 0 to 1, for the bar; nil for no bar.
  public var share: Double?

  public init(value: NumberText?, remark: String = "", share: Double? = nil) {
    self.value = value
    self.remark = remark
    self.share = share
  }
}
