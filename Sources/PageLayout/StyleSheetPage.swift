extension StyleSheet {
  /// Type of the brief, in points.
  public struct TypeScale: Hashable, Sendable, Decodable {
    public var masthead: TypeStyle
    public var lead: TypeStyle
    public var pageTitle: TypeStyle
    public var zoneName: TypeStyle
    public var claim: TypeStyle
    public var body: TypeStyle
    public var bodySmall: TypeStyle
    public var keyFigure: TypeStyle
    public var cardFigure: TypeStyle
    public var figureTitle: TypeStyle
    public var caption: TypeStyle
    public var cell: TypeStyle
    /// 其中 rows.
    public var cellPart: TypeStyle
    public var cellUnit: TypeStyle
    public var label: TypeStyle
    public var kicker: TypeStyle
    public var note: TypeStyle
    public var chip: TypeStyle
    public var reference: ReferenceStyle
    public var mastheadTracking: Double
  }

  /// The raised number that leads to a sentence, relative to its host.
  public struct ReferenceStyle: Hashable, Sendable, Decodable {
    public var scale: Double
    /// Points.
    public var min: Double
    /// Share of the host's size.
    public var rise: Double
  }

  /// Widths of rules, in points.
  public struct Rules: Hashable, Sendable, Decodable {
    public var top: Double
    public var tableOuter: Double
    public var tableHead: Double
    public var group: Double
    public var row: Double
    public var block: Double
    public var hair: Double
  }

  /// Marks of fixed meaning, explained on each page where they stand.
  public struct Marks: Hashable, Sendable, Decodable {
    public var inferredPeriod: String
    public var otherScope: String
    public var derived: String
    public var notApplicable: String
    public var missing: String
    public var noTarget: String
    public var up: String
    public var down: String
    public var minus: String
  }

  /// 三线表, in points.
  public struct Table: Hashable, Sendable, Decodable {
    public var row: Double
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
