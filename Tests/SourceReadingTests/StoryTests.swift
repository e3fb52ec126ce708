import SourceReading
import SourceText
import Testing

/// Reads a text and gives the document back.
func readText(_ text: String, path: String = "page.txt") throws -> SourceDocument {
  let reading = DocumentReader.read(bytes: Array(text.utf8), path: path, id: SourceID("page"))
  return try #require(reading.document)
}

@Suite struct StoryTests {
  static let page = """
     岚原时报讯 今年 1-8 月

    份，清沅经开区完成工业投资 10.42
    亿元，同比增长 5.3%，早日投 产达效，

    “ 拼 ”的 精 神 ，强 化劲头。 郝立群

    清沅经济技术开发区

    高温时段错峰干
    重点项目步步前

    岚原时报讯 泽岭开发区开工项目 12 个，

    总投资 30 亿元。 秦望川

    泽岭经济技术开发区

    一张进度表盯住年度计划

    """

  /// Body, reporter, zone line, headline: each headline belongs to the story before it.
  @Test func headlineAfterBody() throws {
    let document = try readText(Self.page)
    #expect(document.articles.map(\.headline) == ["高温时段错峰干 重点项目步步前", "一张进度表盯住年度计划"])
    #expect(document.articles.map(\.kicker) == ["清沅经济技术开发区", "泽岭经济技术开发区"])
    #expect(document.articles.map(\.byline) == ["郝立群", "秦望川"])
    #expect(document.articles.map(\.dateline) == ["岚原时报讯", "岚原时报讯"])
    #expect(document.publication == "岚原时报")
    let sentences = document.articles[0].sentences.map { document.repaired.string($0.span) }
    #expect(
      sentences == ["今年1-8月份，清沅经开区完成工业投资10.42亿元，同比增长5.3%，早日投产达效，“拼”的精神，强化劲头。"])
  }

  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var text: String
    /// Headline, zone line, reporter, dateline and first words of each story.
    var stories: [String]

    init(_ name: String, _ text: String, _ stories: [String]) {
      self.name = name
      self.text = text
      self.stories = stories
    }

    var testDescription: String { name }
  }

  static let cases: [Case] = [
    // 47
    Case(
      "stories run together",
      "本报讯 棠浦经开区完成投资3亿元。该区开工项目5个。霖川日报讯（记者 李明）霖川高新区产值8亿元。",
      ["–|–|–|本报讯|棠浦经开区完成投资3亿元。", "–|–|李明|霖川日报讯|霖川高新区产值8亿元。"]),
    Case(
      "words that hold 讯 or 电 open no story", "本报讯 通讯设备产值3亿元。据岚原日报讯，资讯业增长。简讯一则。10月8日电力投资2亿元。",
      ["–|–|–|本报讯|通讯设备产值3亿元。"]),
    Case(
      "headline first", "棠浦经济技术开发区\n投资稳中有进\n本报讯 完成投资3亿元。\n\n霖川快讯栏\n创新加力\n本报讯 产值8亿元。",
      ["投资稳中有进|棠浦经济技术开发区|–|本报讯|完成投资3亿元。", "霖川快讯栏 创新加力|–|–|本报讯|产值8亿元。"]),
    Case(
      "wire datelines", "棠浦快进\n新华社太原10月8日电（记者 王芳、赵晓宇）完成投资3亿元。",
      ["棠浦快进|–|王芳 赵晓宇|新华社太原10月8日电|完成投资3亿元。"]),
    // 46
    Case(
      "the reporter after the last mark", "本报讯 完成投资3亿元。 吕 平\n\n棠浦经济技术开发区\n决胜收官",
      ["决胜收官|棠浦经济技术开发区|吕平|本报讯|完成投资3亿元。"]),
    Case(
      "a reporter in brackets, and one on a line",
      "投资加力\n本报记者 周晓 通讯员 欧阳若兰\n完成投资3亿元。",
      ["投资加力|–|周晓 欧阳若兰|–|完成投资3亿元。"]),
    Case("two words after a mark are no reporter", "完成投资3亿元。开工\n项目12个，进展顺利。", ["–|–|–|–|完成投资3亿元。"]),
    Case(
      "captions, credits and page numbers are no text",
      "岚原时报 2024年10月15日 星期二 第3版\n投资加力\n本报讯 完成投资3亿元。\n图为项目建设现场。 李明 摄\n责任编辑：王芳\n— 3 —",
      ["投资加力|–|–|本报讯|完成投资3亿元。"]),
    Case("no structure at all", "完成投资3亿元，增长8%。", ["–|–|–|–|完成投资3亿元，增长8%。"]),
    Case("a question for a headline", "经开区的目标是什么?\n该区提出，投资达到30亿元。", ["经开区的目标是什么?|–|–|–|该区提出，投资达到30亿元。"]),
    Case(
      "parts of a story named inside it", "投资加力\n本报讯 完成投资3亿元。\n创新驱动\n新增专利25件。",
      ["投资加力|–|–|本报讯|完成投资3亿元。"]),
  ]

  @Test(arguments: cases)
  func stories(_ example: Case) throws {
    let document = try readText(example.text)
    let found = document.articles.map { article in
      ([article.headline, article.kicker, article.byline, article.dateline].map { $0 ?? "–" }
        + [article.sentences.first.map { document.repaired.string($0.span) } ?? "–"]).joined(separator: "|")
    }
    #expect(found == example.stories)
  }

  /// The document's words, then the path, then the option.
  @Test(arguments: [
    ("岚原时报 2024年10月15日 星期二\n完成投资3亿元。", "2023-01-02.txt", "2024-10-15 document"),
    ("发布时间：2024-10-15 来源：岚原网\n完成投资3亿元。", "x.txt", "2024-10-15 document"),
    ("2024年10月15日完成投资3亿元。", "x.txt", "2020-02-02 option"),
    ("完成投资3亿元。", "papers/2024-10/15/a.txt", "2024-10-15 path"),
    ("完成投资3亿元。", "20241015.txt", "2024-10-15 path"),
    ("完成投资3亿元。", "2024年10月15日.txt", "2024-10-15 path"),
    ("完成投资3亿元。", "2024-10/15.txt", "2024-10-15 path"),
    ("完成投资3亿元。", "2024-10-zones.txt", "2024-10 path"),
    ("完成投资3亿元。", "2020-02-zones.txt", "2020-02-02 option"),
    ("完成投资3亿元。", "99999999-13-45.txt", "2020-02-02 option"),
  ])
  func issueDates(text: String, path: String, expected: String) throws {
    let options = ReadingOptions(published: CivilDate("2020-02-02"))
    let reading = DocumentReader.read(
      bytes: Array(text.utf8), path: path, id: SourceID("x"), options: options)
    let issue = try #require(reading.document?.issue)
    #expect("\(issue.date) \(issue.origin.rawValue)" == expected)
  }

  @Test func withoutAnyDateANoteSaysSo() {
    let reading = DocumentReader.read(bytes: Array("完成投资3亿元。".utf8), path: "x.txt", id: SourceID("x"))
    #expect(reading.document?.issue == nil)
    #expect(reading.diagnostics.map(\.code) == ["issue.unknown"])
  }
}
