import SourceReading
import SourceText
import Testing

/// Saved pages as papers, governments and accounts really publish them: what is the story, its title and its date, and
/// what stands around it. The words are invented.
@Suite struct PageShapeTests {
  private static let body = """
    <p>　　本报讯（记者&nbsp;李明）1—9月，清沅经济技术开发区完成固定资产投资<span>32.</span><span>64亿元</span>，同比增长<b>7.2%</b>。</p>
    <p>　　开发区共引进项目12个，总投资20.5亿元。</p>
    """
  private static let sentences = [
    "1—9月，清沅经济技术开发区完成固定资产投资32.64亿元，同比增长7.2%。", "开发区共引进项目12个，总投资20.5亿元。",
  ]

  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var html: String
    var headline: String
    var date: String?
    var publication: String?
    var kicker: String?
    var testDescription: String { name }
  }

  @Test(arguments: cases + oddCases)
  func aSavedPage(_ page: Case) throws {
    let html = "<html><head><meta charset=\"utf-8\">" + page.html + "</body></html>"
    let reading = DocumentReader.read(bytes: Array(html.utf8), path: "page.html", id: SourceID("page"))
    let document = try #require(reading.document)
    #expect(document.articles.count == 1)
    let article = try #require(document.articles.first)
    #expect(article.headline == page.headline)
    #expect(article.kicker == page.kicker)
    #expect(article.sentences.map { document.repaired.string($0.span) } == Self.sentences)
    #expect(document.issue?.date.description == page.date)
    #expect(document.publication == page.publication)
  }

  static let cases: [Case] = [
    Case(
      name: "a paper's page: title with a line break in its comment, layout in tables",
      html: """
        <title>清沅日报数字报</title></head><body>
        <!--enpproperty <date>2024-10-15 00:00:00:000</date><author>□本报记者 李明</author><title>前三季度清沅经开区&lt;br&gt;投资稳增长</title><introtitle>清沅经济技术开发区</introtitle><siteid>2</siteid>/enpproperty-->
        <table><tr><td>2024年10月15日 星期二</td><td>上一期 下一期</td></tr><tr><td><ul><li>第01版：要闻</li></ul></td>
        <td><div id="ozoom"><founder-content>\(body)</founder-content></div></td></tr>
        <tr><td>上一篇 下一篇 放大 总投资999亿元</td></tr></table><p>主办：清沅日报社 2020-01-01</p>
        """,
      headline: "前三季度清沅经开区 投资稳增长", date: "2024-10-15", kicker: "清沅经济技术开发区"),
    Case(
      name: "a government page: time and source run together below the title",
      html: """
        <title>清沅经开区投资增长7.2%_部门动态</title></head><body><div class="header-wrap">首页</div>
        <div class="article_con"><h1>清沅经开区投资增长7.2%</h1><div class="info"><span>发布时间：2024-10-16 09:12</span><span>来源：市商务局</span><span>浏览次数：<i>128</i>次</span><span>字体：【大 中 小】</span></div>
        <div class="TRS_Editor">\(body)<p>（责任编辑：王芳）</p></div><div>附件：<a>1.xlsx</a></div></div>
        <div class="xgxw">相关新闻<ul><li>清沅经开区完成投资888亿元</li></ul></div>
        """,
      headline: "清沅经开区投资增长7.2%", date: "2024-10-16", publication: "市商务局"),
    Case(
      name: "an account's page: calls to follow, credits with bars",
      html: """
        <meta property="og:title" content="清沅经开区：投资增长7.2%"></head><body><h1 id="activity-name">
        清沅经开区：投资增长7.2%</h1><a id="js_name">清沅发布</a><em id="publish_time">2024年10月15日 18:30</em>
        <div id="js_content"><section><p>点击上方蓝字关注我们</p></section><section>\(body)</section>
        <p>▲清沅经开区项目现场</p><p>来源丨清沅日报</p><p>编辑丨李明</p><p>END</p></div>
        """,
      headline: "清沅经开区：投资增长7.2%", date: "2024-10-15", publication: "清沅发布"),
    Case(
      name: "an old page without marks: the story is where the sentences are",
      html: """
        <title>清沅经开区投资增长</title></head><body><table><tr><td><a>首页</a> | <a>新闻</a></td></tr>
        <tr><td><table><tr><td><font size=5>清沅经开区投资增长7.2%</font></td></tr>
        <tr><td>发布日期：2024-10-15 作者：李明 来源：清沅日报 点击：56次</td></tr><tr><td><div>\(body)</div></td></tr></table></td></tr>
        <tr><td>上一篇：清沅经开区完成投资777亿元<br>下一篇：没有了</td></tr><tr><td>版权所有 清沅日报</td></tr></table>
        """,
      headline: "清沅经开区投资增长", date: "2024-10-15", publication: "清沅日报"),
    Case(
      name: "the date without a label; the page's own title is the site's",
      html: """
        <title>清沅日报</title></head><body><div>2024年10月15日 星期二</div><h2>清沅经开区投资增长7.2%</h2>
        <div class="content">\(body)</div><div>Copyright © 2005-2020</div>
        """,
      headline: "清沅经开区投资增长7.2%", date: "2024-10-15"),
    Case(
      name: "the day of looking is no issue date",
      html: """
        <title>清沅经开区投资增长</title></head><body><div>今天是2024年11月27日 星期三</div><div class="content">\(body)</div>
        """,
      headline: "清沅经开区投资增长", date: nil),
  ]

  static let oddCases: [Case] = [
    Case(
      name: "the story's element lies in one that holds other news as well",
      html: """
        <title>清沅网</title></head><body><div class="content"><div class="left"><h1>清沅经开区投资增长7.2%</h1><p>2024年10月15日08:12 | 来源：<a>清沅日报</a></p>
        <div class="article-content">\(body)</div></div><div class="right"><h3>热点</h3><ul><li>云崖高新区签约项目，总投资100亿元，增长50%。</li>
        <li>漳岸经开区，完成投资90亿元，增长8%，漳岸经开区，完成投资90亿元，增长8%。</li></ul></div></div>
        """,
      headline: "清沅经开区投资增长7.2%", date: "2024-10-15", publication: "清沅日报"),
    Case(
      name: "what is not shown is not read",
      html: """
        <title>清沅经开区投资增长7.2%</title></head><body><div class="article"><p hidden>云崖完成投资998亿元。</p>\(body)
        <div style="color: red; Display: none;"><p>云崖完成投资997亿元。</p></div></div>
        """,
      headline: "清沅经开区投资增长7.2%", date: nil),
    Case(
      name: "the story begins with the title that the page has already",
      html: """
        <title>清沅经开区投资增长7.2%_清沅市人民政府</title></head><body><div id="UCAP-CONTENT"><p align="center"><b>清沅经开区投资<br>增长7.2%</b></p>\(body)</div>
        """,
      headline: "清沅经开区投资 增长7.2%", date: nil),
    Case(
      name: "WeChat before its script ran: the date is in the script; a sentence over two paragraphs",
      html: """
        <meta property="og:title" content="清沅经开区：投资增长7.2%"></head><body><a id="js_name">清沅发布</a><em id="publish_time"></em>
        <div id="js_content" style="visibility: hidden"><p>1—9月，清沅经济技术开发区完成固定资产投资32.64亿元，</p><p>同比增长7.2%。</p>
        <section>开发区共引进项目<span>12</span>个，总投资20.5亿元。</section></div><script>var ct = "1728957600"; var publish_time = "2024-10-15" || "";</script>
        """,
      headline: "清沅经开区：投资增长7.2%", date: "2024-10-15", publication: "清沅发布"),
    Case(
      name: "the calendar at the top of a site is no issue date; the date beside the paper's name is",
      html: """
        <title>清沅经开区投资增长7.2%</title></head><body><div>2026年11月27日 星期五 农历十月十八</div><p><span>2024/10/15</span> <span>清沅日报</span></p>
        <div class="article">\(body)</div>
        """,
      headline: "清沅经开区投资增长7.2%", date: "2024-10-15"),
    Case(
      name: "paragraphs parted by line breaks, notes set high, and the marks that Word writes",
      html: """
        <title>清沅经开区投资增长7.2%</title></head><body><div class="article">　　1—9月，清沅经济技术开发区完成固定资产投资32.64亿元<sup>[1]</sup>，同比增长7.2%<sup>②</sup>。<br><br>
        <![if !supportEmptyParas]>&nbsp;<![endif]>　　开发区共引进项目12个，总投资20.5亿元。<br></div>
        """,
      headline: "清沅经开区投资增长7.2%", date: nil),
  ]

  /// What sites give out as .xls is a table of HTML, or the XML of 2003; a web archive is said to be one.
  @Test func otherThingsThanTheirNames() throws {
    let table = "<meta charset=utf-8><table><tr><td>开发区<td>投资（亿元）<tr><td>清沅经开区<td>32.64</table>"
    let read = DocumentReader.read(bytes: Array(table.utf8), path: "t.xls", id: SourceID("t"))
    #expect(read.document?.tables.first?.cells.map(\.text) == ["开发区", "投资（亿元）", "清沅经开区", "32.64"])
    for (text, code) in [
      ("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>", "office.old"),
      (
        "From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\n<html>",
        "markup.archive"
      ),
    ] {
      let reading = DocumentReader.read(bytes: Array(text.utf8), path: "t", id: SourceID("t"))
      #expect(reading.document == nil && reading.diagnostics.map(\.code) == [code])
    }
  }

  /// m² stays; a project table with long texts stays a table.
  @Test func squaresAndLongCellsStay() throws {
    let long = String(repeating: "新建厂房、仓库和道路，", count: 30)
    let html = """
      <div class="article"><p>建成厂房12万m<sup>2</sup>，清沅经开区完成投资3亿元。</p><table><tr><td>项目<td>内容<td>总投资（亿元）
      <tr><td>甲<td>\(long)<td>3.2<tr><td>乙<td>\(long)<td>4.5</table></div>
      """
    let document = try #require(
      DocumentReader.read(bytes: Array(html.utf8), path: "t.html", id: SourceID("t")).document)
    #expect(String(decoding: document.repaired.bytes, as: UTF8.self).contains("12万m2，"))
    #expect(document.tables.first?.cells.count == 9)
  }

  /// A page that a script fills has no text, and is told so.
  @Test func aPageFilledByAScript() {
    let html =
      "<html><head><title>清沅日报</title></head><body><div id=app></div><script src=a.js></script></body></html>"
    let reading = DocumentReader.read(bytes: Array(html.utf8), path: "page.html", id: SourceID("page"))
    #expect(reading.diagnostics.map(\.code) == ["input.empty"])
    #expect(reading.diagnostics.first?.hints.isEmpty == false)
  }

  /// A table's title and unit stand above it, outside the table.
  @Test func linesAboveATableNameIt() throws {
    let html = """
      <div class="TRS_UEDITOR"><p>2024年1—9月各开发区主要指标</p><p>单位：亿元、%</p><table><tr><td>开发区</td><td>固定资产投资</td></tr>
      <tr><td><p>清沅<br>经开区</p></td><td><p>32.64</p></td></tr></table></div>
      """
    let reading = DocumentReader.read(bytes: Array(html.utf8), path: "page.html", id: SourceID("page"))
    let table = try #require(reading.document?.tables.first)
    #expect(table.name == "2024年1—9月各开发区主要指标 单位：亿元、%")
    #expect(table.cells.last?.place == .cell(sheet: table.name ?? "", cell: "B2"))
  }
}
