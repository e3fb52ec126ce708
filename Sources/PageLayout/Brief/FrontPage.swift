internal import Figures

/// Page 1: head, finding, key figures, figures, claims, 需要关注. Heights from design tokens; baselines as the
/// specification's table of page 1 gives them.
struct FrontPage {
  let setting: BriefSetting

  private var style: StyleSheet { setting.style }
  private var palette: StyleSheet.Palette { setting.palette }
  private var type: StyleSheet.TypeScale { setting.style.type }
  private var space: StyleSheet.Space { setting.style.space }

  func blocks() -> [FlowBlock] {
    var blocks = [FlowBlock(head, gap: 0)]
    if let lead = setting.brief.lead {
      blocks.append(FlowBlock(opening(lead), gap: space.s6 + space.s4 + space.s1 + 1))
      if !lead.keyFigures.isEmpty {
        blocks.append(
          FlowBlock(tiles(lead.keyFigures), gap: space.s6 - space.s2, stretch: style.page.stretchMax))
      }
      if !lead.figures.isEmpty {
        blocks.append(
          FlowBlock(
            FlowFigures(
              FigureRow(setting: setting, charts: lead.figures, note: lead.note, minHeight: 182)),
            gap: space.s7, stretch: style.page.stretchMax))
      }
      if !lead.claims.isEmpty {
        blocks.append(FlowBlock(claims(lead.claims), gap: space.s7, stretch: style.page.stretchMax))
      }
    }
    let attention = setting.brief.attention
    if !attention.items.isEmpty {
      blocks.append(FlowBlock(box(attention), gap: space.s7, stretch: style.page.stretchMax))
    }
    return blocks.map { block in
      var front = block
      front.shrink = 0.6
      return front
    }
  }

  /// 报名, 期号, date, statement, coverage.
  var head: Frame {
    let masthead = setting.brief.masthead
    let width = setting.width
    var frame = Frame(size: Size(width: width, height: 70))
    frame.draw(
      Shape(
        .rect(Rect(x: 0, y: 0, width: width, height: style.rules.top)), fill: palette.accent))
    var title = TextSetting(type.masthead, palette.ink)
    title.tracking = style.type.mastheadTracking
    let name = setting.typesetter.line(RichText(masthead.title), title)
    setting.mark("front", title: setting.labels.front, level: 1, in: &frame)
    frame.set(name, x: 0, baseline: 47, tag: .heading(1))
    let issue = TypeStyle(type.kicker.family, .bold, 11, 14)
    let small = type.kicker.weight(.regular)
    for (text, type, colour, baseline) in [
      (masthead.issue, issue, palette.ink, 30), (masthead.date, small, palette.ink2, 46.0),
      (masthead.coverage, small, palette.ink2, 70),
    ] {
      let line = setting.line(RichText(text), type, colour)
      frame.set(line, right: width, baseline: baseline, tag: .paragraph)
    }
    setting.rule(&frame, y: 58.25, width: width, style.rules.hair, palette.rule)
    let statement = setting.line(RichText(masthead.statement), type.kicker, palette.accent)
    frame.set(statement, x: 0, baseline: 70, tag: .paragraph)
    if let tag = setting.brief.sampleTag {
      let sample = setting.line(RichText(tag), type.kicker, palette.warn)
      frame.set(sample, right: width, baseline: 14.5, tag: .paragraph)
    }
    return frame
  }

  /// Kicker, finding, standfirst.
  private func opening(_ lead: Lead) -> Frame {
    let width = setting.width
    var frame = Frame(size: Size(width: width, height: 0))
    let kicker = setting.line(RichText(lead.kicker), type.kicker, palette.accent)
    frame.place(kicker, x: 0, y: 0, tag: .paragraph)
    let finding = setting.heading(lead.finding, type.lead, level: 2, width: width)
    var y = kicker.size.height + space.s1
    frame.place(finding, x: 0, y: y)
    y += finding.size.height + space.s2
    let prose = TextSetting(type.body, palette.ink, alignment: .justified, gaps: true)
    let standfirst = setting.typesetter.paragraph(lead.standfirst, prose, width: width)
    frame.place(standfirst, x: 0, y: y, tag: .paragraph)
    frame.size.height = y + standfirst.size.height
    return frame
  }

