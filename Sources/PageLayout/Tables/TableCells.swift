internal import Figures

/// A cell, measured: figures are two boxes that meet at the decimal point.
enum MeasuredCell {
  case blank
  /// Lines of words.
  case words(Frame)
  case figure(left: Frame, right: Frame)
  /// 未报, –: centred on the decimal point.
  case sign(Frame)
  case picture(Frame)
  /// 未报 with its reason over the rest of the row, in lines where the row is short.
  case merged(Frame)

  var leftWidth: Double {
    if case .figure(let left, _) = self { left.size.width } else { 0 }
  }

  var rightWidth: Double {
    if case .figure(_, let right) = self { right.size.width } else { 0 }
  }

  /// What a column of words needs.
  var width: Double {
    switch self {
    case .blank, .merged: 0
    case .words(let frame), .picture(let frame), .sign(let frame): frame.size.width
    case .figure(let left, let right): left.size.width + right.size.width
    }
  }

  var height: Double {
    switch self {
    case .words(let frame), .merged(let frame): frame.size.height
    default: 0
    }
  }
}

/// Measures the cells of a table in its style.
struct CellMeasuring {
  let typesetter: Typesetter

  private var style: StyleSheet { typesetter.style }
  private var palette: StyleSheet.Palette { typesetter.palette }

  /// - Parameter width: where words wrap; nil for one line.
  func measure(_ cell: Cell, _ column: Column, level: Row.Level, width: Double? = nil)
    -> MeasuredCell
  {
    let setting = self.setting(column, level)
    switch cell {
    case .blank: return .blank
    case .text(let text):
      return .words(words(text, setting, column, width: width))
    case .number(let number):
      return figure(number, setting)
    case .missing(let label):
      return .sign(faint(label))
    case .notApplicable:
      return .sign(faint(style.marks.notApplicable))
    case .rank(let rank): return .figure(left: rankFrame(rank, setting), right: change(rank))
    case .chip(let chip): return .picture(typesetter.chip(chip))
    case .verdict(let verdict): return .words(self.verdict(verdict, setting))
    case .sparkline(let line): return .picture(typesetter.sparkline(line))
    case .merged(let label, let reason):
      let label = label.isEmpty ? "" : label + "　"
      let faint = TextSetting(style.type.label, palette.ink3)
      let text = RichText([.plain(label), .faint(reason)])
      let line = typesetter.line(text, faint)
      guard let width, line.size.width > width else { return .merged(line) }
      return .merged(typesetter.paragraph(text, faint, width: width))
    }
  }

  private func words(
    _ text: RichText, _ setting: TextSetting, _ column: Column, width: Double?
  ) -> Frame {
    guard let width else { return typesetter.line(text, setting) }
    let natural = typesetter.line(text, setting)
    if natural.size.width <= width + 0.01 { return natural }
    var wrapped = setting
    wrapped.alignment = column.kind == .textRight || column.kind == .aside ? .right : .left
    return typesetter.paragraph(text, wrapped, width: width)
  }

  func setting(_ column: Column, _ level: Row.Level) -> TextSetting {
    let type = level == .whole ? style.type.cell : style.type.cellPart
    switch column.kind {
    case .stub:
      return level == .whole
        ? TextSetting(type.weight(.bold), palette.ink) : TextSetting(type, palette.ink2)
    case .aside: return TextSetting(style.type.label, palette.ink2)
    default: return TextSetting(type, palette.ink)
    }
  }

  private func faint(_ text: String) -> Frame {
    typesetter.line(RichText(text), TextSetting(style.type.label, palette.ink3))
  }

  /// `10.65¹`: the integer part with its hedge, then point, decimals, marks and references.
  func figure(_ number: NumberText, _ setting: TextSetting) -> MeasuredCell {
    let point = number.value.firstIndex(of: ".") ?? number.value.endIndex
    let left = NumberText(
      String(number.value[..<point]), prefix: number.prefix, emphasis: number.emphasis)
    var setting = setting
    if number.value.hasPrefix(style.marks.minus) { setting.colour = palette.warn }
    var right = number
    right.prefix = ""
    right.value = String(number.value[point...])
    var rightSetting = setting
    switch number.emphasis {
    case .none: break
    case .strong: right.emphasis = .strong
    case .up: (right.emphasis, rightSetting.colour) = (.strong, typesetter.upColour)
    case .down: (right.emphasis, rightSetting.colour) = (.strong, typesetter.downColour)
    }
    return .figure(
      left: typesetter.line(RichText([.number(left)]), setting),
      right: typesetter.line(RichText([.number(right)]), rightSetting))
  }

  private func rankFrame(_ rank: Rank, _ setting: TextSetting) -> Frame {
    let number = NumberText(String(rank.rank), emphasis: rank.rank == 1 ? .strong : .none)
    return typesetter.line(RichText([.number(number)]), setting)
  }

  /// ↑2, ↓1 or – beside a rank that has an earlier one.
  private func change(_ rank: Rank) -> Frame {
    guard let change = rank.change else { return Frame(size: .zero) }
    let text =
      change == 0 ? " \(style.marks.notApplicable)" : change > 0 ? " ↑\(change)" : " ↓\(-change)"
    let colour = change < 0 ? palette.warn : palette.ink2
    return typesetter.line(RichText(text), TextSetting(style.type.label, colour))
  }

  private func verdict(_ verdict: Verdict, _ setting: TextSetting) -> Frame {
    var bold = setting
    bold.type = setting.type.weight(.bold)
    bold.colour = verdict.kind == .agrees ? palette.accent : palette.warn
    let sign = verdict.kind == .agrees ? "✓" : verdict.kind == .differs ? "≠" : "!"
    return typesetter.line(RichText("\(sign) \(verdict.label)"), bold)
  }
}

extension Typesetter {
  /// A small line: grey, its last point in the accent. As high as a cell's text.
  func sparkline(_ line: Sparkline) -> Frame {
    let (width, height) = (5 * style.type.cell.size, style.type.cell.lead)
    var frame = Frame(size: Size(width: width, height: height), baseline: 0.8 * height)
    let known = line.points.compactMap { $0 }.filter { $0.isFinite }
    guard let low = known.min(), let high = known.max() else { return frame }
    let step = width / Double(max(1, line.points.count - 1))
    var stretch: [Point] = []
    func flush() {
      if stretch.count > 1 {
        frame.draw(
          Shape(.polyline(stretch), stroke: Stroke(palette.bar, width: style.rules.block)))
      }
      stretch = []
    }
    var last: Point?
    for (n, value) in line.points.enumerated() {
      guard let value, value.isFinite else {
        flush()
        continue
      }
      let share = high > low ? (value - low) / (high - low) : 0.5
      let point = Point(x: Double(n) * step, y: 0.9 * height - share * 0.8 * height)
      stretch.append(point)
      last = point
    }
    flush()
    if let last {
      frame.draw(Shape(.circle(last, radius: 1.5 * style.rules.block), fill: palette.accent))
    }
    return frame
  }
}
