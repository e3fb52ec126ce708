import Foundation
import TestSupport
import Testing

/// The workbook against the PDF of the same brief.
@Suite struct WorkbookTests {
  private struct Sheet: Decodable {
    struct Cell: Decodable {
      var row: Int
      var column: Int
      var text: String
    }

    var name: String
    var cells: [Cell]

    /// Rows below the head, by column.
    var rows: [[Int: String]] {
      var rows: [Int: [Int: String]] = [:]
      for cell in cells where !cell.text.isEmpty { rows[cell.row, default: [:]][cell.column] = cell.text }
      return rows.sorted { $0.key < $1.key }.dropFirst().map(\.value)
    }
  }

  private struct Book: Decodable {
    var tables: [Sheet]
  }

  /// The sample month's workbook, read back, the words of its PDF, and the workbook's own file.
  private func sample(_ body: ([String: Sheet], String, String) throws -> Void) throws {
    let tool = try Tool()
    defer { tool.remove() }
    let pages = RepositoryFiles.fixtures.appendingPathComponent("Pages").path
    let made = try tool.run(["brief", pages, "--sample", "--month", "2024-10", "--ledger", "l.sqlite"])
    #expect(made.status == 0, "\(made.errors)")
    let read = try tool.run(["read", "Output/2024-10/brief.xlsx", "--format", "json"])
    let book = try JSONDecoder().decode(Book.self, from: Data(read.output.utf8))
    let sheets = Dictionary(book.tables.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let folder = tool.folder + "/Output/2024-10"
    try body(
      sheets, try output(of: ["pdftotext", "-layout", "\(folder)/brief.pdf", "-"]), "\(folder)/brief.xlsx")
  }

  private func output(of command: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text
  }

  /// Numbers of a text, signs and grouping left away.
  private func numbers(_ text: some StringProtocol) -> Set<String> {
    Set(
      text.replacingOccurrences(of: ",", with: "").split { !$0.isASCII || !($0.isNumber || $0 == ".") }.map(
        String.init
      )
      .filter { Double($0) != nil }.map(plain))
  }

  /// 12.40 and 12.4 are one number.
  private func plain(_ number: String) -> String { Double(number).map { "\(abs($0))" } ?? number }

  @Test func itHasItsSheets() throws {
    try sample { sheets, _, _ in
      #expect(Set(sheets.keys).isSuperset(of: ["分区比较", "位次", "数据核查", "事实", "来源原句"]), "\(sheets.keys)")
      #expect(sheets["事实"]?.rows.count ?? 0 > 100)
    }
  }

  /// Each figure that the PDF's comparison prints beside a zone stands in the zone's row of the workbook.
  @Test func theComparisonIsThatOfThePDF() throws {
    try sample { sheets, pdf, _ in
      let rows = try #require(sheets["分区比较"]).rows
      let table = try #require(pdf.range(of: "\n表1 "))
      let end = pdf.range(of: "项目与企业层面", range: table.upperBound..<pdf.endIndex) ?? table
      let lines = pdf[table.upperBound..<max(end.lowerBound, table.upperBound)].split(separator: "\n")
      var crossed = 0
      for line in lines {
        let name = String(line.trimmingCharacters(in: .whitespaces).prefix { $0 != " " })
        guard let row = rows.first(where: { $0[0] == name || $0[1] == name }) else { continue }
        let printed = line.split(separator: " ").filter { $0.contains(".") }.flatMap { numbers(stripped($0)) }
        let held = Set(row.values.flatMap { numbers($0) })
        // a figure may carry the raised number of its sentence at its end
        for number in printed {
          let isHeld = held.contains(number) || held.contains { isFigure($0, before: number) }
          #expect(isHeld, "\(name) \(number) in \(line)")
          crossed += 1
        }
      }
      #expect(crossed > 20, "\(crossed)")
    }
  }

  private func stripped(_ word: Substring) -> String { word.filter { "0123456789.,".contains($0) } }

  /// `24.715` is 24.71 with the reference 5.
  private func isFigure(_ figure: String, before printed: String) -> Bool {
    printed.hasPrefix(figure) && printed.dropFirst(figure.count).allSatisfy(\.isNumber)
  }

  @Test func rankingAndChecksSayWhatThePDFSays() throws {
    try sample { sheets, pdf, _ in
      let printed = numbers(pdf)
      let page = pdf.filter { !$0.isWhitespace }
      func isPrinted(_ number: String) -> Bool {
        printed.contains(number) || page.contains(number)
          || page.contains(number.replacingOccurrences(of: ".0", with: ""))
      }
      let ranked = try #require(sheets["位次"]).rows
      #expect(ranked.count > 40)
      for row in ranked {
        guard let value = row[5] else { continue }
        #expect(isPrinted(plain(value)), "\(row)")
      }
      for row in try #require(sheets["数据核查"]).rows {
        for number in numbers(row[2] ?? "") { #expect(isPrinted(number), "\(row)") }
      }
    }
  }

  /// Every value of the facts is the number that its sentence prints.
  @Test func factsCarryTheirPrintedNumbers() throws {
    try sample { sheets, _, _ in
      let facts = try #require(sheets["事实"])
      let head = facts.cells.filter { $0.row == facts.cells.map(\.row).min() }
      let column = Dictionary(head.map { ($0.text, $0.column) }, uniquingKeysWith: { a, _ in a })
      let value = try #require(column["数值"])
      let text = try #require(column["原文数字"])
      var crossed = 0
      for row in facts.rows {
        guard let held = row[value], let printed = row[text], let a = Double(held),
          let b = Double(printed.replacingOccurrences(of: ",", with: "")), b != 0
        else { continue }
        let power = log10(a / b)
        #expect(abs(power - power.rounded()) < 1e-9, "\(held) is not \(printed) times a power of ten")
        crossed += 1
      }
      #expect(crossed > 80)
    }
  }

  /// A number's link leads to a sentence that states this number, in whatever unit the sheet shows it.
  @Test func linksLeadToTheSentenceOfTheNumber() throws {
    try sample { sheets, _, file in
      let facts = try #require(sheets["事实"])
      let sources = try #require(sheets["来源原句"])
      let head = Dictionary(
        facts.cells.filter { $0.row == 0 }.map { ($0.text, $0.column) }, uniquingKeysWith: { a, _ in a })
      let stated = Dictionary(
        facts.rows.compactMap { row -> (String, [Double])? in
          guard let id = row[0] else { return nil }
          return (id, ["数值", "上限", "同比"].compactMap { head[$0].flatMap { row[$0] }.flatMap(Double.init) })
        }, uniquingKeysWith: +)
      let idColumn = try #require(sources.cells.first { $0.row == 0 && $0.text == "事实编号" }?.column)
      var followed = 0
      for number in 1...2 {
        let xml = try output(of: ["unzip", "-p", file, "xl/worksheets/sheet\(number).xml"])
        let values = Dictionary(
          xml.matches(of: /<c r="([A-Z]+[0-9]+)"( s="[0-9]+")?><v>([^<]+)<\/v>/).map {
            (String($0.output.1), Double($0.output.3))
          }, uniquingKeysWith: { a, _ in a })
        for link in xml.matches(of: /<hyperlink ref="([A-Z]+[0-9]+)" location="[^"]*A([0-9]+)"/) {
          guard let value = values[String(link.output.1)] ?? nil, value != 0 else { continue }
          let row = (Int(link.output.2) ?? 0) - 1
          let ids = sources.cells.first { $0.row == row && $0.column == idColumn }?.text ?? ""
          let numbers = ids.split(whereSeparator: { " ;；、,".contains($0) }).flatMap {
            stated[String($0)] ?? []
          }
          #expect(
            numbers.contains { isPowerOfTen($0 / value) },
            "\(link.output.1) \(value) → \(row + 1): \(numbers)")
          followed += 1
        }
      }
      #expect(followed > 200, "\(followed)")
    }
  }

  private func isPowerOfTen(_ ratio: Double) -> Bool {
    ratio > 0 && abs(log10(ratio) - log10(ratio).rounded()) < 1e-9
  }
}
