extension StyleSheet {
  /// Type of the brief, in points.
  public struct TypeScale: Hashable, Sendable, Decodable {
    /// The brief's name.
    public var masthead: TypeStyle
    /// The finding of page 1.
    public var lead: TypeStyle
    /// The finding of a later page.
    public var pageTitle: TypeStyle
    /// Names of zones on cards.
    public var zoneName: TypeStyle
    /// The head of a claim.
    public var claim: TypeStyle
    /// Prose.
    public var body: TypeStyle
    /// Prose on cards.
    public var bodySmall: TypeStyle
    /// Figures of the tiles.
    public var keyFigure: TypeStyle
    /// Figures of cards.
    public var cardFigure: TypeStyle
    /// The title of a chart in the brief.
    public var figureTitle: TypeStyle
    /// The title of a table.
    public var caption: TypeStyle
    /// Cells of tables.
    public var cell: TypeStyle
    /// 其中 rows.
    public var cellPart: TypeStyle
    /// The unit under a column's head.
    public var cellUnit: TypeStyle
    /// Labels of tiles and cards.
    public var label: TypeStyle
    /// The line above a title.
    public var kicker: TypeStyle
    /// Notes, sources, the foot.
    public var note: TypeStyle
    /// Words on chips.
    public var chip: TypeStyle
    /// Raised numbers that lead to sentences.
    public var reference: ReferenceStyle
    /// Extra space between the characters of the brief's name, in points.
    public var mastheadTracking: Double
  }

  /// The raised number that leads to a sentence, relative to its host.
  public struct ReferenceStyle: Hashable, Sendable, Decodable {
    /// Size as a share of its host's.
    public var scale: Double
    /// Points.
    public var min: Double
    /// Share of the host's size.
    public var rise: Double
  }

  /// Widths of rules, in points.
  public struct Rules: Hashable, Sendable, Decodable {
    /// Over the masthead.
    public var top: Double
    /// The first and the last rule of a table.
    public var tableOuter: Double
    /// Under the head of a table.
    public var tableHead: Double
    /// Under the head of a group of columns.
    public var group: Double
    /// Between zones.
    public var row: Double
    /// Over a tile or a card.
    public var block: Double
    /// At the head and the foot of the page.
    public var hair: Double
  }

  /// Marks of fixed meaning, explained on each page where they stand.
  public struct Marks: Hashable, Sendable, Decodable {
    /// △: the year of the period is inferred.
    public var inferredPeriod: String
    /// ※: of another scope or period.
    public var otherScope: String
    /// ◇: worked out here, not reported.
    public var derived: String
    /// –: there cannot be a figure.
    public var notApplicable: String
    /// 未报: there is no figure.
    public var missing: String
    /// 未设: there is no plan to hold it against.
    public var noTarget: String
    /// ▲
    public var up: String
    /// ▼
    public var down: String
    /// −: the sign of negative numbers.
    public var minus: String
  }

  /// 三线表, in points.
  public struct Table: Hashable, Sendable, Decodable {
    /// From row to row.
    public var row: Double
    /// The same where room is short.
    public var rowCompact: Double
    /// The least pitch a row is given to keep a table on its page.
    public var rowLeast: Double
    /// The widest room between two columns.
    public var columnGap: Double
    /// In em; further parts stand three em deeper.
    public var partIndent: Double
    /// Rows kept with the head and on each side of a break.
    public var keepRows: Int
    /// `{n}` is the table's number.
    public var continued: String
  }
}
