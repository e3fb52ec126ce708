internal import Figures

/// The blocks of the style `official` (GB/T 9704): running prose on the grid of lines, tables and figures
/// between as high as they are.
struct OfficialLayout {
  let setting: BriefSetting

  private var style: StyleSheet { setting.style }
  private var palette: StyleSheet.Palette { setting.palette }
  private var type: StyleSheet.TypeScale { setting.style.type }
  private var lead: Double { type.body.lead }
  private var width: Double { setting.width }

  func blocks() -> [FlowBlock] {
    var blocks = [FlowBlock(head, gap: 0)]
    if let lead = setting.brief.lead { blocks += opening(lead) }
    blocks += attention
    for (n, section) in setting.brief.sections.enumerated() {
      blocks += self.section(section, number: n + 1)
    }
    return spaced(blocks)
  }

  /// Prose stands on the lines of the page, half a line or more under a table or figure.
  private func spaced(_ blocks: [FlowBlock]) -> [FlowBlock] {
    var result = blocks
    for n in result.indices where result[n].isProse {
      result[n].grid = lead
      if n > 0, !result[n - 1].isProse { result[n].gap = max(result[n].gap, 0.5 * lead) }
    }
    return result
  }

  /// 报名 in red, 期号 and date, a red rule.
  private var head: Frame {
    let masthead = setting.brief.masthead
    var frame = Frame(size: Size(width: width, height: 5 * lead))
    setting.mark("front", title: setting.labels.front, level: 1, in: &frame)
    var name = TextSetting(type.masthead, palette.accent, alignment: .centre)
    name.tracking = style.type.mastheadTracking
    frame.place(
      setting.typesetter.paragraph(RichText(masthead.title), name, width: width), x: 0,
      y: 0.5 * lead, tag: .heading(1))
    for (n, text) in [masthead.issue, masthead.statement].enumerated() {
      let line = setting.line(RichText(text), type.caption.weight(.regular), palette.ink)
      let x = n == 0 ? (width - line.size.width) / 2 : 0
      frame.set(line, x: x, baseline: (n == 0 ? 2.75 : 3.75) * lead, tag: .paragraph)
    }
    for (n, text) in [masthead.coverage, masthead.date].enumerated() {
      let line = setting.line(RichText(text), type.note, palette.ink)
      frame.set(line, right: width, baseline: (n == 0 ? 3.75 : 2.75) * lead, tag: .paragraph)
    }
    if let tag = setting.brief.sampleTag {
      frame.set(
        setting.line(RichText(tag), type.note.weight(.bold), palette.warn), x: 0,
        baseline: 2.75 * lead, tag: .paragraph)
    }
    setting.rule(&frame, y: 4 * lead, width: width, style.rules.tableOuter, palette.accent)
    return frame
  }

  private func opening(_ lead: Lead) -> [FlowBlock] {
    var title = Frame(size: Size(width: width, height: 0))
    var inner = Frame(size: Size(width: width, height: 0))
    for text in lead.finding {
      var centred = TextSetting(type.lead, palette.ink, alignment: .centre)
      centred.lead = self.lead
      centred.prefersSense = true
      let line = setting.typesetter.paragraph(RichText(text), centred, width: width)
      inner.place(line, x: 0, y: inner.size.height)
      inner.size.height += line.size.height
    }
    title.place(inner, x: 0, y: 0, tag: .heading(2))
    title.size.height = inner.size.height + self.lead
    var blocks = [FlowBlock(title, gap: 0, keepsWithNext: true), FlowBlock(prose(lead.standfirst), gap: 0)]
    for claim in lead.claims {
      let text = RichText([.strong(claim.title + setting.labels.stop)]) + claim.text
      blocks.append(FlowBlock(prose(text), gap: 0))
    }
    for chart in lead.figures { blocks.append(figure(chart, note: RichText())) }
    if !lead.note.isEmpty {
      if !lead.figures.isEmpty { blocks[blocks.count - 1].keepsWithNext = true }
      blocks.append(FlowBlock(note(lead.note), gap: 0))
    }
    return blocks
  }

  private var attention: [FlowBlock] {
    let attention = setting.brief.attention
    guard !attention.items.isEmpty else { return [] }
    return [heading(attention.label, type.pageTitle, level: 2)]
      + attention.items.map {
        FlowBlock(prose(RichText([.strong($0.label + setting.labels.stop)]) + $0.text), gap: 0)
      }
  }

  private func section(_ section: BriefSection, number: Int) -> [FlowBlock] {
    var first = heading(section.kicker, type.pageTitle, level: 2)
    if case var frame = first.content.frame(extra: 0), !frame.items.isEmpty {
      setting.mark(
        "section-\(number)", title: "\(section.kicker)　\(section.finding)", level: 1, in: &frame)
      first.content = FixedContent(frame: frame)
    }
    first.gap = 0.5 * lead
    let narrow = NarrowTables(setting: setting)
    return [first, heading(section.finding, type.zoneName, level: 3)]
      + narrow.pieces(of: section.blocks).flatMap { piece in
        switch piece {
        case .tables(let tables): [FlowBlock(narrow.columns(tables), gap: style.space.s7)]
        case .block(let block): blocks(block)
        }
      }
  }

