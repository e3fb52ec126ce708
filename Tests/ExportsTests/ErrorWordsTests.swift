import Foundation
import Testing

@testable import Exports

/// The exact words of every reason why there is no workbook.
@Suite struct ErrorWordsTests {
  private func workbook(_ titles: [String]) -> Workbook {
    Workbook(
      sheets: titles.map { .init(DataTable(title: $0, columns: [.init("a", "甲")], rows: [[.text("乙")]])) },
      title: "丙",
      created: nil)
  }

  @Test func unwritable() {
    let error = #expect(throws: WorkbookError.self) {
      try XLSXExport.write(workbook(["丁"]), toFile: "/nowhere/a.xlsx")
    }
    #expect(error?.reason == "Error creating output xlsx file. Usually a permissions error.")
  }

  @Test func twoSheetsOfOneName() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let error = #expect(throws: WorkbookError.self) {
      try XLSXExport.write(workbook(["丁", "丁"]), toFile: path)
    }
    #expect(error?.reason == "the sheet “丁” could not be made: two sheets of one name")
  }

  @Test func moreColumnsThanASheetHolds() {
    let table = DataTable(title: "丁", columns: (0...16_384).map { .init("c\($0)", "甲") }, rows: [])
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let error = #expect(throws: WorkbookError.self) {
      try XLSXExport.write(Workbook(sheets: [.init(table)], title: "丙", created: nil), toFile: path)
    }
    #expect(
      error?.reason
        == "the sheet “丁” of 0 rows and 16385 columns is larger than a workbook's 1048576 and 16384")
  }

  /// Excel refuses a file with these, and the library leaves out without a word what is too long.
  @Test(arguments: [
    ("甲\u{FFFF}乙\u{FFFE}丙", "甲乙丙"), ("甲\u{1}乙", "甲\u{1}乙"),
    (String(repeating: "甲", count: 32_767), String(repeating: "甲", count: 32_767)),
    (String(repeating: "甲", count: 32_768), String(repeating: "甲", count: 32_766) + "…"),
    ("甲" + String(repeating: "𠀀", count: 20_000), "甲" + String(repeating: "𠀀", count: 16_382) + "…"),
  ])
  func aTextIsMadeToFitACell(text: String, fitting: String) { #expect(XLSXExport.fitting(text) == fitting) }
}
