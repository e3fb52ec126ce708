import Foundation
import TestSupport
import Testing

/// The tool as a user runs it.
@Suite struct EndToEndTests {
  private static let story = """
    岚原时报讯 1—8月，清沅经济技术开发区完成工业投资 10.65 亿
    元，同比增长15.3%。重点项目10个，总投资60.508亿元。
    """

  private func withTool(_ body: (Tool) throws -> Void) throws {
    let tool = try Tool()
    defer { tool.remove() }
    try body(tool)
  }

  @Test func extractPrintsFactsAsNDJSON() throws {
    try withTool { tool in
      try tool.write(Self.story, to: "page.txt")
      let run = try tool.run(["extract", "page.txt", "--published", "2024-10-15"])
      #expect(run.status == 0)
      #expect(run.errors.isEmpty)
      let facts = run.output.split(separator: "\n").compactMap {
        try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
      }
      #expect(facts.count == 3)
      let investment = try #require(facts.first { $0["indicator"] as? String == "investment.industrial" })
      #expect(investment["value"] as? Double == 1_065_000_000)
      #expect(investment["yoy_pct"] as? Double == 15.3)
      #expect(investment["period"] as? String == "2024-01/2024-08")
      #expect(investment["subject"] as? String == "清沅经济技术开发区")
    }
  }

  /// Two issues of two papers: a unit slips, papers differ, a zone falls silent.
  private func twoMonths(_ tool: Tool) throws {
    func page(_ stories: [String]) -> String { stories.joined(separator: "\n") + "\n" }
    try tool.write(
      page([
        "1—7月，左云经济技术开发区完成固定资产投资9.21亿元，同比增长13.1%。", "1—7月，襄垣经济技术开发区完成固定资产投资8.8亿元，同比增长5.1%。",
      ]), to: "pages/2024-08/2024-08-15-a.txt")
    try tool.write(
      page([
        "1—8月，左云经济技术开发区完成固定资产投资10.65亿元，同比增长15.3%。", "1—8月，寿阳经济技术开发区完成固定资产投资14.3亿元，同比增长8.1%。",
        "1—8月，和顺经济技术开发区完成固定资产投资7.15亿元，同比下降1.2%。", "1—8月，祁县经济开发区完成固定资产投资5.6亿元，同比增长3%。",
      ]), to: "pages/2024-09/2024-09-14-a.txt")
    try tool.write(
      page([
        "1—8月，寿阳经济技术开发区完成固定资产投资1430万元，同比增长8.1%。", "1—8月，和顺经济技术开发区完成固定资产投资7.51亿元，同比下降1.2%。",
      ]), to: "pages/2024-09/2024-09-20-b.txt")
    #expect(try tool.run(["ingest", "pages"]).status == 0)
  }

  /// What papers differ on is told where zones are compared; what is a hundredfold apart is neither ranked nor added; who is
  /// silent is said to be left out.
  @Test func compareTellsWhatPapersDifferOn() throws {
    try withTool { tool in
      try twoMonths(tool)
      let run = try tool.run(["compare", "--all"])
      #expect(run.errors.contains("1 zone of earlier months is not in the pages of 2024-09"))
      #expect(!run.output.contains("襄垣"))
      for words in ["0.143※", "寿阳固定资产投资另作14.3亿元", "和顺固定资产投资另作7.15亿元（采用：后发表）", "3区合计", "23.76◇"] {
        #expect(run.output.contains(words), "\(words) in\n\(run.output)")
      }
      let named = try tool.run(["compare", "左云", "襄垣"])
      #expect(named.output.contains("襄垣") && named.errors.isEmpty)
      let data = try tool.run(["compare", "寿阳", "和顺", "--format", "csv"]).output
      #expect(data.contains("apart: unitSuspected") && data.contains(",1430000000,laterPublication,"))
    }
  }

