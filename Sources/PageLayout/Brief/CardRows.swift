internal import Figures

/// Zone cards: three, two or one in a row; the cards of a row share a height.
struct CardRows {
  let setting: BriefSetting

  private var style: StyleSheet { setting.style }
  private var palette: StyleSheet.Palette { setting.palette }
  private var type: StyleSheet.TypeScale { setting.style.type }
  private var space: StyleSheet.Space { setting.style.space }

  func blocks(_ cards: [ZoneCard], gap: Double) -> [FlowBlock] {
    let rows = self.rows(of: cards)
    var number = 0
    return rows.enumerated().map { n, row in
      let frame = self.row(row, from: number)
      number += row.count
      return FlowBlock(
        frame, gap: n == 0 ? gap : space.s8, kind: .cards, stretch: style.page.stretchMax)
    }
  }

  /// Cards of one size side by side. No small card stands alone: four thirds are two rows of two, three halves one row.
  private func rows(of cards: [ZoneCard]) -> [[ZoneCard]] {
    var rows: [[ZoneCard]] = []
    for run in cards.split(whereChanged: \.size) {
      let most = run[0].size == .third ? 3 : run[0].size == .half ? 2 : 1
      var left = run[...]
      while !left.isEmpty {
        let isOdd = most == 2 && left.count == 3
        let take =
          isOdd ? 3 : most == 3 && left.count % 3 == 1 && left.count > 1 && left.count <= 4 ? 2 : most
        rows.append(Array(left.prefix(take)))
        left = left.dropFirst(take)
      }
    }
    return rows
  }

  private func row(_ cards: [ZoneCard], from number: Int) -> Frame {
    var frame = Frame(size: Size(width: setting.width, height: 0))
    for (n, card) in cards.enumerated() {
      let columns =
        card.size == .full ? 12 : cards.count == 3 || card.size == .third && cards.count == 1 ? 4 : 6
      let drawn = self.card(card, width: setting.span(columns))
      setting.mark("zone-\(number + n + 1)", title: card.name + card.nameSuffix, level: 2, in: &frame)
      frame.place(drawn, x: setting.left(columns * n), y: 0, tag: .section)
      frame.size.height = max(frame.size.height, drawn.size.height)
    }
    return frame
  }

  private func card(_ card: ZoneCard, width: Double) -> Frame {
    let textWidth = card.size == .full && card.phases != nil ? 141.73 : width
    var frame = Frame(size: Size(width: width, height: 0))
    setting.rule(&frame, y: style.rules.block / 2, width: width, style.rules.block, palette.ink)
    let down = placeName(card, width: width, in: &frame)
    var y = 27.0 + down
    if !card.label.isEmpty || card.figure != nil {
      let label = setting.typesetter.paragraph(
        card.label, TextSetting(type.label, palette.ink2), width: textWidth)
      let more = down + label.size.height - type.label.lead
      frame.set(label, x: 0, baseline: 38.5 + down, tag: .paragraph)
      if let figure = card.figure {
        let big = BigFigure(setting: setting).frame(
          figure, type: type.cardFigure, colour: palette.ink, width: textWidth)
        frame.set(big, x: 0, baseline: 60 + more, tag: .paragraph)
      }
      y = 71 + more - (card.size == .full ? space.s1 : 0)
    }
    let textFirst = card.size != .third
    if textFirst { placeParagraphs(card, width: textWidth, y: &y, in: &frame) }
    placeRows(card.rows, width: textWidth, y: &y, in: &frame)
    if !textFirst {
      y += space.s1
      placeParagraphs(card, width: textWidth, y: &y, in: &frame)
    }
    frame.size.height = y
    if card.size == .full, let phases = card.phases {
      let x = setting.left(4)
      let figure = PhaseTable(setting: setting, phases: phases).frame(width: setting.span(8))
      setting.mark(
        "figure-\(phases.number)",
        title: "\(setting.labels.figure)\(phases.number)　\(phases.title)", level: 3, in: &frame)
      frame.place(figure, x: x, y: 34, tag: .figure(alt: phases.alt))
      frame.size.height = max(y, 34 + figure.size.height)
    }
    return frame
  }

