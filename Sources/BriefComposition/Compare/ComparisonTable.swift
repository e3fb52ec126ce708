public import Aggregation
import FactModel
public import Figures

/// The table that `compare` prints, draws and writes: terminal, PNG, PDF, CSV, XLSX from one comparison.
public enum ComparisonTable {
  /// Tables of at most `columns` figures beside the stub; more columns continue in further tables. Bases never share
  /// a table when there are many. Zones beyond the first `listed` share a row that counts and names them.
  ///
  /// - Throws: `TableFault` when a table compiled into the binary is damaged.
  public static func tables(
    _ comparison: Comparison, facts: FactTable, language: Language = .zh, title: String? = nil,
    columns limit: Int = 7, listing listed: Int? = nil
  ) throws -> [Table] {
    let desk = try Desk(language)
    guard !comparison.columns.isEmpty else { return [] }
    var shown = comparison
    let rest = listed.map { comparison.rows.dropFirst($0).map(\.zone) } ?? []
    shown.rows.removeLast(rest.count)
    return TableChunks.chunks(of: comparison, limit: limit, ranks: .all).map { plan in
      table(shown, facts: facts, plan: plan, desk: desk, title: title, rest: rest)
    }
  }

  /// Zones that the row of the unlisted names at most.
  private static let namedZones = 60

  /// 其余240区　未列　甲、乙、丙 …
  private static func unlisted(_ zones: [ZoneIdentity], desk: Desk) -> RowGroup {
    let names = zones.prefix(namedZones).map(desk.name)
    let list = desk.words.list(names) + (zones.count > names.count ? desk.words.text(.namesGoOn) : "")
    return RowGroup([
      Row(
        .whole,
        [
          .text(.plain(desk.words.text(.otherZones, ["count": desk.words.count(zones.count)]))),
          .merged(label: desk.words.text(.notListed), reason: list),
        ])
    ])
  }

  /// Tables as wide as `fits` allows, one basis to a table where there are several; the notes stand once, under the
  /// last.
  ///
  /// - Throws: `TableFault` when a table compiled into the binary is damaged.
  public static func tables(
    _ comparison: Comparison, facts: FactTable, language: Language = .zh, fitting fits: (Table) -> Bool
  ) throws -> [Table] {
    let desk = try Desk(language)
    let whole = TablePlan(comparison, ranks: .all)
    func table(_ columns: [Int]) -> Table {
      let plan = whole.narrowed(to: columns).withShares(comparison)
      return Self.table(comparison, facts: facts, plan: plan, desk: desk, title: nil)
    }
    guard !whole.items.isEmpty else { return [] }
    let all = table(whole.figureColumns)
    if fits(all) { return [all] }
    var tables: [Table] = []
    var columns: [Int] = []
    for next in whole.figureColumns {
      let basis = comparison.columns[next].indicator.basis
      let goesOn = columns.last.map { comparison.columns[$0].indicator.basis == basis } ?? true
      if !columns.isEmpty, !goesOn || !fits(table(columns + [next])) {
        tables.append(table(columns))
        columns = []
      }
      columns.append(next)
    }
    tables.append(table(columns))
    for index in tables.indices { tables[index].notes = index == tables.count - 1 ? all.notes : [] }
    return tables
  }

  private static func table(
    _ comparison: Comparison, facts: FactTable, plan: TablePlan, desk: Desk, title: String?,
    rest: [ZoneIdentity] = []
  ) -> Table {
    var draft = ComparisonTableDraft(comparison, plan: plan, desk: desk, book: nil)
    for part in comparison.rows.flatMap(\.cells).flatMap(\.parts) {
      guard let key = part.key.zone, draft.zoneNames[key] == nil, let fact = part.sources.first else {
        continue
      }
      draft.zoneNames[key] = facts[fact]?.zone
    }
    var groups = draft.rowGroups()
    if !rest.isEmpty { groups.append(unlisted(rest, desk: desk)) }
    if let total = draft.totalRow() { groups.append(total) }
    if let pair = draft.pairRows() { groups.append(pair) }
    let heading =
      title ?? desk.words.text(.compareTitle, ["count": desk.words.count(comparison.rows.count + rest.count)])
    return Table(
      title: heading, aside: .plain(draft.caption()), columns: draft.columns(),
      columnGroups: draft.groups(), rowGroups: groups,
      notes: draft.notes(source: desk.words(.tableSourcePlain)),
      isCompact: comparison.rows.count > 20, summary: heading)
  }
}

extension Comparison {
  /// Columns of all bases over the same zones; nil when the rows do not match.
  static func merged(_ comparisons: [Comparison]) -> Comparison? {
    guard var result = comparisons.first else { return nil }
    for next in comparisons.dropFirst() {
      guard next.rows.map(\.zone.key) == result.rows.map(\.zone.key) else { return nil }
      result.columns += next.columns
      for row in result.rows.indices { result.rows[row].cells += next.rows[row].cells }
    }
    return result
  }

  /// With these columns only.
  func columns(_ kept: [Int]) -> Comparison {
    Comparison(
      columns: kept.map { columns[$0] },
      rows: rows.map { row in ComparisonRow(zone: row.zone, cells: kept.map { row.cells[$0] }) })
  }
}

/// Cuts a comparison's columns into tables that fit a page.
enum TableChunks {
  static func chunks(of comparison: Comparison, limit: Int, ranks: TablePlan.RankColumns) -> [TablePlan] {
    let plan = TablePlan(comparison, ranks: ranks)
    guard plan.items.count > limit else { return plan.items.isEmpty ? [] : [plan.withShares(comparison)] }
    var chunks: [TablePlan] = []
    for unit in units(plan) {
      if var last = chunks.last, last.items.count + unit.count <= limit,
        last.items.last?.basis == unit.first?.basis
      {
        last.items += unit
        chunks[chunks.count - 1] = last
      } else {
        var next = plan
        next.items = unit
        chunks.append(next)
      }
    }
    return chunks.map { $0.withShares(comparison) }
  }

  /// A level with its change and rank: never parted.
  static func units(_ plan: TablePlan) -> [[TablePlan.Item]] {
    var units: [[TablePlan.Item]] = []
    for item in plan.items {
      if case .figure = item.content {
        units.append([item])
      } else if !units.isEmpty {
        units[units.count - 1].append(item)
      }
    }
    return units
  }

  /// 2024年1—8月、2024年，按口径分列.
  static func periods(_ plan: TablePlan, desk: Desk) -> String {
    var texts: [String] = []
    for item in plan.items {
      guard let text = desk.period(item.period), !texts.contains(text) else { continue }
      texts.append(text)
    }
    let bases = Set(plan.items.map(\.basis))
    let list = desk.words.list(Array(texts.prefix(3)))
    guard !list.isEmpty else { return "" }
    return bases.count > 1 ? desk.words.text(.periodsByBasis, ["periods": list]) : list
  }
}
