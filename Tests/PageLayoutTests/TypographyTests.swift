import Configuration
import Figures
import Testing

@testable import PageLayout

/// Sets thousands of made-up lines and counts what a typesetter would not let pass.
@Suite struct TypographyTests {
  private static let style = try? StyleLibrary.style("newsroom")

  /// The same texts on every run.
  private struct Dice {
    var state: UInt64

    mutating func roll(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }

    mutating func pick<T>(_ items: [T]) -> T { items[roll(items.count)] }
  }

  private static let words = [
    "开发区", "工业投资", "完成", "其中", "转型项目", "“三个一批”活动", "《科学导报》", "（含续建）", "同比增长", "左云", "截至发稿未见数据",
    "5G智能", "园区规划", "高质量发展", "未报——不作零处理", "“百项争创”", "总投资", "招商引资", "PPP模式",
  ]
  private static let units = ["亿元", "万元", "%", "个", "平方米", "万吨/年", "亩", "条", "个百分点", "家", "万千瓦时", "美元"]
  private static let marks = ["，", "；", "。", "：", "、", "”，", "）。", "？", "……"]
  private static let ranges = ["1—8月", "30亿—50亿元", "63%~68%", "2022—2024年", "第3期", "2024年10月31日"]

  private func text(_ dice: inout Dice) -> RichText {
    var runs: [RichText.Run] = []
    for _ in 0..<(6 + dice.roll(40)) {
      switch dice.roll(6) {
      case 0, 1, 2: runs.append(.plain(dice.pick(Self.words)))
      case 3:
        let number = "\(dice.roll(9000)).\(dice.roll(99))"
        let references = dice.roll(2) == 0 ? [Reference(1 + dice.roll(40))] : []
        runs.append(
          .number(
            NumberText(
              number, unit: dice.pick(Self.units), prefix: dice.roll(4) == 0 ? "近" : "",
              references: references)))
      case 4: runs.append(.plain("\(1 + dice.roll(500))\(dice.pick(Self.units))"))
      default: runs.append(.plain(dice.pick(Self.ranges)))
      }
      if dice.roll(3) == 0 { runs.append(.plain(dice.pick(Self.marks))) }
    }
    return RichText(runs + [.plain("。")])
  }

  /// What a line says, and what it must not do.
  private struct Faults {
    var lines = 0
    var found: [String] = []
    var widest = 0.0

    mutating func check(
      _ lines: [SetLine], width full: Double, size: Double, indent: Double, isJustified: Bool
    ) {
      let texts = lines.map { $0.frame.runTexts }
      for (n, line) in lines.enumerated() {
        self.lines += 1
        let width = full - (n == 0 ? indent * size : 0)
        let first = texts[n].first?.unicodeScalars.first ?? " "
        let last = texts[n].last?.unicodeScalars.last ?? " "
        let whole = texts[n].joined()
        if [.closing, .dash].contains(characterClass(first)), n > 0 { found.append("starts: \(whole)") }
        if n > 0, line.frame.startsRaised { found.append("starts with a reference: \(whole)") }
        if characterClass(last) == .opening { found.append("ends: \(whole)") }
        if line.width > width + 0.02 { found.append("over-full: \(whole)") }
        checkSpacing(line.frame.runs, isJustified: isJustified)
        guard n + 1 < lines.count else {
          let letters = whole.unicodeScalars.count { characterClass($0) != .closing }
          if n > 0, letters < 2 { found.append("short last line: \(whole)") }
          continue
        }
        let next = texts[n + 1].first?.unicodeScalars.first ?? " "
        if ("0"..."9").contains(last), !line.frame.endsRaised,
          characterClass(next) == .ideograph || next == "%" || ("0"..."9").contains(next)
        {
          found.append("parted from its unit: \(whole) | \(next)")
        }
        if last == "." || last == "—" && ("0"..."9").contains(next) {
          found.append("parted figure: \(whole) | \(next)")
        }
        // A figure that fills a narrow line alone has no place for room.
        if isJustified, line.frame.items.count > 1, abs(line.width - width) > 0.02 {
          found.append("ragged: \(whole)")
        }
        if isJustified, full > 425 { widest = max(widest, line.frame.widestGap / size) }
      }
    }

    /// Figures stand on one width; room is the same between all characters of a line but within a figure and its unit;
    /// marks side by side are squeezed.
    private mutating func checkSpacing(_ runs: [TextRun], isJustified: Bool) {
      var rooms: [Double] = []
      var squeezed: [(room: Double, text: String)] = []
      for run in runs {
        let em = run.font.size
        let clusters = zip(run.scalars, run.clusters).map {
          (scalar: $0, kind: characterClass($0), room: $1.advance / em)
        }
        var digits: Set<Int> = []
        let hasFigure = run.text.utf8.contains { (0x30...0x39).contains($0) }
        for (a, b) in zip(clusters, clusters.dropFirst()) {
          if ("0"..."9").contains(a.scalar), ("0"..."9").contains(b.scalar) {
            digits.insert(Int(a.room * 1000))
          }
          if a.kind == .closing, b.kind == .closing || b.kind == .opening {
            squeezed.append((a.room - 0.5, "\(a.scalar)\(b.scalar)"))
          }
          if a.kind == .ideograph, b.kind == .ideograph, !hasFigure { rooms.append(a.room - 1) }
        }
        if digits.count > 1 { found.append("figures of several widths: \(run.text)") }
      }
      guard let least = rooms.min(), let most = rooms.max() else { return }
      let words = runs.map(\.text).joined()
      if most - least > 0.01 || !isJustified && most > 0.01 { found.append("uneven room: \(words)") }
      for pair in squeezed where pair.room > most + 0.01 { found.append("unsqueezed \(pair.text): \(words)") }
    }
  }

