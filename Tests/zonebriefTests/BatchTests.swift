import Aggregation
import Foundation
import TestSupport
import Testing

@testable import zonebrief

/// Many briefs and charts in one run.
@Suite struct BatchTests {
  private static let pages = [
    ("2024-09-13/a.txt", "1—8月，清沅经济技术开发区完成工业投资10.65亿元，同比增长15.3%。"),
    ("2024-10-15/b.txt", "1—9月，清沅经济技术开发区完成工业投资12.4亿元，同比增长16.1%。\n1—9月，泽岭经济技术开发区完成工业投资9.31亿元，同比增长1.8%。"),
  ]

  private func withLedger(_ body: (Tool) throws -> Void) throws {
    let tool = try Tool()
    defer { tool.remove() }
    for (name, text) in Self.pages { try tool.write(text, to: "pages/" + name) }
    let run = try tool.run(["ingest", "pages", "--ledger", "l.sqlite"])
    #expect(run.status == 0, "\(run.errors)")
    try body(tool)
  }

  @Test func everyMonthAndZoneHasItsBrief() throws {
    try withLedger { tool in
      let batch = [
        "brief", "--ledger", "l.sqlite", "--months", "2024-08..2024-10", "--each-zone", "-o", "out",
      ]
      let run = try tool.run(batch, environment: ["ZONEBRIEF_THREADS": "3"])
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.errors.contains("no page issued in 2024-08"))
      let files = tool.files(below: "out")
      let briefs = files.filter { $0.hasSuffix("brief.pdf") }
      #expect(
        briefs == [
          "2024-08/brief.pdf", "2024-09/brief.pdf", "2024-09/zones/清沅经济技术开发区/brief.pdf",
          "2024-10/brief.pdf", "2024-10/zones/泽岭经济技术开发区/brief.pdf", "2024-10/zones/清沅经济技术开发区/brief.pdf",
        ])
      #expect(run.output.split(separator: "\n").map { String($0.dropFirst(4)) }.sorted() == files)
      let bytes = files.map { tool.data("out/" + $0) }
      try tool.run(batch, environment: ["ZONEBRIEF_THREADS": "1"])
      #expect(files.map { tool.data("out/" + $0) } == bytes)
      // a zone's brief names no other zone
      let rows = tool.data("out/2024-10/zones/泽岭经济技术开发区/facts.csv").map {
        String(decoding: $0, as: UTF8.self)
      }
      #expect(rows?.contains("泽岭") == true)
      #expect(rows?.contains("清沅") == false)
    }
  }

  @Test func everyZoneHasItsChart() throws {
    try withLedger { tool in
      let run = try tool.run(["chart", "bar", "--each-zone", "--ledger", "l.sqlite", "-o", "c/bar.png"])
      #expect(run.status == 0, "\(run.errors)")
      #expect(tool.files(below: "c") == ["bar-泽岭经济技术开发区.png", "bar-清沅经济技术开发区.png"])
      let none = try tool.run(["chart", "parts", "--each-zone", "--ledger", "l.sqlite", "-o", "p/parts.png"])
      #expect(none.status == 1)
      #expect(none.errors.contains("no zone of 2024-10"))
    }
  }

  @Test func aBriefIsNoPageOfTheNext() throws {
    try withLedger { tool in
      try tool.run(["brief", ".", "--ledger", "m.sqlite"])
      let again = try tool.run(["brief", ".", "--ledger", "m.sqlite"])
      #expect(again.errors.contains("Read 2 pages, 0 new"), "\(again.errors)")
    }
  }

  @Test(arguments: [
    ["--months", "2024-10..2024-09"], ["--months", "2024"], ["--months", "1900-01..2024-01"], ["--watch"],
    ["--month", "2024-10", "--months", "2024-09..2024-10"], ["-", "--watch"],
  ])
  func wrongBatchesAreUsageErrors(arguments: [String]) throws {
    let tool = try Tool()
    defer { tool.remove() }
    let run = try tool.run(["brief"] + arguments)
    #expect(run.status == 64, "\(run.errors)")
    #expect(tool.files().isEmpty)
  }

  @Test(arguments: [
    ("左云经济技术开发区", "左云经济技术开发区"), ("a/b\\c", "a-b-c"), ("..", "zone"), ("../../etc", "etc"), ("", "zone"),
    ("con", "con-"), ("NUL.x", "NUL.x-"), ("a\u{202E}b\u{0}c", "a-b-c"), (".hidden", "hidden"),
    ("x  y", "x-y"),
  ])
  func namesOfFilesAreSafe(text: String, name: String) {
    #expect(SafeName.name(text) == name)
  }

  @Test func longNamesAreCutAndEqualOnesNumbered() {
    #expect(SafeName.name(String(repeating: "区", count: 99)).utf8.count == 120)
    let zones = [ZoneIdentity(key: ZoneKey("b/"), name: "b/"), ZoneIdentity(key: ZoneKey("B"), name: "B")]
    #expect(SafeName.names(of: zones) == [ZoneKey("B"): "B", ZoneKey("b/"): "b-2"])
  }
}