  private func blocks(_ block: BriefBlock) -> [FlowBlock] {
    let end = Endmatter(setting: setting)
    switch block {
    case .paragraph(let text): return [FlowBlock(prose(text), gap: 0)]
    case .table(let table):
      let parts = TableLayout.parts(
        table, width: NarrowTables(setting: setting).width(of: table), typesetter: setting.typesetter,
        labels: setting.labels)
      return parts.map { layout in
        FlowBlock(
          FlowTable(layout: layout, groups: 0..<layout.table.rowGroups.count), gap: style.space.s7)
      }
    case .figures(let charts, let text):
      return charts.enumerated().map { n, chart in
        figure(chart, note: n == charts.count - 1 ? text : RichText())
      }
    case .cards(let cards): return cards.enumerated().flatMap { card($1, number: $0 + 1) }
    case .definitions(let title, let items), .corrections(let title, let items):
      return [FlowBlock(end.definitions(title, items), gap: style.space.s7)]
    case .sources(let list): return end.sources(list, gap: style.space.s7)
    case .production(let title, let figures):
      return [FlowBlock(end.production(title, figures), gap: style.space.s7, kind: .pinned)]
    }
  }

  private func heading(_ text: String, _ type: TypeStyle, level: Int) -> FlowBlock {
    var setting = TextSetting(type, palette.ink)
    setting.lead = lead
    setting.indent = Double(style.text.indent)
    let line = self.setting.typesetter.paragraph(RichText(text), setting, width: width)
    var frame = Frame(size: line.size)
    frame.place(line, x: 0, y: 0, tag: .heading(level))
    var block = FlowBlock(frame, gap: 0, keepsWithNext: true)
    block.isProse = true
    return block
  }

  private func prose(_ text: RichText) -> FlowProse {
    FlowProse(text, type: type.body, setting: setting)
  }

  private func note(_ text: RichText) -> Frame {
    let set = setting.typesetter.paragraph(
      text, TextSetting(type.note, palette.ink2), width: width)
    var frame = Frame(size: set.size)
    frame.place(set, x: 0, y: 0, tag: .note)
    return frame
  }

  private func figure(_ chart: Chart, note: RichText) -> FlowBlock {
    var wide = chart
    wide.span = style.page.columns
    return FlowBlock(
      FlowFigures(FigureRow(setting: setting, charts: [wide], note: note)), gap: style.space.s7)
  }

  /// A zone: （一）its name, its sentences, then keys and values in two columns. Sentences are never parted from the
  /// name; keys and values may head the next page, as running text does.
  private func card(_ card: ZoneCard, number: Int) -> [FlowBlock] {
    let title = card.name + card.nameSuffix
    let counted = setting.labels.isLatin ? title : "（\(ChineseNumeral.text(number))）\(title)"
    var name = heading(counted, type.zoneName, level: 4)
    var frame = name.content.frame(extra: 0)
    setting.mark("zone-\(number)", title: title, level: 2, in: &frame)
    name.content = FixedContent(frame: frame)
    var sentence = card.label
    if let figure = card.figure {
      let stop = RichText(setting.labels.stop.trimmingBlanks)
      sentence = sentence + RichText([.plain(setting.labels.colon), .number(figure)]) + stop
    }
    var blocks = [name]
    var loose: Int?
    if !sentence.isEmpty { blocks.append(FlowBlock(prose(sentence), gap: 0)) }
    blocks += card.paragraphs.map { FlowBlock(prose($0), gap: 0) }
    if let rows = rows(card.rows) {
      if blocks.count > 1 { loose = blocks.count - 1 }
      blocks.append(FlowBlock(rows, gap: 0))
    }
    if let phases = card.phases {
      var figure = Frame(size: .zero)
      let drawn = PhaseTable(setting: setting, phases: phases).frame(width: width)
      figure.size = drawn.size
      figure.place(drawn, x: 0, y: 0, tag: .figure(alt: phases.alt))
      blocks.append(FlowBlock(figure, gap: 0))
    }
    for n in blocks.indices.dropLast() where n != loose { blocks[n].keepsWithNext = true }
    return blocks
  }

  private func rows(_ rows: [CardRow]) -> Frame? {
    guard !rows.isEmpty else { return nil }
    let cards = CardRows(setting: setting)
    let column = (width - 2 * style.page.gutter) / 2
    let half = (rows.count + 1) / 2
    let tables = [Array(rows[..<half]), Array(rows[half...])].map { cards.table($0, width: column) }
    var frame = Frame(size: Size(width: width, height: tables.map(\.size.height).max() ?? 0))
    for (n, table) in tables.enumerated() {
      frame.place(table, x: Double(n) * (column + 2 * style.page.gutter), y: 0)
    }
    return frame
  }
}

extension String {
  fileprivate var trimmingBlanks: String { hasSuffix(" ") ? String(dropLast()) : self }
}

/// 一, 十, 二十一: numbers of headings, to 99.
enum ChineseNumeral {
  static func text(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard (1..<100).contains(number) else { return String(number) }
    let tens = number / 10
    return (tens > 1 ? digits[tens] : "") + (tens > 0 ? "十" : "") + digits[number % 10]
  }
}
