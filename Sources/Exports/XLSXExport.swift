import CXLSXWriter
import FactModel
import Foundation
public import SourceText

/// A workbook: sheets of tables, numbers as numbers, links from a cell to a row of another sheet.
public struct Workbook: Sendable {
  public struct Sheet: Sendable {
    public var table: DataTable
    /// Cells that lead to a row of another sheet; 0-based rows and columns of the data.
    public var links: [Link]
    /// A native bar chart beside the table, or none.
    public var chart: Chart?

    public init(_ table: DataTable, links: [Link] = [], chart: Chart? = nil) {
      self.table = table
      self.links = links
      self.chart = chart
    }
  }

  public struct Link: Sendable, Hashable {
    public var row: Int
    public var column: Int
    /// Title of the sheet led to.
    public var sheet: String
    /// 0-based data row there.
    public var targetRow: Int

    public init(row: Int, column: Int, sheet: String, targetRow: Int) {
      self.row = row
      self.column = column
      self.sheet = sheet
      self.targetRow = targetRow
    }
  }

  /// A bar chart of one column over another's names.
  public struct Chart: Sendable, Hashable {
    public var title: String
    public var nameColumn: Int
    public var valueColumn: Int
    /// Data rows taken, from the first.
    public var rowCount: Int

    public init(title: String, nameColumn: Int, valueColumn: Int, rowCount: Int) {
      self.title = title
      self.nameColumn = nameColumn
      self.valueColumn = valueColumn
      self.rowCount = rowCount
    }
  }

  public var sheets: [Sheet]
  public var title: String
  /// The date in the file's metadata; nil for 1980-01-01, as in the zip container.
  public var created: CivilDate?

  public init(sheets: [Sheet], title: String, created: CivilDate?) {
    self.sheets = sheets
    self.title = title
    self.created = created
  }
}

/// A workbook could not be written.
public struct WorkbookError: Error, Hashable, Sendable {
  /// libxlsxwriter's own words.
  public var reason: String
}

/// Writes workbooks through libxlsxwriter.
public enum XLSXExport {
  /// Writes the workbook to a file that does not exist yet; the caller moves it into place.
  public static func write(_ workbook: Workbook, toFile path: String) throws(WorkbookError) {
    guard let book = workbook_new(path) else { throw WorkbookError(reason: "the workbook could not be made") }
    var writer = WorkbookWriter(book: book)
    writer.setProperties(workbook)
    var failure: WorkbookError?
    for sheet in workbook.sheets where failure == nil {
      do { try writer.add(sheet) } catch { failure = error }
    }
    // closing frees the workbook, whatever happened before
    let status = workbook_close(book)
    if let failure { throw failure }
    guard status == LXW_NO_ERROR else { throw WorkbookError(reason: String(cString: lxw_strerror(status))) }
  }

  /// A sheet name as Excel allows it: at most 31 characters, none of `[]:*?/\`.
  static func sheetName(_ title: String) -> String {
    let kept = title.filter { !"[]:*?/\\'".contains($0) }
    return kept.isEmpty ? "Sheet" : String(kept.prefix(31))
  }
}

/// One workbook being written. Not thread-safe, like the library's own values.
private struct WorkbookWriter {
  let book: UnsafeMutablePointer<lxw_workbook>
  private let heading: UnsafeMutablePointer<lxw_format>?
  private let link: UnsafeMutablePointer<lxw_format>?
  private let note: UnsafeMutablePointer<lxw_format>?
  /// Number formats by how many decimals they show, plain and as a link.
  private var decimals: [Int: UnsafeMutablePointer<lxw_format>] = [:]

