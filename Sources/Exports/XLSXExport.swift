import CXLSXWriter
import FactModel
import Foundation
import SourceText

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

  /// The library's version, for `doctor`.
  public static var libraryVersion: String { String(cString: lxw_version()) }

  /// What a sheet holds; the library passes over what is beyond without a word.
  static let mostRows = 1_048_576
  static let mostColumns = 16_384
  /// The longest text of a cell, in the units of UTF-16 that Excel counts.
  static let longestText = 32_767

  /// The text as a cell can hold it: cut where it is too long, without the two characters that XML knows no way to write.
  static func fitting(_ text: String) -> String {
    var text = text
    if text.unicodeScalars.contains(where: { $0.value & 0xFFFE == 0xFFFE }) {
      text.unicodeScalars.removeAll { $0.value & 0xFFFE == 0xFFFE }
    }
    guard text.utf16.count > longestText else { return text }
    let end = text.utf16.index(text.utf16.startIndex, offsetBy: longestText - 1)
    // not between the two halves of one character
    let whole = end.samePosition(in: text.unicodeScalars) ?? text.utf16.index(before: end)
    return String(text[..<whole]) + "…"
  }

  /// A sheet name as Excel allows it: at most 31 characters, none of `[]:*?/\`.
  static func sheetName(_ title: String) -> String {
    let kept = title.filter { !"[]:*?/\\'".contains($0) }
    return kept.isEmpty ? "Sheet" : String(kept.prefix(31))
  }
}

/// One workbook being written. Not thread-safe, like the library's own values.
private struct WorkbookWriter {
  typealias Page = UnsafeMutablePointer<lxw_worksheet>
  typealias Format = UnsafeMutablePointer<lxw_format>

  /// How a cell looks; each look is one format of the library.
  private struct Look: Hashable {
    var numbers = ""
    var isLink = false
    var isNote = false
    var isHead = false
    var wraps = false
  }

  private let book: UnsafeMutablePointer<lxw_workbook>
  private var formats: [Look: Format] = [:]

  private static let linkColour: lxw_color_t = 0x0B5A78
  private static let noteColour: lxw_color_t = 0x66727B
  /// Characters of the widest column; longer text runs on in further lines.
  private static let widest = 60

