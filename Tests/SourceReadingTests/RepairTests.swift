import SourceReading
import SourceText
import Testing

/// Traps 43 to 52, each by what the sentences read, or the steps say.
@Suite struct RepairTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var text: String
    var sentences: [String]
    var steps: Set<String>

    init(_ name: String, _ text: String, _ sentences: [String], _ steps: Set<String> = []) {
      self.name = name
      self.text = text
      self.sentences = sentences
      self.steps = steps
    }

    var testDescription: String { name }
  }

  static let cases: [Case] = [
    // 43
    Case(
      "number and unit on two lines", "本报讯 今年前八个月，全区工业项目总投资 3.2\n亿元，占地 60 亩。",
      ["今年前八个月，全区工业项目总投资3.2亿元，占地60亩。"], ["hard-wrap", "spacing"]),
    Case(
      "a word split over lines with a blank line", "本报讯 霖川经济\n\n技术开发区完成投资12亿元，同比\n\n增长8%。",
      ["霖川经济技术开发区完成投资12亿元，同比增长8%。"], ["hard-wrap"]),
    Case(
      "a line that ends a sentence", "本报讯 今年一季度，苇湾经开区完成投资。\n项目12个，总投资30亿元。",
      ["今年一季度，苇湾经开区完成投资。", "项目12个，总投资30亿元。"], ["hard-wrap"]),
    Case(
      "lists are not joined", "固定资产投资 12.3 亿元\n规上工业产值 45.6 亿元\n税收收入总额 7.8 亿元",
      ["固定资产投资12.3亿元", "规上工业产值45.6亿元", "税收收入总额7.8亿元"], ["spacing"]),
    // 44
    Case(
      "letter-spaced words", "项目早日投 产达效，发扬“ 拼 ”的 精 神 ，强 化责任。", ["项目早日投产达效，发扬“拼”的精神，强化责任。"], ["letter-spacing"]
    ),
    Case(
      "blanks between Latin words and numbers stay", "引进 GPU Server 设备，5G 智能终端 10.42 12.33 两项。",
      ["引进GPU Server设备，5G智能终端10.42 12.33两项。"], ["spacing"]),
    Case(
      "every width of blank", "总投资\u{3000}3.2\u{2009}亿元，\u{A0}占地\u{200B}60亩。", ["总投资3.2亿元，占地60亩。"],
      ["letter-spacing", "spacing"]),
    // 48
    Case("full-width figures", "今年１－８月，增长２０．５％，达到１，２３４．５万元。", ["今年1-8月，增长20.5%，达到1,234.5万元。"], ["width"]),
    Case("Kangxi radicals", "⽂化产业园⼯业投资3亿元。", ["文化产业园工业投资3亿元。"], ["radical"]),
    Case(
      "look-alikes among digits", "1一8月完成1O.5亿元，2ー3月增长l2%，二○二四年达到2○24家。",
      ["1-8月完成10.5亿元，2-3月增长l2%，二〇二四年达到2024家。"], ["look-alike"]),
    Case("what looks alike elsewhere is left", "一个8，第一5G，O2O模式，甲一2号。", ["一个8，第一5G，O2O模式，甲一2号。"]),
    Case("marks and units keep their form", "面积3㎡……①“好”～50亿元。", ["面积3㎡……①“好”～50亿元。"]),
    // 49
    Case(
      "a full-width comma in thousands", "产值1，234.5万元，出口12，345，678元。", ["产值1,234.5万元，出口12,345,678元。"],
      ["width"]),
    Case(
      "an enumeration is no thousands group", "分别为3，5亿元和12，3456台、1.5，234家。", ["分别为3，5亿元和12，3456台、1.5，234家。"]),
    // 51
    Case("Traditional characters", "開發區完成產值12億元，畝均稅收18萬元。", ["开发区完成产值12亿元，亩均税收18万元。"], ["traditional"]),
    Case("著 and 乾 in a Simplified text", "乾县的著名企业完成投资3亿元。", ["乾县的著名企业完成投资3亿元。"]),
    // 52
    Case(
      "digits across a column break", "本报讯 全区重点项目总投资123.\n\n76亿元，占地\n80亩。", ["全区重点项目总投资123.76亿元，占地80亩。"],
      ["hard-wrap"]),
    Case(
      "digits across a page break", "本报讯 全区重点项目共十五个，计划总投资123.\n— 3 —\n\u{C}岚原时报 2024年10月15日 星期二\n76亿元。",
      ["全区重点项目共十五个，计划总投资123.76亿元。"], ["page-break"]),
    Case(
      "NUL, CRLF and form feed", "总投资3\u{0}亿元，\r\n占地60亩。\u{C}", ["总投资3亿元，占地60亩。"], ["hard-wrap", "spacing"]),
  ]

  @Test(arguments: cases)
  func repairs(_ example: Case) throws {
    let document = try readText(example.text)
    let sentences = document.articles.flatMap(\.sentences)
    #expect(sentences.map { document.repaired.string($0.span) } == example.sentences)
    #expect(Set(document.repairs.map(\.step)) == example.steps)
    // The map leads every sentence back to words that start and end alike.
    for sentence in sentences {
      let source = document.repaired.sourceSpan(of: sentence.span)
      #expect(source.upper <= document.decoded.count)
      let last = String(decoding: document.decoded[source.range], as: UTF8.self).unicodeScalars.last
      #expect(last == document.repaired.string(sentence.span).unicodeScalars.last)
    }
  }

  /// 50: columns that have become lines, however they are parted.
  @Test(arguments: [
    "2024年1—9月指标\n单位：亿元\n开发区 投资 产值\n棠浦 12.3 45.6\n霖川 7.8 90.1\n本报讯 其余开发区另报。",
    "2024年1—9月指标\n单位：亿元\n开发区      投资    产值\n\n棠浦     12.3     45.6\n\n霖川      7.8     90.1\n",
    "2024年1—9月指标\n单位：亿元\n| 开发区 | 投资 | 产值 |\n|---|---:|---|\n| 棠浦 | 12.3 | 45.6 |\n| 霖川 | 7.8 | 90.1 |\n",
    "2024年1—9月指标\n单位：亿元\n开发区　投资　产值\n棠浦　１２.３　45.6\n霖川　7.8　90.1",
  ])
  func aTableAsTextIsRead(text: String) throws {
    let document = try readText(text)
    let table = try #require(document.tables.first)
    #expect(document.tables.count == 1 && table.name == "2024年1—9月指标 单位：亿元")
    #expect(table.rowCount == 3 && table.columnCount == 3)
    #expect(table.cells.map(\.text) == ["开发区", "投资", "产值", "棠浦", "12.3", "45.6", "霖川", "7.8", "90.1"])
    for cell in table.cells where cell.text != "12.3" {
      #expect(String(decoding: document.decoded[cell.span.range], as: UTF8.self) == cell.text)
    }
    let repaired = String(decoding: document.repaired.bytes, as: UTF8.self)
    #expect(!repaired.contains("45.6") && !repaired.contains("产值"))
  }

  /// Where a row lacks a figure, nothing tells which: the table is left as text and said.
  @Test func aTableAsTextWithUnevenRowsIsRefused() throws {
    let text = "单位：亿元\n开发区 投资 产值\n棠浦 12.3\n霖川 7.8 90.1\n苇湾 3.3 4.4\n"
    let reading = DocumentReader.read(bytes: Array(text.utf8), path: "2024-10-15.txt", id: SourceID("x"))
    let document = try #require(reading.document)
    #expect(document.tables.isEmpty && reading.diagnostics.map(\.code) == ["table.as-text"])
    #expect(reading.diagnostics.first?.place?.line == 2)
    let sentences = document.articles.flatMap(\.sentences).map { document.repaired.string($0.span) }
    #expect(sentences.suffix(3) == ["棠浦12.3", "霖川7.8 90.1", "苇湾3.3 4.4"])
  }

  /// Lines with figures that are no rows of a table.
  @Test(arguments: [
    "固定资产投资 12.3 亿元\n规上工业产值 45.6 亿元", "本报讯 棠浦完成投资12.3亿元，\n霖川 7.8 90.1\n苇湾 3.3 4.4。",
    "棠浦 12.3 45.6\n霖川 7.8 90.1",
    "开发区 投资 产值\n棠浦 12.3 45.6", "电话 联系人\n0351 2024001\n0351 2024002",
  ])
  func linesWithFiguresAreNoTable(text: String) throws {
    #expect(try readText(text).tables.isEmpty)
  }

  @Test func theDiffNamesEachStep() throws {
    let document = try readText("本报讯 总投资 ３.2\n亿元，占地60亩。")
    #expect(ReadReport.diff(document).contains { $0.hasPrefix("line 1  width  ") && $0.contains("[３→3]") })
    #expect(
      ReadReport.diff(document).contains { $0.hasPrefix("line 1  hard-wrap  ") && $0.contains("[⏎]亿元") })
  }
}