  init(book: UnsafeMutablePointer<lxw_workbook>) {
    self.book = book
    heading = workbook_add_format(book)
    format_set_bold(heading)
    format_set_bottom(heading, UInt8(LXW_BORDER_THIN.rawValue))
    format_set_text_wrap(heading)
    link = workbook_add_format(book)
    format_set_font_color(link, 0x0B5A78)
    format_set_underline(link, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    note = workbook_add_format(book)
    format_set_font_color(note, 0x66727B)
  }

  func setProperties(_ workbook: Workbook) {
    var parts = DateComponents()
    parts.calendar = Calendar(identifier: .gregorian)
    parts.timeZone = TimeZone(secondsFromGMT: 0)
    parts.year = workbook.created?.year ?? 1980
    parts.month = workbook.created?.month ?? 1
    parts.day = workbook.created?.day ?? 1
    let seconds = parts.date?.timeIntervalSince1970 ?? 0
    workbook.title.withCString { title in
      var properties = lxw_doc_properties()
      properties.title = UnsafeMutablePointer(mutating: title)
      properties.created = time_t(seconds)
      workbook_set_properties(book, &properties)
    }
  }

  mutating func add(_ sheet: Workbook.Sheet) throws(WorkbookError) {
    let table = sheet.table
    guard let page = workbook_add_worksheet(book, XLSXExport.sheetName(table.title)) else {
      throw WorkbookError(reason: "the sheet “\(table.title)” could not be made: two sheets of one name")
    }
    var widths = table.columns.map { DisplayWidth.of($0.heading) }
    for (column, head) in table.columns.enumerated() {
      let text = head.unit.map { "\(head.heading)（\($0)）" } ?? head.heading
      widths[column] = max(widths[column], DisplayWidth.of(text))
      worksheet_write_string(page, 0, UInt16(column), text, heading)
    }
    for (row, cells) in table.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        write(cell, page, UInt32(row + 1), UInt16(column))
        widths[column] = max(widths[column], DisplayWidth.of(cell.shown))
      }
    }
    for (index, text) in table.notes.enumerated() {
      worksheet_write_string(page, UInt32(table.rows.count + 2 + index), 0, text, note)
    }
    writeLinks(sheet, page)
    for (column, width) in widths.enumerated() {
      worksheet_set_column(page, UInt16(column), UInt16(column), Double(min(max(width + 2, 8), 60)), nil)
    }
    worksheet_freeze_panes(page, 1, 0)
    if !table.rows.isEmpty {
      worksheet_autofilter(page, 0, 0, UInt32(table.rows.count), UInt16(max(0, table.columns.count - 1)))
    }
    if let chart = sheet.chart { add(chart, of: table, on: page) }
  }

  private mutating func write(
    _ cell: DataTable.Cell, _ page: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32, _ column: UInt16
  ) {
    switch cell {
    case .number(let value, _):
      // Excel holds doubles; the exact decimal stands in CSV and JSON
      worksheet_write_number(
        page, row, column, Double(value.plain) ?? 0, format(decimals: max(0, -value.exponent)))
    case .integer(let value): worksheet_write_number(page, row, column, Double(value), nil)
    case .text(let text): worksheet_write_string(page, row, column, text, nil)
    case .list(let items): worksheet_write_string(page, row, column, items.joined(separator: " "), nil)
    case .missing(let shown):
      if !shown.isEmpty { worksheet_write_string(page, row, column, shown, note) }
    }
  }

  private mutating func format(decimals count: Int) -> UnsafeMutablePointer<lxw_format>? {
    if let known = decimals[count] { return known }
    guard let made = workbook_add_format(book) else { return nil }
    format_set_num_format(made, count == 0 ? "0" : "0." + String(repeating: "0", count: min(count, 15)))
    decimals[count] = made
    return made
  }

  private func writeLinks(_ sheet: Workbook.Sheet, _ page: UnsafeMutablePointer<lxw_worksheet>) {
    for target in sheet.links {
      let cell = sheet.table.rows[target.row][target.column]
      let place = "internal:'\(XLSXExport.sheetName(target.sheet))'!A\(target.targetRow + 2)"
      let row = UInt32(target.row + 1)
      let column = UInt16(target.column)
      guard worksheet_write_url(page, row, column, place, link) == LXW_NO_ERROR else { continue }
      // the link's own text is replaced by the cell's value, which stays a number
      switch cell {
      case .number(let value, _): worksheet_write_number(page, row, column, Double(value.plain) ?? 0, link)
      default: worksheet_write_string(page, row, column, cell.shown, link)
      }
    }
  }

  private func add(
    _ chart: Workbook.Chart, of table: DataTable, on page: UnsafeMutablePointer<lxw_worksheet>
  ) {
    guard chart.rowCount > 0, let drawn = workbook_add_chart(book, UInt8(LXW_CHART_BAR.rawValue)) else {
      return
    }
    let name = XLSXExport.sheetName(table.title)
    let series = chart_add_series(drawn, nil, nil)
    let last = UInt32(chart.rowCount)
    let names = UInt16(chart.nameColumn)
    let values = UInt16(chart.valueColumn)
    chart_series_set_categories(series, name, 1, names, last, names)
    chart_series_set_values(series, name, 1, values, last, values)
    chart_series_set_labels(series)
    chart_title_set_name(drawn, chart.title)
    chart_axis_set_reverse(drawn.pointee.x_axis)
    chart_legend_set_position(drawn, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    worksheet_insert_chart(page, 1, UInt16(table.columns.count + 1), drawn)
  }
}