  private func tiles(_ figures: [KeyFigure]) -> Frame {
    var frame = Frame(size: Size(width: setting.width, height: 66))
    for (n, figure) in figures.prefix(4).enumerated() {
      frame.place(tile(figure), x: setting.left(3 * n), y: 0, tag: .section)
    }
    return frame
  }

  private func tile(_ figure: KeyFigure) -> Frame {
    let width = setting.span(3)
    var frame = Frame(size: Size(width: width, height: 66))
    setting.rule(&frame, y: style.rules.block / 2, width: width, style.rules.block, palette.ink)
    let label = setting.line(
      RichText([.chip(figure.chip), .plain(figure.label)]), type.label.sized(8.5), palette.ink2)
    frame.set(label, x: 0, baseline: 15.6, tag: .paragraph)
    let isDone = figure.chip.basis == .completed
    let value = BigFigure(setting: setting).frame(
      figure.figure, ofTotal: figure.ofTotal, type: type.keyFigure,
      colour: isDone ? palette.accent : palette.ink)
    frame.set(value, x: 0, baseline: 46, tag: .paragraph)
    frame.set(setting.line(figure.context, type.label, palette.ink2), x: 0, baseline: 61, tag: .paragraph)
    return frame
  }

  private func claims(_ claims: [Claim]) -> Frame {
    let width = setting.span(4)
    let cells = claims.prefix(3).map { claim in
      var frame = Frame(size: Size(width: width, height: 0))
      setting.rule(&frame, y: style.rules.block / 2, width: width, style.rules.block, palette.ink)
      let title = setting.heading([claim.title], type.claim, level: 3, width: width)
      var y = space.s2
      frame.place(title, x: 0, y: y)
      y += title.size.height + space.s2 / 2
      var text = TextSetting(type.bodySmall, palette.ink)
      text.lead = 15.5
      let body = setting.typesetter.paragraph(claim.text, text, width: width)
      frame.place(body, x: 0, y: y, tag: .paragraph)
      frame.size.height = y + body.size.height
      return frame
    }
    var frame = Frame(size: Size(width: setting.width, height: cells.map(\.size.height).max() ?? 0))
    for (n, cell) in cells.enumerated() { frame.place(cell, x: setting.left(4 * n), y: 0) }
    return frame
  }

  /// 需要关注 in its box.
  func box(_ attention: Attention) -> Frame {
    let width = setting.width
    let (padX, padY) = (10.0, 9.0)
    let text = TypeStyle(type.label.family, .regular, 8.8, 14.2)
    let label = setting.line(RichText(attention.label), text.weight(.bold), palette.warn)
    let keyX = max(69.5, padX + label.size.width + space.s5)
    let keys = attention.items.map { setting.line(RichText($0.label), text.weight(.bold), palette.ink) }
    let textX = keyX + (keys.map(\.size.width).max() ?? 0) + text.size
    var frame = Frame(size: Size(width: width, height: 0))
    var inner = Frame(size: Size(width: width, height: 0))
    var y = padY - 2.4
    inner.place(label, x: padX, y: y, tag: .heading(setting.brief.lead == nil ? 2 : 3))
    for (key, item) in zip(keys, attention.items) {
      let body = setting.typesetter.paragraph(
        item.text, TextSetting(text, palette.ink), width: width - textX - padX)
      var row = Frame(size: Size(width: width, height: body.size.height))
      row.place(key, x: keyX, y: 0)
      row.place(body, x: textX, y: 0)
      inner.place(row, x: 0, y: y, tag: .paragraph)
      y += body.size.height
    }
    frame.size.height = y + padY - 3
    frame.draw(
      Shape(
        .rect(Rect(x: 0, y: 0, width: width, height: frame.size.height)), fill: palette.wash))
    frame.place(inner, x: 0, y: 0)
    return frame
  }
}
