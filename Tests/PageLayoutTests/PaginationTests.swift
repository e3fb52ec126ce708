import Configuration
import Figures
import SourceText
import TestSupport
import Testing

@testable import PageLayout

@Suite struct PaginationTests {
  private let style: StyleSheet
  private let measure = FixedMeasurer()

  init() throws { style = try StyleLibrary.style("newsroom") }

  private func document(_ brief: Brief) throws -> PagedDocument {
    let date = try #require(CivilDate("2024-10-31"))
    return BriefLayout(style: style, measure: measure).document(brief, date: date)
  }

  /// A table of some zones, each with one part.
  private func table(zones: Int) -> Table {
    Table(
      number: 1, title: "开发区投资对照",
      columns: [Column(.stub, "开发区"), Column(.number, "完成投资", unit: "亿元")],
      rowGroups: (1...max(1, zones)).map { zone in
        RowGroup([
          Row([.text(RichText("甲\(zone)")), .number(NumberText("\(zone).5"))]),
          Row(.firstPart, [.text("制造业"), .number(NumberText("0.5"))]),
        ])
      }, notes: ["注：示例。"])
  }

  private func brief(_ blocks: [BriefBlock]) -> Brief {
    var brief = SampleBrief.brief
    brief.sections = [BriefSection(kicker: "一、分区比较", finding: "比较", blocks: blocks)]
    return brief
  }

  /// However many sentences there are, the last page holds more than a line of counts.
  @Test(arguments: Array(stride(from: 20, through: 130, by: 5)))
  func noLastPageIsNearlyEmpty(sentences: Int) throws {
    let entries = (1...sentences).map { SourceEntry(number: $0, subject: "甲", text: "甲开发区完成投资10.65亿元。") }
    let document = try document(
      brief([
        .paragraph("综述。"), .sources(SourceList(title: "数据来源", entries: entries)),
        .production(title: "编制情况", [ProductionFigure(value: "15", unit: "篇", label: "采用报道")]),
      ]))
    let boxes = try #require(document.pages.last).frame.textBoxes.map(\.0)
    let top = style.page.margin.top
    let height = style.page.size.height - top - style.page.margin.bottom
    let end = boxes.map(\.maxY).filter { $0 < top + height + 2 }.max() ?? 0
    #expect(end - top > 0.25 * height)
  }

  /// The number of a source, of one figure or three, leaves its sentence room.
  @Test func sourceNumbersStandFree() throws {
    let entries = [7, 78, 789].map { SourceEntry(number: $0, subject: "甲区", text: "完成投资10.65亿元。") }
    let document = try document(brief([.sources(SourceList(title: "数据来源", entries: entries))]))
    let boxes = document.pages.flatMap(\.frame.textBoxes)
    let subjects = boxes.filter { $0.1 == "甲区" }.map(\.0)
    #expect(subjects.count == 3 && Set(subjects.map(\.x)).count <= 2)
    for (number, subject) in zip(["7", "78", "789"], subjects) {
      let box = try #require(boxes.last { $0.1 == number && abs($0.0.y - subject.y) < 1 }).0
      #expect(box.maxX + 3 < subject.x, "\(number)")
    }
  }

  /// A title of a user's own, however long, touches neither the number and date beside it nor the page's foot.
  @Test(arguments: [
    "月报", "开发区固定资产投资与重点项目月报", "某某省开发区固定资产投资与重点项目建设运行情况月度简报",
    "某某省开发区固定资产投资、工业投资、重点项目建设与招商引资运行情况月度简报（供省直有关部门参考）",
    "Monthly brief of fixed-asset investment and key projects in the development zones of the province",
  ])
  func aLongTitleKeepsItsDistance(title: String) throws {
    var brief = SampleBrief.brief
    brief.masthead.title = title
    for style in [style, try StyleLibrary.style("official")] {
      let date = try #require(CivilDate("2024-10-31"))
      let document = BriefLayout(style: style, measure: measure).document(brief, date: date)
      let boxes = try #require(document.pages.first).frame.textBoxes
      let foot = style.page.size.height - style.page.margin.bottom
      let margins = style.page.margin.left - 1...style.page.size.width - style.page.margin.right + 1
      let furniture = boxes.filter { $0.0.y < style.page.margin.top + 60 || $0.0.y > foot }
      for (n, (box, text)) in furniture.enumerated() {
        #expect(margins.contains(box.x) && margins.contains(box.maxX), "\(text)")
        for (other, words) in furniture[..<n]
        where box.x < other.maxX - 0.5 && other.x < box.maxX - 0.5 && box.y < other.maxY - 3
          && other.y < box.maxY - 3
        {
          Issue.record("“\(text)” lies on “\(words)”")
        }
      }
      #expect(boxes.contains { $0.0.y > foot && $0.1.contains(brief.masthead.statement) })
    }
  }

  @Test func theSampleTakesFourPages() throws {
    let document = try document(SampleBrief.brief)
    #expect(document.pages.count == 4)
    #expect(document.outline.map(\.level).first == 1)
  }

