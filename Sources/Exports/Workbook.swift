public import SourceText

/// A workbook: sheets of tables, numbers as numbers, links from a cell to a row of another sheet, native bar charts.
public struct Workbook: Sendable {
  /// A sheet.
  public struct Sheet: Sendable {
    /// The cells; the table's title names the sheet.
    public var table: DataTable
    /// Cells that lead to a row of another sheet; 0-based rows and columns of the data.
    public var links: [Link]
    /// Native bar charts right of the table, each beside its rows.
    public var charts: [Chart]
    /// Columns that stay in sight when the sheet is moved sideways; the heads always do.
    public var frozenColumns: Int

    public init(_ table: DataTable, links: [Link] = [], charts: [Chart] = [], frozenColumns: Int = 0) {
      self.table = table
      self.links = links
      self.charts = charts
      self.frozenColumns = frozenColumns
    }
  }

  /// A cell that leads to a row of another sheet.
  public struct Link: Sendable, Hashable {
    /// 0-based data row of the cell.
    public var row: Int
    /// 0-based column of the cell.
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

  /// Bars of one column over another's names.
  public struct Chart: Sendable, Hashable {
    /// What stands above the bars.
    public var title: String
    /// 0-based column of the names.
    public var nameColumn: Int
    /// 0-based column of the values.
    public var valueColumn: Int
    /// 0-based data rows.
    public var rows: Range<Int>

    public init(title: String, nameColumn: Int, valueColumn: Int, rows: Range<Int>) {
      self.title = title
      self.nameColumn = nameColumn
      self.valueColumn = valueColumn
      self.rows = rows
    }
  }

  /// The sheets, from left to right.
  public var sheets: [Sheet]
  /// The title in the file's metadata.
  public var title: String
  /// The date in the file's metadata; nil for 1980-01-01, as in the zip container.
  public var created: CivilDate?

  public init(sheets: [Sheet], title: String, created: CivilDate?) {
    self.sheets = sheets
    self.title = title
    self.created = created
  }
}
