import SourceReading
import SourceText
import Testing

/// Values as programs of different countries and offices save them: what parts them, and what their commas mean.
@Suite struct SeparatedValuesTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var text: String
    /// Cells by row, empty ones as nothing.
    var rows: [String]
    var path = "t.csv"
    var diagnostics: [String] = []
    var testDescription: String { name }
  }

  @Test(arguments: cases)
  func cells(_ example: Case) throws {
    let reading = DocumentReader.read(
      bytes: Array(example.text.utf8), path: example.path, id: SourceID("t"),
      options: ReadingOptions(published: CivilDate("2024-10-15")))
    let document = try #require(reading.document)
    let table = try #require(document.tables.first)
    let rows = (0..<table.rowCount).map { row in
      table.cells.filter { $0.row == row }.map { "\($0.column)=\($0.text)" }.joined(separator: " ")
    }
    #expect(rows == example.rows)
    #expect(reading.diagnostics.map(\.code) == example.diagnostics)
  }

  static let cases: [Case] = [
    Case(
      name: "semicolons, decimals with a comma and thousands with a point",
      text: "1—9月;;\r\n开发区;投资;增长%\r\n清沅;32,64;7,2\r\n云崖;1.234,5;-10,6%\r\n",
      rows: ["0=1—9月", "0=开发区 1=投资 2=增长%", "0=清沅 1=32.64 2=7.2", "0=云崖 1=1234.5 2=-10.6%"]),
    Case(
      name: "tabs, decimals with a comma", text: "开发区\t投资\n清沅\t32,64\n云崖\t8,5\n",
      rows: ["0=开发区 1=投资", "0=清沅 1=32.64", "0=云崖 1=8.5"]),
    Case(
      name: "one decimal comma tells that 326,400 is one too", text: "清沅;326,400\n云崖;8,5\n",
      rows: ["0=清沅 1=326.400", "0=云崖 1=8.5"]),
    Case(
      name: "a decimal point tells that 326,400 has a comma for thousands",
      text: "清沅;326,400;7.2\n云崖;1,234,500;8\n",
      rows: ["0=清沅 1=326,400 2=7.2", "0=云崖 1=1,234,500 2=8"]),
    Case(
      name: "nothing tells what the comma means: said", text: "清沅;326,400;7\n云崖;512,800;8\n",
      rows: ["0=清沅 1=326,400 2=7", "0=云崖 1=512,800 2=8"], diagnostics: ["table.comma"]),
    Case(
      name: "thousands in quotes are no decimals", text: "清沅,\"326,400\",7\n云崖,\"1,234,500.5\",8\n",
      rows: ["0=清沅 1=326,400 2=7", "0=云崖 1=1,234,500.5 2=8"]),
    Case(
      name: "two meanings of the comma in one table are left as they stand", text: "清沅;5,5;7.2\n云崖;8,1;3.4\n",
      rows: ["0=清沅 1=5,5 2=7.2", "0=云崖 1=8,1 2=3.4"]),
    Case(
      name: "the first line says what parts the values", text: "sep=;\r\n开发区;投资\r\n清沅;32.64\r\n",
      rows: ["0=开发区 1=投资", "0=清沅 1=32.64"]),
    Case(
      name: "strokes", text: "开发区|投资\n清沅|32.64\n", rows: ["0=开发区 1=投资", "0=清沅 1=32.64"]),
    Case(
      name: "line ends in quotes, and old line ends", text: "\"开发\n区\",\"投资\r\n（亿元）\"\r\"清\r沅\",32.64\r",
      rows: ["0=开发区 1=投资（亿元）", "0=清沅 1=32.64"]),
    Case(
      name: "figures that are kept as text", text: "清沅,'32.64,\"=\"\"7.2\"\"\"\n云崖,'甲',8\n",
      rows: ["0=清沅 1=32.64 2=7.2", "0=云崖 1='甲' 2=8"]),
    Case(
      name: "a quote that nothing closes", text: "\"清沅,32.64\n云崖,8\n", rows: ["0=清沅 1=32.64", "0=云崖 1=8"]),
    Case(
      name: "a text whose columns are parted by tabs", text: "开发区\t投资\t增长%\n清沅\t32.64\t7.2\n云崖\t8\t1\n",
      rows: ["0=开发区 1=投资 2=增长%", "0=清沅 1=32.64 2=7.2", "0=云崖 1=8 2=1"], path: "t.txt"),
  ]

  /// Paragraphs that a tab sets in, and lines with a tab or two, are text.
  @Test(arguments: [
    "\t本报讯 清沅完成投资3亿元。\n\t云崖完成投资4亿元。\n", "清沅经开区\n投资\t3亿元\n云崖高新区\n产业\n", "\t清沅\n\t云崖\n\t漳岸\n",
  ])
  func textsWithTabsAreTexts(text: String) throws {
    let reading = DocumentReader.read(bytes: Array(text.utf8), path: "t.txt", id: SourceID("t"))
    #expect(try #require(reading.document).tables.isEmpty)
  }

  /// Excel's “Unicode text”: UTF-16 with tabs, under any of its names.
  @Test(arguments: ["t.csv", "t.txt", "t.tsv"])
  func unicodeText(path: String) throws {
    let units = "\u{FEFF}开发区\t投资\r\n清沅\t32.64\r\n云崖\t8.5\r\n".utf16
    let bytes = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let table = try #require(
      DocumentReader.read(bytes: bytes, path: path, id: SourceID("t")).document?.tables.first)
    #expect(table.cells.map(\.text) == ["开发区", "投资", "清沅", "32.64", "云崖", "8.5"])
  }
}
