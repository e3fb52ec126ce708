internal import Figures

/// The running foot: what the paper is and where one stands in it. It bears no tag.
struct PageFoot {
  let setting: BriefSetting

  func frame(number: Int, of count: Int) -> Frame {
    setting.style.page.numbering == .dashes
      ? dashes(number: number) : fraction(number: number, of: count)
  }

  /// `— 1 —` 7 mm under the text block, odd pages right, even pages left, one character in; the statement
  /// on the other side.
  private func dashes(number: Int) -> Frame {
    let style = setting.style
    let palette = setting.palette
    var frame = Frame(size: Size(width: setting.width, height: style.page.margin.bottom))
    let type = TypeStyle(style.type.lead.family, .regular, 14, 14)
    let page = setting.typesetter.line(RichText("— \(number) —"), TextSetting(type, palette.ink))
    let statement = setting.typesetter.line(
      RichText(setting.brief.masthead.statement), TextSetting(style.type.note, palette.ink2))
    let baseline = 19.84 + type.size / 2
    let isOdd = number % 2 == 1
    frame.set(
      page, x: isOdd ? setting.width - page.size.width - type.size : type.size, baseline: baseline)
    frame.set(
      statement, x: isOdd ? 0 : setting.width - statement.size.width, baseline: baseline)
    return frame
  }

  private func fraction(number: Int, of count: Int) -> Frame {
    let style = setting.style
    let palette = setting.palette
    let masthead = setting.brief.masthead
    var frame = Frame(size: Size(width: setting.width, height: style.page.margin.bottom))
    setting.rule(&frame, y: 18, width: setting.width, style.rules.hair, palette.rule)
    let text = TextSetting(style.type.note, palette.ink3)
    let words =
      ["\(masthead.title)　\(masthead.issue)", masthead.statement]
      + (setting.brief.sampleTag.map { [$0] } ?? [])
    let left = setting.typesetter.line(RichText(words.joined(separator: "　·　")), text)
    frame.set(left, x: 0, baseline: 31)
    let total = setting.typesetter.line(RichText(" / \(count)"), text)
    frame.set(total, right: setting.width, baseline: 31)
    let page = TextSetting(
      TypeStyle(style.type.note.family, .bold, 9, style.type.note.lead), palette.ink)
    let shown = setting.typesetter.line(RichText(String(number)), page)
    frame.set(shown, right: setting.width - total.size.width, baseline: 31)
    return frame
  }
}