  /// A correction of an earlier month counts in every command, whatever part of the ledger it reads.
  @Test func correctionsCountInEveryCommand() throws {
    try withTool { tool in
      try twoMonths(tool)
      let rows = try tool.run(["facts", "--month", "2024-08", "--zone", "襄垣", "--format", "csv"]).output
      let id = try #require(rows.split(whereSeparator: \.isNewline).last?.split(separator: ",").first)
      let set = ["--set", "zone=左云经济技术开发区", "--set", "subject=左云经济技术开发区", "--set", "zone_id=zuoyun-etdz"]
      let correct = ["correct", String(id), "--month", "2024-08", "--by", "李敏", "--why", "误"]
      #expect(try tool.run(correct + set + ["--set", "value=9.3亿"]).status == 0)
      #expect(try tool.run(["explain", String(id)]).output.contains("930000000"))
      #expect(try tool.run(["facts", "--month", "2024-08"]).output.contains("9.3亿元"))
      #expect(try tool.run(["check", "--month", "2024-08"]).output.contains("sources.differ"))
      #expect(try tool.run(["compare", "左云", "--period", "2024-01/2024-07"]).output.contains("9.3"))
      #expect(!(try tool.run(["compare", "--all", "--month", "2024-08"]).output.contains("襄垣")))
    }
  }

