/// A chart, worded and formatted: layout only has to place it.
///
/// Every printed number is text settled by the composer; the Doubles beside them are for geometry only.
public struct Chart: Hashable, Sendable {
  /// 1-based 图n in the brief; nil for a stand-alone chart.
  public var number: Int?
  /// How many of the page's twelve columns it takes in the brief.
  public var span: Int
  /// 开发区投资月报　2024年10月
  public var kicker: String
  /// 示例数据 · 名称与数字均为虚构: obligatory when any document is a sample.
  public var sampleTag: FittingText?
  /// The finding: a full statement with a zone and a number or a rank; no full stop.
  public var title: FittingText
  /// Measure, period, unit, then sort order or formula.
  public var subtitle: FittingText
  /// What is drawn.
  public var plot: Plot
  /// Lines under the plot, at its left edge: who did not report, what a mark means here.
  public var remarks: [RichText]
  /// 来源：… and notes, with the marks used explained. In the brief the page prints one shared note instead.
  public var source: String
  /// 数据截至2024年10月31日
  public var asOf: FittingText
  /// Title, subtitle and values in words.
  public var alt: String
  /// Words that no line of title or subtitle is broken within, beside the names of rows: 固定资产投资.
  public var wholeWords: [String]

  public init(
    number: Int? = nil, span: Int = 12, kicker: String, sampleTag: FittingText? = nil, title: FittingText,
    subtitle: FittingText, plot: Plot, remarks: [RichText] = [], source: String, asOf: FittingText,
    alt: String, wholeWords: [String] = []
  ) {
    self.number = number
    self.span = span
    self.kicker = kicker
    self.sampleTag = sampleTag
    self.title = title
    self.subtitle = subtitle
    self.plot = plot
    self.remarks = remarks
    self.source = source
    self.asOf = asOf
    self.alt = alt
    self.wholeWords = wholeWords
  }
}

/// What a chart draws. One basis, one period and one unit share a scale; anything else stands apart.
public enum Plot: Hashable, Sendable {
  /// Who has most: up to 15 rows. Also growth, where bars leave the zero line to both sides.
  case bars(BarPlot)
  /// A few zones over several indicators, each column on its own scale.
  case compare(ComparePlot)
  /// How far from last year.
  case dumbbell(DumbbellPlot)
  /// Against 时序进度.
  case progress(ProgressPlot)
  /// An indicator over time.
  case trend(TrendPlot)
  /// Many zones over many indicators, by colour and number.
  case heat(HeatPlot)
  /// 16 rows and more.
  case ranking(RankingPlot)
  /// A whole and its parts.
  case parts(PartsPlot)
  /// The one value there is.
  case figure(FigurePlot)
  /// 本期未见可用数据
  case empty(EmptyPlot)
}

extension Plot {
  /// Whether it is a single figure or sentence, without rows.
  public var isOneStatement: Bool {
    switch self {
    case .figure, .empty: true
    default: false
    }
  }

  /// The names of its rows, in all their forms.
  public var rowNames: [String] {
    switch self {
    case .bars(let plot): plot.groups.flatMap(\.rows).flatMap(\.name.forms)
    case .compare(let plot): plot.rows.flatMap(\.name.forms)
    case .dumbbell(let plot): plot.rows.flatMap(\.name.forms)
    case .progress(let plot): plot.rows.flatMap(\.name.forms)
    case .trend(let plot): plot.series.flatMap(\.name.forms)
    case .heat(let plot): plot.rows.flatMap(\.name.forms)
    case .ranking(let plot): plot.rows.flatMap(\.name.forms)
    case .parts(let plot): plot.bars.flatMap { $0.name.forms + $0.parts.map(\.name) }
    case .figure(let plot): plot.name.forms
    case .empty: []
    }
  }
}

/// A text with shorter forms for where it does not fit, the preferred one first.
public struct FittingText: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The same words from longest to shortest: the first that fits is set.
  public var forms: [String]

  public init(_ forms: String...) { self.forms = forms }
  public init(forms: [String]) { self.forms = forms }
  public init(stringLiteral text: String) { forms = [text] }

  /// The preferred form.
  public var text: String { forms.first ?? "" }
  /// Whether there is nothing to set.
  public var isEmpty: Bool { text.isEmpty }
}

/// No zone has the figure: one row high, never an empty frame.
public struct EmptyPlot: Hashable, Sendable {
  /// 本期未见可用数据
  public var title: String
  /// What was searched: 检索报道6篇，均未载完成投资。
  public var detail: String

  public init(title: String, detail: String) {
    self.title = title
    self.detail = detail
  }
}
