public import Aggregation
import FactModel
public import Figures

/// A stand-alone chart with a stable file name (ASCII, no ending).
public struct NamedChart: Hashable, Sendable {
  /// The file's name without its ending, in ASCII.
  public var name: String
  /// What is drawn.
  public var chart: Chart

  public init(name: String, chart: Chart) {
    self.name = name
    self.chart = chart
  }
}

/// A stand-alone table with a stable file name (ASCII, no ending).
public struct NamedTable: Hashable, Sendable {
  /// The file's name without its ending, in ASCII.
  public var name: String
  /// What is set.
  public var table: Table

  public init(name: String, table: Table) {
    self.name = name
    self.table = table
  }
}

/// The stand-alone charts and tables that go with a month's brief.
public enum MonthFigures {
  /// Columns of one basis that get a chart of their own.
  private static let chartsPerBasis = 3

  /// Bars for the money of each basis, growth, parts and the heat table, as far as the month carries them. A month
  /// without figures has one chart that says so.
  ///
  /// - Throws: `TableFault` when a table compiled into the binary is damaged.
  public static func charts(_ digest: MonthDigest, settings: BriefSettings) throws -> [NamedChart] {
    let context = ChartContext(digest, language: settings.language, title: settings.title)
    let desk = try Desk(settings.language)
    let view = MonthView(digest)
    func draft() -> ChartDraft {
      var draft = ChartDraft(context, desk: desk)
      draft.statedShares = StatedShares(digest.checks)
      return draft
    }
    var charts: [NamedChart] = []
    for entry in digest.comparisons {
      let columns = view.columns(entry.basis).filter { $0.key.isMoney && !$0.all.isEmpty }
        .enumerated().sorted { a, b in
          MonthView.weight(b.element, b.offset) < MonthView.weight(a.element, a.offset)
        }.map(\.element)
      for column in columns.prefix(chartsPerBasis) {
        var draft = draft()
        charts.append(NamedChart(name: name(column), chart: draft.best(column)))
      }
      if let column = view.columns(entry.basis, .growth).max(by: { $0.comparable.count < $1.comparable.count }
      ),
        column.comparable.count >= 2
      {
        var draft = draft()
        charts.append(
          NamedChart(
            name: "growth-" + name(column), chart: draft.growth(column, options: BarOptions(limit: 15))))
      }
      if entry.comparison.rows.count >= 3 {
        var draft = draft()
        if let chart = try? draft.heat(entry.comparison) {
          charts.append(NamedChart(name: "heat-\(entry.basis.rawValue)", chart: chart))
        }
      }
    }
    if charts.isEmpty {
      var draft = draft()
      charts.append(NamedChart(name: "no-figures", chart: draft.empty(nil)))
    }
    return unique(charts)
  }

  /// The brief's comparison tables, each as it stands there but without references.
  ///
  /// - Throws: `TableFault` when a table compiled into the binary is damaged.
  public static func tables(_ digest: MonthDigest, settings: BriefSettings) throws -> [NamedTable] {
    try digest.comparisons.flatMap { entry in
      let tables = try ComparisonTable.tables(
        entry.comparison, facts: digest.facts, language: settings.language)
      return tables.enumerated().map { index, table in
        NamedTable(name: "\(entry.basis.rawValue)-\(index + 1)", table: table)
      }
    }
  }

  /// `completed-investment.industrial`.
  private static func name(_ column: ColumnView) -> String {
    "\(column.basis.rawValue)-\(column.key.indicator.rawValue)"
  }

  private static func unique(_ charts: [NamedChart]) -> [NamedChart] {
    var seen: [String: Int] = [:]
    return charts.map { chart in
      seen[chart.name, default: 0] += 1
      let count = seen[chart.name] ?? 1
      return count == 1 ? chart : NamedChart(name: "\(chart.name)-\(count)", chart: chart.chart)
    }
  }
}

extension ChartDraft {
  /// Bars, a ranking or the one figure, by how many zones there are.
  mutating func best(_ column: ColumnView) -> Chart {
    if column.all.count == 1, let only = column.all.first { return single(only, column) }
    return column.all.count + column.missing.count > 15 ? ranking(column) : bars(column)
  }
}
