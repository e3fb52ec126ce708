import Figures
import Testing

@Suite struct RichTextTests {
  @Test func plainTextLeavesReferencesOut() {
    let text = RichText([
      .plain("完成"),
      .number(
        NumberText(
          "10.65", unit: "亿元", prefix: "近", marks: [.derived], references: [Reference(1)])),
      .strong("。"),
    ])
    #expect(text.plainText == "完成近10.65亿元◇。")
  }

  @Test func emptyTextHasNoRuns() {
    #expect(RichText("").isEmpty)
    #expect(!RichText("未报").isEmpty)
    #expect((RichText("甲") + "乙").plainText == "甲乙")
  }
}
