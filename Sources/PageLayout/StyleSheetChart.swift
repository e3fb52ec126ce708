extension StyleSheet {
  /// Charts: two stand-alone forms in pixels, and the form inside the brief in points.
  public struct Chart: Hashable, Sendable, Decodable {
    /// For slides and documents.
    public var wide: ChartForm
    /// For a phone's screen.
    public var phone: ChartForm
    /// Inside the brief.
    public var embedded: ChartForm
    /// Pixels; laid out as `wide`, enlarged.
    public var slideSize: Size
    /// ▲▼ beside growth figures.
    public var triangle: Triangle
    /// More rows than this: ranking in columns.
    public var maxBars: Int
    /// Widest name column, as a share of the frame.
    public var maxNameShare: Double
    /// How many zones are set as columns of ranks.
    public var ranking: Ranking
    /// Broken bar from this multiple of the next value on.
    public var outlierRatio: Double
    /// Pixels of a PNG for each unit of the frame.
    public var scale: Int
    /// Pixels under which notes cannot be read: a smaller frame is refused.
    public var legible: Double
    /// What stands on a chart made from samples.
    public var sampleTag: String
  }

  /// One form of a chart: where its furniture stands and how its text is set.
  ///
  /// Baselines count from the top and hold for a title of `titleLines` lines; each line more or less moves all
  /// that stands below by the title's lead.
  public struct ChartForm: Hashable, Sendable, Decodable {
    /// Width and height of the frame.
    public var size: FrameSize
    /// From the frame's edges.
    public var margin: Double
    /// The accent rule at the head.
    public var rule: TopRule
    /// The line above the title.
    public var kicker: TypeStyle
    /// Baseline of the kicker.
    public var kickerY: Double
    /// The title, which states the finding.
    public var title: TypeStyle
    /// Baseline of the title's last line.
    public var titleY: Double
    /// Lines of a title the positions hold for.
    public var titleLines: Int
    /// What is shown: indicator, unit, period.
    public var subtitle: TypeStyle
    /// Baseline of the subtitle.
    public var subtitleY: Double
    /// Row names and values.
    public var label: TypeStyle
    /// Axis names, legend, column heads.
    public var axis: TypeStyle
    /// Notes and sources.
    public var note: TypeStyle
    /// The figure of the one-value state.
    public var figure: TypeStyle
    /// Column heads stand this far above the first row.
    public var headGap: Double
    /// Upper edge of the first row.
    public var firstRow: Double
    /// Distance from row to row.
    public var row: RowPitch
    /// Bar height as a share of the row pitch.
    public var barShare: Double
    /// Width of the column of names.
    public var nameWidth: Double
    /// Between the end of a bar and its value.
    public var valueGap: Double
    /// Foot hairline and foot baseline, from the bottom.
    public var footRule: Double
    /// The foot's baseline, from the bottom.
    public var footText: Double
    /// Between the plot and the foot hairline.
    public var footGap: Double
    /// Smallest text of this form.
    public var minText: Double
    /// How many times larger type may grow where few rows leave a frame of fixed height empty.
    public var maxZoom: Double
    /// Thickness of outlines and axes.
    public var line: Double
    /// Thickness of row separators and the foot's hairline.
    public var hair: Double
  }

  /// Width and height; `auto` height follows from the number of rows.
  public struct FrameSize: Hashable, Sendable, Decodable {
    /// In pixels, or points inside the brief.
    public var width: Double
    /// Nil for `auto`.
    public var height: Double?

    public init(width: Double, height: Double?) {
      self.width = width
      self.height = height
    }

    public init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      width = try list.decode(Double.self)
      if let number = try? list.decode(Double.self) {
        height = number
      } else {
        guard try list.decode(String.self) == "auto" else {
          throw list.corrupted("the height is a number or auto")
        }
      }
      try list.expectEnd("a size is [width, height]")
      guard width > 0, height ?? 1 > 0 else { throw list.corrupted("width and height must be above 0") }
    }
  }

  /// The accent rule at the head; height 0 for none.
  public struct TopRule: Hashable, Sendable, Decodable {
    /// Its upper edge.
    public var y: Double
    /// How thick it is.
    public var height: Double
  }

  /// From row to row.
  public struct RowPitch: Hashable, Sendable, Decodable {
    /// The least.
    public var min: Double
    /// The most.
    public var max: Double
    /// The most where there are six rows or fewer.
    public var sparse: Double
  }

  /// ▲▼ of the growth column, in em of the number beside it.
  public struct Triangle: Hashable, Sendable, Decodable {
    /// Width of the triangle.
    public var size: Double
    /// Left edge before the right edge of the column.
    public var offset: Double
  }

  /// Many zones in columns of ranks.
  public struct Ranking: Hashable, Sendable, Decodable {
    /// Columns at most.
    public var columns: Int
    /// Rows a column holds at most.
    public var rows: Int
    /// A rule after every so many rows.
    public var separator: Int
    /// Beyond: top, median, bottom only.
    public var max: Int
    /// Rows shown from the top beyond `max`.
    public var top: Int
    /// Rows shown from the bottom beyond `max`.
    public var bottom: Int
  }
}
