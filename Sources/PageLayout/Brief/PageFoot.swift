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
    var frame = Frame(size: Size(width: setting.width, height: style.page.margin.bottom))
    setting.rule(&frame, y: 18, width: setting.width, style.rules.hair, palette.rule)
    let text = TextSetting(style.type.note, palette.ink3)
    let total = setting.typesetter.line(RichText(" / \(count)"), text)
    let page = TextSetting(
      TypeStyle(style.type.note.family, .bold, 9, style.type.note.lead), palette.ink)
    let shown = setting.typesetter.line(RichText(String(number)), page)
    let room = setting.width - total.size.width - shown.size.width - style.space.s6
    frame.set(words(within: room), x: 0, baseline: 31)
    frame.set(total, right: setting.width, baseline: 31)
    frame.set(shown, right: setting.width - total.size.width, baseline: 31)
    return frame
  }

  /// Title and number, statement, sample tag; a long title gives way, the statement never does.
  private func words(within room: Double) -> Frame {
    let masthead = setting.brief.masthead
    let obligatory = [masthead.statement] + (setting.brief.sampleTag.map { [$0] } ?? [])
    func line(_ words: [String], within room: Double) -> Frame {
      setting.line(
        RichText(words.joined(separator: "　·　")), setting.style.type.note, setting.palette.ink3, within: room)
    }
    for first in ["\(masthead.title)　\(masthead.issue)", masthead.issue] {
      let whole = line([first] + obligatory, within: .infinity)
      if whole.size.width <= room { return whole }
    }
    return line(obligatory, within: room)
  }
}