  /// Many zones go on in further pictures, each to its name.
  @Test func picturesOfManyZonesArePaged() throws {
    try withTool { tool in
      let stories = (0..<70).map { number in
        let name = "甲乙丙丁戊己庚辛壬癸".map(String.init)
        return
          "1—8月，\(name[number / 10])\(name[number % 10])经济技术开发区完成固定资产投资\(10 + number).5亿元，同比增长5.1%；工业投资\(8 + number).5亿元；"
          + "规模以上工业总产值\(80 + number).5亿元，同比增长4.1%；实际使用外资\(100 + number)万美元；税收\(2 + number).4亿元。\n"
      }
      for part in 0..<7 {
        try tool.write(stories[part * 10..<part * 10 + 10].joined(), to: "pages/2024-09/2024-09-1\(part).txt")
      }
      #expect(try tool.run(["ingest", "pages"]).status == 0)
      #expect(
        try tool.run(["compare", "--all", "-o", "all.png"]).errors.contains("Wrote all.png, all-2.png"))
      #expect(tool.data("all.png") != nil && tool.data("all-2.png") != nil)
      #expect(try tool.run(["compare", "--all", "-o", "all.pdf"]).errors.contains("Wrote all.pdf."))
    }
  }

  /// A page taken in as text, then as PDF and as a saved page: noticed, and counted once.
  @Test func aPageInTwoFormsIsCountedOnce() throws {
    try withTool { tool in
      func path(_ name: String) -> String {
        RepositoryFiles.fixtures.appendingPathComponent("Forms/" + name).path
      }
      let first = try tool.run(["ingest", path("stories-gb18030.txt"), "--ledger", "a.sqlite"])
      #expect(first.status == 0)
      let second = try tool.run([
        "ingest", path("page-5-columns.pdf"), path("government.html"), "--ledger", "a.sqlite",
      ])
      #expect(second.status == 0)
      let kept = path("government.html")
      for other in ["page-5-columns.pdf", "stories-gb18030.txt"] {
        #expect(second.errors.contains("\(other): note: The file holds the same stories as \(kept)"))
      }
      // whichever comes first
      #expect(
        try tool.run([
          "ingest", kept, path("stories-gb18030.txt"), path("page-5-columns.pdf"), "--ledger", "b.sqlite",
        ]).status == 0)
      let facts = ["facts", "--format", "csv", "--ledger"]
      #expect(try tool.run(facts + ["a.sqlite"]).output == tool.run(facts + ["b.sqlite"]).output)
    }
  }

  @Test func recordsStreamInInputOrder() throws {
    try withTool { tool in
      let records = (0..<300).map {
        #"{"id":"d\#($0)","published":"2024-10-15","text":"清沅经济技术开发区完成工业投资\#($0 + 1)亿元。"}"#
      }
      let run = try tool.run(
        ["extract", "--input-format", "ndjson", "-"], input: records.joined(separator: "\n"),
        environment: ["ZONEBRIEF_THREADS": "4"])
      #expect(run.status == 0)
      let ids = run.output.split(separator: "\n").compactMap {
        (try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])?["doc"] as? String
      }
      #expect(ids == (0..<300).map { "d\($0)" })
    }
  }

  @Test func aBadRecordIsToldAndTheOthersGoOn() throws {
    try withTool { tool in
      let good = #"{"id":"a","text":"清沅经济技术开发区完成工业投资3亿元。"}"#
      let run = try tool.run(
        ["extract", "--input-format", "ndjson", "-"], input: good + "\n{\"id\": \n" + good + "\n")
      #expect(run.status == 1)
      #expect(run.output.split(separator: "\n").count == 2)
      #expect(run.errors.contains("-:2"))
    }
  }

  @Test func aFileThatIsNoTextIsToldWithItsPlace() throws {
    try withTool { tool in
      try Data([0xFF, 0xFF, 0x80, 0x00, 0x81]).write(to: URL(fileURLWithPath: tool.folder + "/bad.txt"))
      try tool.write(Self.story, to: "good.txt")
      let run = try tool.run(["extract", "bad.txt", "good.txt", "--published", "2024-10-15"])
      #expect(run.status == 1)
      #expect(run.errors.contains("bad.txt"))
      #expect(run.errors.contains("error:"))
      #expect(run.errors.contains("hint:"))
      #expect(run.output.split(separator: "\n").count == 3)
    }
  }

  @Test(arguments: [
    ["extract"], ["extract", "x", "--published", "2024-13-01"], ["chart", "pie"], ["compare"],
    ["correct", "x", "--by", "a", "--why", "b"], ["brief", "--month", "2024"], ["nonsense"],
    ["chart", "bar", "--size", "1x1"], ["chart", "bar", "--scale", "9"],
  ])
  func wrongUsageEndsInStatus64(arguments: [String]) throws {
    try withTool { tool in
      let run = try tool.run(arguments)
      #expect(run.status == 64, "\(arguments): \(run.errors)")
      #expect(!run.errors.isEmpty)
      #expect(tool.files().isEmpty)
    }
  }

  @Test func nothingReadableWritesNothing() throws {
    try withTool { tool in
      try FileManager.default.createDirectory(
        atPath: tool.folder + "/empty", withIntermediateDirectories: true)
      for arguments in [
        ["brief", "empty", "--month", "2024-10"], ["ingest", "missing.txt"], ["brief", "missing"],
      ] {
        let run = try tool.run(arguments)
        #expect(run.status == 1, "\(arguments)")
        #expect(run.errors.contains("error:"))
        #expect(tool.files().isEmpty, "\(arguments)")
      }
    }
  }

  @Test func readingThePagesAgainChangesNothing() throws {
    try withTool { tool in
      try tool.write(Self.story, to: "2024-10-15/page.txt")
      let first = try tool.run(["brief", "2024-10-15", "--month", "2024-10", "--ledger", "l.sqlite"])
      #expect(first.status == 0, "\(first.errors)")
      let files = tool.files(below: "Output")
      #expect(files.contains("2024-10/brief.pdf"))
      #expect(files.contains("2024-10/facts.csv"))
      #expect(files.contains { $0.hasPrefix("2024-10/charts/") })
      #expect(files.contains { $0.hasPrefix("2024-10/tables/") })
      let bytes = files.map { tool.data("Output/" + $0) }
      let second = try tool.run(
        ["brief", "2024-10-15", "--month", "2024-10", "--ledger", "l.sqlite"],
        environment: ["TZ": "Pacific/Auckland", "LC_ALL": "C", "ZONEBRIEF_THREADS": "1"])
      #expect(second.status == 0)
      #expect(tool.files(below: "Output") == files)
      #expect(files.map { tool.data("Output/" + $0) } == bytes)
    }
  }

  @Test func wrongNamesAreAnsweredWithTheNearest() throws {
    try withTool { tool in
      try tool.write(Self.story, to: "2024-10-15/page.txt")
      try tool.run(["ingest", "2024-10-15", "--ledger", "l.sqlite"])
      let zone = try tool.run(["compare", "清源", "--ledger", "l.sqlite"])
      #expect(zone.status == 1)
      #expect(zone.errors.contains("清沅经济技术开发区"))
      let indicator = try tool.run(["facts", "--indicator", "investment.industry", "--ledger", "l.sqlite"])
      #expect(indicator.status == 1)
      #expect(indicator.errors.contains("investment.industrial"))
      let style = try tool.run(["compare", "清沅", "--ledger", "l.sqlite", "--style", "newsrom", "-o", "x.png"])
      #expect(style.status == 1)
      #expect(style.errors.contains("newsroom"))
      #expect(tool.data("x.png") == nil)
    }
  }

  @Test func compareGoesToTerminalAndFiles() throws {
    try withTool { tool in
      try tool.write(Self.story, to: "2024-10-15/page.txt")
      try tool.run(["ingest", "2024-10-15", "--ledger", "l.sqlite"])
      let shown = try tool.run(["compare", "清沅", "--ledger", "l.sqlite"])
      #expect(shown.status == 0, "\(shown.errors)")
      #expect(shown.output.contains("10.65"))
      for name in ["c.png", "c.pdf", "c.svg", "c.csv", "c.json", "c.ndjson", "c.xlsx"] {
        let run = try tool.run(["compare", "清沅", "--ledger", "l.sqlite", "-o", name])
        #expect(run.status == 0, "\(name): \(run.errors)")
        #expect((tool.data(name)?.count ?? 0) > 50, "\(name)")
      }
    }
  }

  /// The growth beside a level that a later paper set aside is not shown, and takes no part in a difference.
  @Test func whatWasSetAsideIsNotSubtracted() throws {
    try withTool { tool in
      try tool.write(
        "云崖经济技术开发区1—9月完成工业投资21.7亿元，同比增长17.5%。\n清沅经济技术开发区1—9月完成工业投资14.83亿元，同比增长12.4%。\n",
        to: "pages/2024-10-15.txt")
      try tool.run(["ingest", "pages", "--ledger", "l.sqlite"])
      let before = try tool.run(["compare", "云崖", "清沅", "--ledger", "l.sqlite"])
      #expect(before.output.contains("6.87") && before.output.contains("5.1"), "\(before.output)")
      try tool.write("清沅经济技术开发区1—9月完成工业投资14.38亿元。\n", to: "pages/2024-10-20.txt")
      try tool.run(["ingest", "pages", "--ledger", "l.sqlite"])
      let after = try tool.run(["compare", "云崖", "清沅", "--ledger", "l.sqlite"])
      #expect(after.output.contains("7.32") && !after.output.contains("5.1"), "\(after.output)")
    }
  }

  @Test func anOutputThatCannotBeWrittenEndsInStatus74() throws {
    try withTool { tool in
      try tool.write(Self.story, to: "page.txt")
      try tool.write("", to: "file")
      let run = try tool.run(["extract", "page.txt", "--published", "2024-10-15", "-o", "file/out.ndjson"])
      #expect(run.status == 74)
      #expect(run.errors.contains("cannot write"))
    }
  }

  @Test func explainShowsTheSentence() throws {
    try withTool { tool in
      try tool.write(Self.story, to: "2024-10-15/page.txt")
      try tool.run(["ingest", "2024-10-15", "--ledger", "l.sqlite"])
      let facts = try tool.run(["facts", "--ledger", "l.sqlite", "--format", "ndjson"])
      let line = try #require(
        facts.output.split(separator: "\n").first { $0.contains("investment.industrial") })
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let id = try #require(object["id"] as? String)
      let shown = try tool.run(["explain", id, "--ledger", "l.sqlite"])
      #expect(shown.status == 0)
      #expect(shown.output.contains("【10.65】"))
      let unknown = try tool.run(["explain", "ffffffff", "--ledger", "l.sqlite"])
      #expect(unknown.status == 1)
    }
  }
}
