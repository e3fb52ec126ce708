internal import Figures

/// The blocks of a section after the first page.
struct SectionBlocks {
  let setting: BriefSetting

  private var style: StyleSheet { setting.style }
  private var palette: StyleSheet.Palette { setting.palette }
  private var type: StyleSheet.TypeScale { setting.style.type }
  private var space: StyleSheet.Space { setting.style.space }

  func blocks(_ section: BriefSection, number: Int) -> [FlowBlock] {
    var blocks = [
      FlowBlock(
        head(section, number: number), gap: space.s8, kind: .section, keepsWithNext: true)
    ]
    let narrow = NarrowTables(setting: setting)
    for (n, piece) in narrow.pieces(of: section.blocks).enumerated() {
      let gap = n == 0 ? space.s5 : space.s7
      switch piece {
      case .tables(let tables): blocks.append(FlowBlock(narrow.columns(tables), gap: gap))
      case .block(.cards(let cards)):
        // what is said of the cards stands with the first of them
        if n > 0, let last = blocks.indices.last, blocks[last].isProse { blocks[last].keepsWithNext = true }
        blocks += self.blocks(.cards(cards), gap: gap)
      case .block(let block): blocks += self.blocks(block, gap: gap)
      }
    }
    return blocks.map { block in
      var flexible = block
      if block.gap >= space.s7 { flexible.shrink = 0.7 }
      return flexible
    }
  }

  /// Kicker and finding.
  private func head(_ section: BriefSection, number: Int) -> Frame {
    var frame = Frame(size: Size(width: setting.width, height: 0))
    setting.mark(
      "section-\(number)", title: "\(section.kicker)　\(section.finding)", level: 1, in: &frame)
    let kicker = setting.line(RichText(section.kicker), type.kicker, palette.accent)
    frame.set(kicker, x: 0, baseline: 6.5, tag: .paragraph)
    let finding = setting.heading([section.finding], type.pageTitle, level: 2, width: setting.width)
    frame.place(finding, x: 0, y: 12)
    frame.size.height = 12 + finding.size.height - space.s2
    return frame
  }

  private func blocks(_ block: BriefBlock, gap: Double) -> [FlowBlock] {
    switch block {
    case .paragraph(let text):
      return [
        FlowBlock(FlowProse(text, type: type.body, setting: setting), gap: gap)
      ]
    case .table(let table):
      let parts = TableLayout.parts(
        table, width: NarrowTables(setting: setting).width(of: table), typesetter: setting.typesetter,
        labels: setting.labels)
      return parts.enumerated().map { n, layout in
        FlowBlock(
          FlowTable(layout: layout, groups: 0..<layout.table.rowGroups.count),
          gap: n == 0 ? gap : style.space.s7)
      }
    case .figures(let charts, let note):
      return [FlowBlock(FlowFigures(FigureRow(setting: setting, charts: charts, note: note)), gap: gap)]
    case .cards(let cards): return CardRows(setting: setting).blocks(cards, gap: gap)
    case .definitions(let title, let items):
      return [FlowBlock(Endmatter(setting: setting).definitions(title, items), gap: gap)]
    case .sources(let list): return Endmatter(setting: setting).sources(list, gap: gap)
    case .corrections(let title, let items):
      return [FlowBlock(Endmatter(setting: setting).definitions(title, items), gap: gap)]
    case .production(let title, let figures):
      return [
        FlowBlock(
          Endmatter(setting: setting).production(title, figures), gap: gap, kind: .pinned)
      ]
    }
  }
}

extension FlowProse {
  /// A paragraph of prose, justified, indented as the style says.
  init(_ text: RichText, type: TypeStyle, setting: BriefSetting) {
    var prose = TextSetting(type, setting.palette.ink, alignment: .justified, gaps: true)
    prose.indent = Double(setting.style.text.indent)
    let whole = setting.typesetter.paragraph(text, prose, width: setting.width)
    let count = Int((whole.size.height / type.lead).rounded())
    self.init(
      lines: (0..<count).map { whole.slice($0, lead: type.lead) }, lead: type.lead,
      width: setting.width)
  }
}

extension Frame {
  /// The items of one line of a paragraph, moved to the top.
  func slice(_ line: Int, lead: Double) -> Frame {
    let top = lead * Double(line)
    var frame = Frame(size: Size(width: size.width, height: lead), baseline: baseline)
    for placed in items {
      let middle = placed.at.y + (placed.item.isText ? -0.1 * lead : 0.5 * lead)
      if Int((middle / lead).rounded(.down)) == line {
        frame.items.append(.init(Point(x: placed.at.x, y: placed.at.y - top), placed.item))
      }
    }
    return frame
  }
}

extension FrameItem {
  fileprivate var isText: Bool {
    if case .text = self { true } else { false }
  }
}
