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
}