  /// Name and kind at the left, the chip at the right; the kind under a name that leaves it no room.
  ///
  /// - Returns: how much lower what follows stands.
  private func placeName(_ card: ZoneCard, width: Double, in frame: inout Frame) -> Double {
    let chip = setting.typesetter.chip(card.chip)
    let room = width - chip.size.width - space.s3
    let name = setting.line(RichText(card.name), type.zoneName, palette.ink, within: room)
    let suffix = setting.line(RichText(card.nameSuffix), type.note, palette.ink2)
    let isBeside = name.size.width + 5 + suffix.size.width <= room
    let down = isBeside ? 0 : type.note.lead
    var head = Frame(size: Size(width: width, height: 22 + down))
    head.set(name, x: 0, baseline: 20)
    head.set(suffix, x: isBeside ? name.size.width + 5 : 0, baseline: 20 + down)
    frame.place(head, x: 0, y: 0, tag: .heading(3))
    frame.place(chip, x: width - chip.size.width, y: 9.5, tag: .paragraph)
    return down
  }

  private func placeParagraphs(_ card: ZoneCard, width: Double, y: inout Double, in frame: inout Frame) {
    guard !card.paragraphs.isEmpty else { return }
    // Justified from 60 mm on, as all prose.
    let isWide = width >= 170
    for text in card.paragraphs {
      let prose = TextSetting(
        TypeStyle(.sans, .regular, 8.5, 13), palette.ink, alignment: isWide ? .justified : .left, gaps: isWide
      )
      let body = setting.typesetter.paragraph(text, prose, width: width)
      frame.place(body, x: 0, y: y, tag: .paragraph)
      y += body.size.height + space.s1 / 2
    }
    y += space.s1 / 2
  }

  /// Keys and values alone.
  func table(_ rows: [CardRow], width: Double) -> Frame {
    var frame = Frame(size: Size(width: width, height: 0))
    var y = 0.0
    placeRows(rows, width: width, y: &y, in: &frame)
    frame.size.height = y
    return frame
  }

  /// Keys and values, ruled; pitch 20.
  private func placeRows(_ rows: [CardRow], width: Double, y: inout Double, in frame: inout Frame) {
    guard !rows.isEmpty else { return }
    let pitch = style.table.rowCompact - 0.4
    let text = type.cellPart
    for (n, row) in rows.enumerated() {
      setting.rule(&frame, y: y, width: width, style.rules.hair, n == 0 ? palette.rule : palette.grid)
      let value = setting.typesetter.line(row.value, TextSetting(text, palette.ink))
      let indent = row.isPart ? text.size : 0
      let keyRoom = width - value.size.width - text.size - indent
      var key = TextSetting(text, palette.ink2)
      key.lead = text.lead
      let name = setting.typesetter.paragraph(RichText(row.key), key, width: max(keyRoom, width / 3))
      let lines = (name.size.height / text.lead).rounded()
      let height = pitch + (lines - 1) * text.lead
      var line = Frame(size: Size(width: width, height: height))
      let baseline = pitch / 2 + 0.37 * text.size
      line.set(name, x: indent, baseline: baseline)
      line.set(value, right: width, baseline: baseline)
      frame.place(line, x: 0, y: y, tag: .paragraph)
      y += height
    }
  }
}

extension Array {
  /// Stretches of neighbours that share a value.
  fileprivate func split<Value: Equatable>(whereChanged value: KeyPath<Element, Value>) -> [[Element]] {
    var runs: [[Element]] = []
    for element in self {
      if let last = runs.last?.last, last[keyPath: value] == element[keyPath: value] {
        runs[runs.count - 1].append(element)
      } else {
        runs.append([element])
      }
    }
    return runs
  }
}
