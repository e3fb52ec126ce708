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
    let attention = self.attention
    if let lead = setting.brief.lead {
      blocks.append(FlowBlock(opening(lead), gap: space.s6 + space.s4 + space.s1 + 1))
      if !lead.keyFigures.isEmpty {
        blocks.append(
          block(KeyFigureTiles(setting: setting).frame(lead.keyFigures), gap: space.s6 - space.s2))
      }
      if !lead.figures.isEmpty { blocks.append(figures(lead)) }
      if !lead.claims.isEmpty {
        let claims = block(claims(lead.claims), gap: space.s7)
        // 需要关注 stands on page 1 whatever has to give way.
        let isFull = leastHeight(blocks + [claims] + attention) > setting.height
        return (isFull ? blocks + attention + [claims] : blocks + [claims] + attention).map(shrinking)
      }
    }
    return (blocks + attention).map(shrinking)
  }

  private var attention: [FlowBlock] {
    let attention = setting.brief.attention
    return attention.items.isEmpty ? [] : [block(box(attention), gap: space.s7)]
  }

  private func block(_ frame: Frame, gap: Double) -> FlowBlock {
    FlowBlock(frame, gap: gap, stretch: style.page.stretchMax)
  }

  private func figures(_ lead: Lead) -> FlowBlock {
    // a single figure does not grow with its row: it would leave it blank
    let isFlat = lead.figures.allSatisfy(\.plot.isOneStatement)
    let row = FigureRow(
      setting: setting, charts: lead.figures, note: lead.note, minHeight: isFlat ? 0 : 182,
      leastHeight: isFlat ? 0 : 140)
    return FlowBlock(FlowFigures(row), gap: space.s7, stretch: style.page.stretchMax)
  }

  private func shrinking(_ block: FlowBlock) -> FlowBlock {
    var front = block
    front.shrink = 0.6
    return front
  }

  /// With all gaps and figures as small as they may be.
  private func leastHeight(_ blocks: [FlowBlock]) -> Double {
    blocks.map(shrinking).reduce(0) { $0 + $1.gap * $1.shrink + $1.content.height - $1.content.give }
  }

  /// 报名, 期号, date, statement, coverage.
  var head: Frame {
    let masthead = setting.brief.masthead
    let width = setting.width
    var frame = Frame(size: Size(width: width, height: 70))
    frame.draw(
      Shape(
        .rect(Rect(x: 0, y: 0, width: width, height: style.rules.top)), fill: palette.accent))
    setting.mark("front", title: setting.labels.front, level: 1, in: &frame)
    let issue = TypeStyle(type.kicker.family, .bold, 11, 14)
    let small = type.kicker.weight(.regular)
    var beside = 0.0
    for (text, type, colour, baseline) in [
      (masthead.issue, issue, palette.ink, 30), (masthead.date, small, palette.ink2, 46.0),
    ] {
      let line = setting.line(RichText(text), type, colour)
      beside = max(beside, line.size.width)
      frame.set(line, right: width, baseline: baseline, tag: .paragraph)
    }
    let name = self.name(masthead.title, width: width - beside - space.s6)
    frame.place(name, x: 0, y: 47 - name.baseline, tag: .heading(1))
    setting.rule(&frame, y: 58.25, width: width, style.rules.hair, palette.rule)
    let statement = setting.line(RichText(masthead.statement), type.kicker, palette.accent)
    frame.set(statement, x: 0, baseline: 70, tag: .paragraph)
    var sources = TextSetting(small, palette.ink2, alignment: .right)
    sources.lead = small.lead
    let coverage = setting.typesetter.paragraph(
      RichText(masthead.coverage), sources, width: width - statement.size.width - space.s6)
    frame.set(coverage, right: width, baseline: 70, tag: .paragraph)
    frame.size.height += coverage.size.height - small.lead
    if let tag = setting.brief.sampleTag {
      let sample = setting.line(RichText(tag), type.kicker, palette.warn)
      frame.set(sample, right: width, baseline: 14.5, tag: .paragraph)
    }
    return frame
  }

  /// 报名 in one line, its baseline told by the frame; one that would be set too small in two.
  private func name(_ title: String, width: Double) -> Frame {
    let text = RichText(title)
    let tracking = style.type.mastheadTracking
    let line = setting.line(text, type.masthead, palette.ink, tracking: tracking, within: .infinity)
    if line.size.width * 0.62 <= width {
      return setting.line(text, type.masthead, palette.ink, tracking: tracking, within: width)
    }
    var paragraph = line
    for share in [0.6, 0.5, 0.42, 0.36, 0.3] {
      var words = TextSetting(type.masthead.sized(share * type.masthead.size), palette.ink)
      words.lead = 1.15 * words.type.size
      words.prefersSense = true
      paragraph = setting.typesetter.paragraph(text, words, width: width)
      let lead = 1.15 * words.type.size
      if paragraph.size.height < 2.5 * lead {
        // the last line stands where the one line would
        paragraph.baseline += paragraph.size.height - lead
        return paragraph
      }
    }
    return paragraph
  }

  /// Kicker, finding, standfirst.
  private func opening(_ lead: Lead) -> Frame {
    let width = setting.width
    var frame = Frame(size: Size(width: width, height: 0))
    let kicker = setting.line(RichText(lead.kicker), type.kicker, palette.accent)
    frame.place(kicker, x: 0, y: 0, tag: .paragraph)
    let finding = self.finding(lead.finding)
    var y = kicker.size.height + space.s1
    frame.place(finding, x: 0, y: y)
    y += finding.size.height + space.s2
    var prose = TextSetting(type.body, palette.ink, alignment: .justified, gaps: true)
    prose.lead = setting.proseLead(type.body.lead)
    let standfirst = setting.typesetter.paragraph(lead.standfirst, prose, width: width)
    frame.place(standfirst, x: 0, y: y, tag: .paragraph)
    frame.size.height = y + standfirst.size.height
    return frame
  }

  /// The finding in the lines it is worded in where each fits, smaller if need be; else run on, so that
  /// page 1 keeps its room.
  private func finding(_ lines: [String]) -> Frame {
    for share in [1, 0.9, 0.82] {
      let type = self.type.lead.sized(self.type.lead.size * share)
      let widest = lines.map { setting.line(RichText($0), type, palette.ink).size.width }.max() ?? 0
      if widest <= setting.width {
        return setting.heading(lines, type, level: 2, width: setting.width)
      }
    }
    let joined = lines.joined(separator: setting.labels.isLatin ? " " : "")
    let run = [0.9, 0.82].map { share in
      setting.heading([joined], type.lead.sized(type.lead.size * share), level: 2, width: setting.width)
    }
    return run[1].size.height < 2.5 * 0.82 * type.lead.lead ? run[1] : run[0]
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
      text.lead = setting.proseLead(15.5)
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