  init(book: UnsafeMutablePointer<lxw_workbook>) {
    self.book = book
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
    guard table.rows.count + table.notes.count + 2 <= XLSXExport.mostRows,
      table.columns.count <= XLSXExport.mostColumns
    else {
      throw WorkbookError(
        reason:
          "the sheet “\(table.title)” of \(table.rows.count) rows and \(table.columns.count) columns is larger"
          + " than a workbook's \(XLSXExport.mostRows) and \(XLSXExport.mostColumns)")
    }
    let widths = widths(of: table)
    for (column, head) in table.columns.enumerated() {
      worksheet_write_string(page, 0, UInt16(column), Self.heading(head), format(Look(isHead: true)))
      worksheet_set_column(page, UInt16(column), UInt16(column), Double(widths[column]), nil)
    }
    let links = Dictionary(
      sheet.links.map { ([$0.row, $0.column], $0) }, uniquingKeysWith: { first, _ in first })
    for (row, cells) in table.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        let isLink = links[[row, column]].map { link($0, on: page) } ?? false
        write(
          cell, page, UInt32(row + 1), UInt16(column), isLink: isLink, wraps: widths[column] >= Self.widest)
      }
    }
    for (index, text) in table.notes.enumerated() {
      worksheet_write_string(
        page, UInt32(table.rows.count + 2 + index), 0, XLSXExport.fitting(text), format(Look(isNote: true)))
    }
    worksheet_freeze_panes(page, 1, UInt16(sheet.frozenColumns))
    if !table.rows.isEmpty {
      worksheet_autofilter(page, 0, 0, UInt32(table.rows.count), UInt16(max(0, table.columns.count - 1)))
    }
    add(sheet.charts, of: table, on: page)
  }

  private static func heading(_ column: DataTable.Column) -> String {
    let text = column.group.isEmpty ? column.heading : column.group + " " + column.heading
    return column.unit.map { "\(text)（\($0)）" } ?? text
  }

  /// Room for the widest cell and for two lines of the head.
  private func widths(of table: DataTable) -> [Int] {
    table.columns.indices.map { column in
      let head = (DisplayWidth.of(Self.heading(table.columns[column])) + 1) / 2 + 3
      let widest = table.rows.reduce(head) { max($0, DisplayWidth.of($1[column].shown)) }
      return min(max(widest + 2, 8), Self.widest)
    }
  }

  private mutating func write(
    _ cell: DataTable.Cell, _ page: Page, _ row: UInt32, _ column: UInt16, isLink: Bool, wraps: Bool
  ) {
    func look(_ numbers: String = "") -> Look { Look(numbers: numbers, isLink: isLink) }
    switch cell {
    case .number(let value, let shown):
      // Excel holds doubles; the exact decimal stands in CSV and JSON
      guard let double = Double(value.plain), double.isFinite else {
        worksheet_write_string(page, row, column, XLSXExport.fitting(value.plain), nil)
        return
      }
      worksheet_write_number(
        page, row, column, double,
        format(look(NumberFormat.format(value, shown: shown))))
    case .integer(let value):
      worksheet_write_number(page, row, column, Double(value), isLink ? format(look("0")) : nil)
    case .text, .list:
      let text = XLSXExport.fitting(cell.shown)
      guard !text.isEmpty else { return }
      worksheet_write_string(
        page, row, column, text, isLink || wraps ? format(Look(isLink: isLink, wraps: wraps)) : nil)
    case .missing(let shown):
      if !shown.isEmpty { worksheet_write_string(page, row, column, shown, format(Look(isNote: true))) }
    }
  }

  private mutating func format(_ look: Look) -> Format? {
    if let known = formats[look] { return known }
    guard let made = workbook_add_format(book) else { return nil }
    if !look.numbers.isEmpty { format_set_num_format(made, look.numbers) }
    if look.isLink { format_set_font_color(made, Self.linkColour) }
    if look.isNote { format_set_font_color(made, Self.noteColour) }
    if look.isHead {
      format_set_bold(made)
      format_set_bottom(made, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_align(made, UInt8(LXW_ALIGN_VERTICAL_BOTTOM.rawValue))
    }
    if look.wraps || look.isHead { format_set_text_wrap(made) }
    if look.wraps { format_set_align(made, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue)) }
    formats[look] = made
    return made
  }

  /// Makes a cell a link; its own value is written after. A sheet holds 65,530 links: the cells beyond stay plain.
  private func link(_ link: Workbook.Link, on page: Page) -> Bool {
    let place = "internal:'\(XLSXExport.sheetName(link.sheet))'!A\(link.targetRow + 2)"
    return worksheet_write_url(page, UInt32(link.row + 1), UInt16(link.column), place, nil) == LXW_NO_ERROR
  }

  // MARK: Charts

  /// Pixels of a row of cells as Excel sets it, of a bar, and of what a chart needs beside its bars.
  private static let (rowHeight, barHeight, furniture) = (20, 24, 84)
  /// The size of a chart of the library's own.
  private static let (chartWidth, chartHeight) = (480, 288)

  /// One under another, each as near to its rows as the one above allows.
  private func add(_ charts: [Workbook.Chart], of table: DataTable, on page: Page) {
    var free = 1
    for chart in charts where !chart.rows.isEmpty {
      let height = Self.furniture + Self.barHeight * chart.rows.count
      let row = max(free, chart.rows.lowerBound + 1)
      draw(chart, of: table, on: page, row: row, height: height)
      free = row + (height + Self.rowHeight - 1) / Self.rowHeight + 1
    }
  }

  private func draw(
    _ chart: Workbook.Chart, of table: DataTable, on page: Page, row: Int, height: Int
  ) {
    guard let drawn = workbook_add_chart(book, UInt8(LXW_CHART_BAR.rawValue)) else { return }
    let name = XLSXExport.sheetName(table.title)
    let series = chart_add_series(drawn, nil, nil)
    let (first, last) = (UInt32(chart.rows.lowerBound + 1), UInt32(chart.rows.upperBound))
    let (names, values) = (UInt16(chart.nameColumn), UInt16(chart.valueColumn))
    chart_series_set_categories(series, name, first, names, last, names)
    chart_series_set_values(series, name, first, values, last, values)
    chart_series_set_labels(series)
    var fill = lxw_chart_fill()
    fill.color = Self.linkColour
    chart_series_set_fill(series, &fill)
    chart_set_series_gap(drawn, 40)
    chart_title_set_name(drawn, chart.title)
    var font = lxw_chart_font()
    font.size = 12
    font.bold = 1
    chart_title_set_name_font(drawn, &font)
    // of a chart of bars the library's y axis is that of the names: the first row at the top, the names left of all bars
    chart_axis_set_reverse(drawn.pointee.y_axis)
    chart_axis_set_label_position(drawn.pointee.y_axis, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
    // the bars bear their numbers, so the axis of values is left out
    chart_axis_off(drawn.pointee.x_axis)
    chart_axis_major_gridlines_set_visible(drawn.pointee.x_axis, 0)
    chart_legend_set_position(drawn, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    var options = lxw_chart_options()
    options.x_scale = 640 / Double(Self.chartWidth)
    options.y_scale = Double(height) / Double(Self.chartHeight)
    worksheet_insert_chart_opt(page, UInt32(row), UInt16(table.columns.count + 1), drawn, &options)
  }
}
