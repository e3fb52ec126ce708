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
}
