internal import Figures

/// The last page: 口径说明, sources with their sentences, corrections, 编制情况.
struct Endmatter {
  let setting: BriefSetting

  private var style: StyleSheet { setting.style }
  private var palette: StyleSheet.Palette { setting.palette }
  private var type: StyleSheet.TypeScale { setting.style.type }
  private var space: StyleSheet.Space { setting.style.space }

  /// A bold title, words at the right, a rule under both where `isRuled`.
  private func head(_ title: String, aside: RichText = RichText(), isRuled: Bool) -> Frame {
    var frame = Frame(size: Size(width: setting.width, height: isRuled ? 19 : 14))
    frame.set(
      setting.line(RichText(title), type.caption, palette.ink), x: 0, baseline: 10,
      tag: .heading(3))
    if !aside.isEmpty {
      let text = setting.typesetter.line(aside, TextSetting(type.label, palette.ink2))
      frame.set(text, right: setting.width, baseline: 10, tag: .paragraph)
    }
    if isRuled {
      setting.rule(
        &frame, y: frame.size.height, width: setting.width, style.rules.tableHead, palette.ink)
    }
    return frame
  }

  /// Two columns of labelled sentences.
  func definitions(_ title: String, _ items: [LabelledText]) -> Frame {
    var frame = head(title, isRuled: false)
    let column = (setting.width - 22.68) / 2
    let half = (items.count + 1) / 2
    var bottom = 0.0
    for (start, x) in [(0, 0.0), (half, column + 22.68)] {
      var y = frame.size.height + space.s1
      let end = start == 0 ? half : items.count
      let part = items[min(start, items.count)..<end]
      let keys = part.map { setting.line(RichText($0.label), type.cellPart.weight(.bold), palette.ink) }
      let hang = max(28, (keys.map(\.size.width).max() ?? 0) + 10)
      for (item, key) in zip(part, keys) {
        let drawn = definition(item, key: key, hang: hang, width: column)
        frame.place(drawn, x: x, y: y, tag: .paragraph)
        y += drawn.size.height
      }
      bottom = max(bottom, y)
    }
    frame.size.height = bottom
    return frame
  }

  private func definition(_ item: LabelledText, key: Frame, hang: Double, width: Double) -> Frame {
    var text = TextSetting(TypeStyle(type.cell.family, .regular, 8.6, 13.4), palette.ink)
    text.lead = 15.5
    let body = setting.typesetter.paragraph(item.text, text, width: width - hang)
    var frame = Frame(size: Size(width: width, height: body.size.height), baseline: body.baseline)
    frame.set(key, x: 0, baseline: body.baseline)
    frame.place(body, x: hang, y: 0)
    return frame
  }

  func sources(_ list: SourceList, gap: Double) -> [FlowBlock] {
    var head = self.head(list.title, aside: list.aside, isRuled: true)
    setting.mark("sources", title: list.title, level: 2, in: &head)
    let column = (setting.width - 22.68) / 2
    // the text begins at one place, whatever the number
    let widest = list.entries.map { number(of: $0).size.width }.max() ?? 0
    let entries = list.entries.map { entry($0, width: column, hang: max(15, widest + space.s2)) }
    return [
      FlowBlock(head, gap: gap, keepsWithNext: true),
      FlowBlock(
        FlowColumns(entries: entries, columnWidth: column, gutter: 22.68, gap: space.s1 + 1), gap: space.s2),
    ]
  }

  private var sentenceType: TypeStyle { TypeStyle(type.cell.family, .regular, 8.6, 13.4) }

  private func number(of entry: SourceEntry) -> Frame {
    setting.line(RichText(String(entry.number)), sentenceType.weight(.bold), palette.accent)
  }

  private func entry(_ entry: SourceEntry, width: Double, hang: Double) -> Frame {
    let text = sentenceType
    let subject = setting.line(RichText(entry.subject), text, palette.ink2)
    var words = entry.text.runs
    if !entry.remark.isEmpty { words.append(.faint(entry.remark)) }
    var sentence = TextSetting(text, palette.ink)
    sentence.indent = entry.subject.isEmpty ? 0 : subject.size.width / text.size + 0.8
    let body = setting.typesetter.paragraph(RichText(words), sentence, width: width - hang)
    var frame = Frame(size: body.size, baseline: body.baseline)
    frame.size.width = width
    frame.place(.destination("source-\(entry.number)"), x: 0, y: 0)
    frame.set(
      number(of: entry), x: 0, baseline: body.baseline, tag: .link(.destination("use-\(entry.number)")))
    frame.set(subject, x: hang, baseline: body.baseline)
    frame.place(body, x: hang, y: 0)
    var tagged = Frame(size: frame.size, baseline: frame.baseline)
    tagged.place(frame, x: 0, y: 0, tag: .paragraph)
    return tagged
  }

  /// 编制情况: counts in a row.
  func production(_ title: String, _ figures: [ProductionFigure]) -> Frame {
    var frame = head(title, isRuled: true)
    let step = setting.width / Double(max(1, figures.count))
    let top = frame.size.height
    var bottom = 40.0
    for (n, figure) in figures.enumerated() {
      var cell = Frame(size: Size(width: step, height: 40))
      let value = setting.line(
        RichText([.strong(figure.value)]), type.zoneName.asSans(.bold), palette.ink)
      cell.set(value, x: 0, baseline: 23)
      let unit = setting.line(RichText(figure.unit), type.label, palette.ink2)
      cell.set(unit, x: value.size.width + 2, baseline: 23)
      let label = setting.typesetter.paragraph(
        RichText(figure.label), TextSetting(type.label, palette.ink2), width: step - space.s4)
      cell.set(label, x: 0, baseline: 37.5)
      bottom = max(bottom, 40 + label.size.height - type.label.lead)
      frame.place(cell, x: step * Double(n), y: top, tag: .paragraph)
    }
    frame.size.height = top + bottom
    return frame
  }
}

extension TypeStyle {
  /// The same measures in the family of figures.
  func asSans(_ weight: FontWeight) -> TypeStyle { TypeStyle(.sans, weight, size, lead) }
}
