import Testing

@testable import PageLayout

@Suite struct TextWrapTests {
  static var wrap: TextWrap { TextWrap(font: Font(.sans, .regular, 10), measure: FixedMeasurer()) }

  @Test(arguments: [
    ("八区投资增长，白鹭增速最快；北河、望岳、沙洲下降", 150.0, ["八区投资增长，白鹭增速最快", "北河、望岳、沙洲下降"]),
    ("云溪增量最大，北河、望岳、沙洲低于上年同期", 160.0, ["云溪增量最大", "北河、望岳、沙洲低于上年同期"]),
    ("短题", 150.0, ["短题"]),
  ])
  func headlinesBreakBySense(_ text: String, _ width: Double, _ lines: [String]) {
    #expect(Self.wrap.headline(text, within: width) == lines)
  }

  @Test(arguments: [
    ("沙洲固定资产投资同比下降11.2%", 110.0, ["沙洲固定资产投资", "同比下降11.2%"]),
    ("三区投资中制造业占比均过半", 80.0, ["三区投资中", "制造业占比均过半"]),
    // a word wider than a line is broken all the same
    ("固定资产投资固定资产投资", 60.0, ["固定资产投资", "固定资产投资"]), ("固定资产投资", 40.0, ["固定资", "产投资"]),
  ])
  func headlinesKeepWordsWhole(_ text: String, _ width: Double, _ lines: [String]) {
    var wrap = Self.wrap
    wrap.wholeWords = ["固定资产投资", "固定资产", "制造业", "投资"]
    #expect(wrap.headline(text, within: width) == lines)
  }

  @Test(arguments: [
    ("完成投资10.65亿元", ["完", "成", "投", "资", "10.65亿元"]),
    ("2024年1—8月", ["2024年", "1—8月"]),
    ("（一）左云，右玉。", ["（一）", "左", "云，", "右", "玉。"]),
    ("Completed investment", ["Completed ", "investment"]),
  ])
  func tokensKeepTogetherWhatBelongsTogether(_ text: String, _ tokens: [String]) {
    #expect(TextWrap.tokens(text) == tokens)
  }

  @Test(arguments: Array(stride(from: 40.0, through: 300, by: 7)))
  func noLineStartsWithAClosingMark(_ width: Double) {
    let text = "来源：示例。玉泉未报，不绘条形；“未报”不等于零（见第4页），2024年1—8月完成10.65亿元，同比增长15.3%。"
    for line in Self.wrap.lines(text, within: width) {
      #expect(!"。，；：”）—%".contains(line.first ?? "。"), "\(line)")
      #expect(!"“（".contains(line.last ?? "（"), "\(line)")
    }
  }

  @Test func pairsOfCharactersStayTogether() {
    #expect(Self.wrap.balanced("固定资产投资", within: 45, pairs: true) == ["固定资产", "投资"])
    #expect(Self.wrap.balanced("固定资产投资", within: 30, pairs: true) == ["固定", "资产", "投资"])
  }
}
