internal import Figures

/// The running foot: what the paper is and where one stands in it. It bears no tag.
struct PageFoot {
  let setting: BriefSetting

  func frame(number: Int, of count: Int) -> Frame {
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