  @Test(arguments: [true, false])
  func fiveThousandLinesWithoutAFault(isJustified: Bool) throws {
    let style = try #require(Self.style)
    let setter = Typesetter(style: style, measure: FixedMeasurer())
    var dice = Dice(state: 42)
    var faults = Faults()
    var setting = TextSetting(
      style.type.body, style.light.ink, alignment: isJustified ? .justified : .left,
      gaps: isJustified)
    setting.indent = isJustified ? 2 : 0
    while faults.lines < 5000 {
      // Ragged text from 40 mm, justified from 60 mm to 170 mm.
      let width = (isJustified ? 170.1 : 113.4) + Double(dice.roll(3000)) / 3000 * 311
      let lines = setter.lines(text(&dice), setting, width: width)
      faults.check(
        lines, width: width, size: style.type.body.size, indent: setting.indent,
        isJustified: isJustified)
    }
    #expect(faults.found.isEmpty, "\(faults.found.count) faults, first: \(faults.found.prefix(5))")
    // The loosest gap between two characters over all lines of 150 mm and more, in em.
    #expect(faults.widest <= 0.6)
  }

  @Test func marksAreSqueezed() throws {
    let style = try #require(Self.style)
    let setter = Typesetter(style: style, measure: FixedMeasurer())
    let setting = TextSetting(style.type.body, style.light.ink)
    func em(_ text: String) -> Double {
      setter.line(RichText(text), setting).size.width / style.type.body.size
    }
    #expect(abs(em("他说：“好。”") - 6) < 0.01)
    #expect(abs(em("项目（一），") - 5.5) < 0.01)
    #expect(abs(em("左云，右玉") - 5) < 0.01)
  }

  @Test func gapsStandBetweenHanAndFiguresOnlyInProse() throws {
    let style = try #require(Self.style)
    let setter = Typesetter(style: style, measure: FixedMeasurer())
    let size = style.type.body.size
    func width(gaps: Bool) -> Double {
      setter.line("完成10亿元", TextSetting(style.type.body, style.light.ink, gaps: gaps)).size.width
    }
    #expect(abs(width(gaps: true) - width(gaps: false) - LineAtom.hanLatinGap * size) < 0.01)
  }

  @Test func aLineTooNarrowForAFigureStillEnds() throws {
    let style = try #require(Self.style)
    let setter = Typesetter(style: style, measure: FixedMeasurer())
    let setting = TextSetting(style.type.body, style.light.ink, alignment: .justified)
    let lines = setter.lines("总投资123456789.123亿元", setting, width: 20)
    #expect(lines.count >= 2)
    #expect(setter.lines("", setting, width: 20).isEmpty)
  }
}

extension Frame {
  /// The texts of a line's runs, links included, in order.
  var runTexts: [String] {
    items.flatMap { placed -> [String] in
      switch placed.item {
      case .text(let run): [run.text]
      case .group(let group): group.frame.runTexts
      default: []
      }
    }
  }

  /// The runs of a line, links included, in order.
  var runs: [TextRun] {
    items.flatMap { placed -> [TextRun] in
      switch placed.item {
      case .text(let run): [run]
      case .group(let group): group.frame.runs
      default: []
      }
    }
  }

  var startsRaised: Bool {
    guard let first = items.first(where: { !$0.item.isShape }) else { return false }
    return first.item.isLink
  }

  var endsRaised: Bool { items.last?.item.isLink ?? false }

  /// The largest room between two ideographs beyond their own width.
  var widestGap: Double {
    items.reduce(0) { widest, placed in
      guard case .text(let run) = placed.item else { return widest }
      let gaps = run.clusters.dropLast().map { $0.advance - run.font.size }
      return max(widest, gaps.max() ?? 0)
    }
  }
}

extension FrameItem {
  var isShape: Bool {
    if case .shape = self { true } else { false }
  }

  var isLink: Bool {
    if case .group(let group) = self, case .link = group.tag { true } else { false }
  }
}

extension TextRun {
  /// The first character of each cluster.
  fileprivate var scalars: [Unicode.Scalar] {
    var bytes = text.utf8[...]
    return clusters.map { cluster in
      defer { bytes = bytes.dropFirst(cluster.length) }
      return String(decoding: bytes.prefix(cluster.length), as: UTF8.self).unicodeScalars.first ?? " "
    }
  }
}
