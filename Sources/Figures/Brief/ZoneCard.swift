/// What one zone reported.
public struct ZoneCard: Hashable, Sendable {
  /// How much of a row a card takes.
  public enum Size: Hashable, Sendable {
    /// Three in a row: a zone with figures.
    case third
    /// Two in a row: a zone without figures, last.
    case half
    /// The whole width, with a figure beside the text: the zone with most facts.
    case full
  }

  /// How much of a row it takes.
  public var size: Size
  /// 左云
  public var name: String
  /// 经济技术开发区
  public var nameSuffix: String
  /// The zone's level.
  public var chip: Chip
  /// 工业投资　1—8月△
  public var label: RichText
  /// The card's large figure; nil for a zone without one.
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
  /// What the line is of.
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
  /// A phase of the project, or the whole.
  public struct Phase: Hashable, Sendable {
    /// 一期, 二期, 全部.
    public var name: String
    /// The basis of its figures.
    public var chip: Chip
    /// 2023年全面建成投产
    public var status: String

    public init(name: String, chip: Chip, status: String) {
      self.name = name
      self.chip = chip
      self.status = status
    }
  }

  /// A measure over the phases.
  public struct Line: Hashable, Sendable {
    /// What is measured.
    public var name: String
    /// The unit of all its cells.
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
  /// The figure's title.
  public var title: String
  /// What stands below the title.
  public var subtitle: String
  /// In order of time; the whole last.
  public var phases: [Phase]
  /// The measures, in order.
  public var lines: [Line]
  /// What the reader must know to read the figure.
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