  @Test(arguments: [13, 20, 40, 100, 500])
  func aLongTableIsCutBetweenZones(zones: Int) throws {
    let document = try document(brief([.table(table(zones: zones))]))
    let texts = document.pages.map { $0.frame.runTexts }
    let rows = texts.map { page in page.count { $0.hasPrefix("甲") } }
    #expect(rows.reduce(0, +) == zones)
    // No zone is parted from its part, no part of the table has fewer than three zones.
    for (page, count) in zip(texts, rows) where count > 0 {
      #expect(count >= 3)
      #expect(page.count { $0 == "制造业" } == count)
    }
    let parts = rows.count { $0 > 0 }
    #expect(texts.count { $0.contains("续表1") } == parts - 1)
    #expect(texts.count { $0.contains("注：示例。") } == 1)
    #expect(texts.last { $0.contains { $0.hasPrefix("甲") } }?.contains("注：示例。") == true)
  }

  @Test func aTableTooWideIsCutByColumns() throws {
    let columns = (1...24).map { Column(.number, "固定资产投资\($0)", unit: "亿元") }
    let wide = Table(
      number: 1, title: "全部指标",
      columns: [Column(.stub, "开发区"), Column(.aside, "期间")] + columns,
      rowGroups: (1...4).map { zone in
        RowGroup([
          Row(
            [.text(RichText("甲\(zone)")), .text("1—8月")]
              + columns.map { _ in .number(NumberText("1234.56")) })
        ])
      } + [RowGroup([Row([.text("乙"), .blank, .merged(label: "未报", reason: "无数据")])])],
      notes: ["注：示例。"])
    let page = try document(brief([.table(wide)])).pages.map { $0.frame.runTexts }.joined()
    // A title may take two lines; its unit follows.
    let text = page.joined()
    for number in 1...24 { #expect(text.ranges(of: "固定资产投资\(number)亿元").count == 1) }
    #expect(page.count { $0 == "甲1" } > 1 && page.count { $0 == "乙" } > 1)
    #expect(page.count { $0 == "注：示例。" } == 1)
    for body in try document(brief([.table(wide)])).pages {
      #expect(body.frame.textBoxes.allSatisfy { $0.0.maxX < 540 && $0.0.x > 56 })
    }
  }

  @Test func namesOfALongListAreToldAgainOnTheNextPage() throws {
    let rows = (1...60).map { number in
      Row([
        number == 1 ? .text("长子") : .blank, .text(RichText("项目\(number)")),
        .number(NumberText("\(number)")),
      ])
    }
    let list = Table(
      number: 1, title: "项目",
      columns: [Column(.stub, "开发区"), Column(.text, "主体"), Column(.number, "数值")],
      rowGroups: [RowGroup(rows)])
    let pages = try document(brief([.table(list)])).pages.map { $0.frame.runTexts }
    let parts = pages.filter { $0.contains { $0.hasPrefix("项目") && $0 != "项目" } }
    #expect(parts.count > 1)
    for part in parts { #expect(part.count { $0 == "长子" } == 1) }
  }

  @Test func aPictureOfTablesTellsSamplesAndLeadsNowhere() throws {
    let frames = pictures(of: sampleTables)
    let frame = try #require(frames.first)
    var (targets, places): (Set<String>, Set<String>) = ([], [])
    frame.collectLinks(&targets, &places)
    #expect(targets.isEmpty)
    #expect(frames.count == 1)
    #expect(frame.runTexts.contains("示例数据") && frame.runTexts.contains("数据截至2024年10月31日"))
  }

  private var sampleTables: [Table] {
    SampleBrief.brief.sections[0].blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  private func pictures(of tables: [Table], height: Double = .infinity) -> [Frame] {
    TablePicture.frames(
      tables, furniture: .init(kicker: "开发区投资月报", sampleTag: "示例数据", asOf: "数据截至2024年10月31日"),
      width: 600, height: height, style: style, labels: .chinese, measure: measure)
  }

  /// Each picture keeps to the height, says what it is, and has its table's head; no row is lost or told twice.
  @Test(arguments: [420.0, 600, 900]) func longTablesGoOnInFurtherPictures(height: Double) throws {
    let rows = (1...70).map { RowGroup([Row([.text(RichText("第\($0)区")), .number(NumberText("\($0).5"))])]) }
    let table = Table(
      title: "70个开发区指标对照", aside: RichText("2024年1—8月"),
      columns: [Column(.stub, "开发区"), Column(.number, "固定资产投资", unit: "亿元")], rowGroups: rows,
      notes: [RichText("来源：据公开报道整理。")], isCompact: true)
    let frames = pictures(of: [table], height: height)
    #expect(frames.count > 1)
    for frame in frames {
      #expect(frame.size.height <= height)
      #expect(frame.runTexts.contains("示例数据") && frame.runTexts.contains("数据截至2024年10月31日"))
      #expect(frame.runTexts.contains("开发区"))
    }
    let texts = frames.flatMap(\.runTexts)
    for number in 1...70 { #expect(texts.count { $0 == "第\(number)区" } == 1) }
    #expect(texts.contains { $0.contains("续表") })
    #expect(!texts.contains { $0.contains("续表1") })
  }

  @Test func nothingLeavesThePaper() throws {
    for page in try document(SampleBrief.brief).pages {
      let paper = page.frame.size
      for (rect, text) in page.frame.textBoxes {
        #expect(
          rect.x > 20 && rect.maxX < paper.width - 50 && rect.y > 20 && rect.maxY < paper.height,
          "\(text) at \(rect)")
      }
    }
  }

  @Test func pagesAreFilled() throws {
    let document = try document(SampleBrief.brief)
    for (n, page) in document.pages.enumerated() {
      let foot = style.page.size.height - style.page.margin.bottom
      let lowest = page.frame.textBoxes.map(\.0.maxY).filter { $0 < foot }.max() ?? 0
      let fill = (lowest - style.page.margin.top) / (foot - style.page.margin.top)
      let least = n == document.pages.count - 1 ? style.page.minFillLast : style.page.minFill
      #expect(fill >= least, "page \(n + 1) is filled to \(fill)")
    }
  }

  /// Two tables that stand side by side part where the page holds one of them only: none is left half blank.
  @Test(arguments: [9, 10, 11, 12])
  func narrowTablesPartWhereOnlyOneFits(zones: Int) throws {
    let document = try document(
      brief([.table(table(zones: zones)), .table(table(zones: 2)), .table(table(zones: 8))]))
    let foot = style.page.size.height - style.page.margin.bottom
    for page in document.pages.dropFirst().dropLast() {
      let lowest = page.frame.textBoxes.map(\.0.maxY).filter { $0 < foot }.max() ?? 0
      #expect((lowest - style.page.margin.top) / (foot - style.page.margin.top) > 0.75)
    }
  }

  @Test func aBriefWithoutFiguresHasTwoPages() throws {
    var empty = SampleBrief.brief
    empty.lead = nil
    empty.sections = [
      BriefSection(
        kicker: "一、数据来源", finding: "本期未见可用数据",
        blocks: [.sources(SourceList(title: "数据来源", entries: []))])
    ]
    empty.attention.items = [LabelledText("未报", "六个开发区均未见投资数据。")]
    #expect(try document(empty).pages.count == 2)
  }

  @Test func everyReferenceLeadsToItsSentenceAndBack() throws {
    let document = try document(SampleBrief.brief)
    var targets: Set<String> = []
    var places: Set<String> = []
    for page in document.pages { page.frame.collectLinks(&targets, &places) }
    #expect(targets.isSubset(of: places))
    for number in 1...14 { #expect(places.contains("use-\(number)"), "source \(number)") }
  }

  @Test func officialPagesHoldTwentyTwoLinesOfTwentyEight() throws {
    let official = try StyleLibrary.style("official")
    var brief = SampleBrief.brief
    let sentence = String(repeating: "开发区项目建设有序推进各项指标稳中向好发展态势良好", count: 60)
    brief.sections = [
      BriefSection(kicker: "一、总体情况", finding: "总体", blocks: [.paragraph(RichText(sentence))])
    ]
    let date = try #require(CivilDate("2024-10-31"))
    let document = BriefLayout(style: official, measure: measure).document(brief, date: date)
    let top = official.page.margin.top
    let bottom = official.page.size.height - official.page.margin.bottom
    let full = document.pages.map { page in
      page.frame.textBoxes.filter {
        $0.0.y > top && $0.0.maxY < bottom + 3 && $0.1.hasPrefix("开发区") || $0.1.count == 28
      }
    }
    let lines = try #require(full.map { Set($0.map { ($0.0.y * 10).rounded() }).count }.max())
    #expect(lines == 22)
    #expect(full.joined().map(\.1.count).max() == 28)
    let foot = try #require(document.pages.first).frame.runTexts
    #expect(foot.contains("— 1 —") && foot.contains(brief.masthead.statement))
  }
}

extension Frame {
  /// Boxes of all runs on a page with their texts.
  var textBoxes: [(Rect, String)] {
    items.flatMap { placed -> [(Rect, String)] in
      switch placed.item {
      case .text(let run):
        let size = run.font.size
        return [
          (
            Rect(
              x: placed.at.x, y: placed.at.y - 0.88 * size, width: run.width, height: size),
            run.text
          )
        ]
      case .group(let group):
        return group.frame.textBoxes.map { box, text in
          var moved = box
          moved.x += placed.at.x
          moved.y += placed.at.y
          return (moved, text)
        }
      default: return []
      }
    }
  }

  func collectLinks(_ targets: inout Set<String>, _ places: inout Set<String>) {
    for placed in items {
      switch placed.item {
      case .group(let group):
        if case .link(.destination(let name)) = group.tag { targets.insert(name) }
        group.frame.collectLinks(&targets, &places)
      case .destination(let name): places.insert(name)
      default: break
      }
    }
  }
}
