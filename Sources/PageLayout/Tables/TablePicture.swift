public import Figures

/// Tables as a picture of their own, with the furniture of a stand-alone chart: they circulate alone and must
/// say of what they are and whether they are samples.
public enum TablePicture {
  /// What a picture is told beside its tables.
  public struct Furniture: Hashable, Sendable {
    /// 开发区投资月报　2024年10月.
    public var kicker: String
    /// 示例数据 …: obligatory when any document is a sample.
    public var sampleTag: String?
    /// 数据截至2024年10月31日.
    public var asOf: String

    public init(kicker: String, sampleTag: String?, asOf: String) {
      self.kicker = kicker
      self.sampleTag = sampleTag
      self.asOf = asOf
    }
  }

  /// The tables under one another, on as many pictures as it takes to keep each of them to a height.
  ///
  /// - Parameters:
  ///   - tables: from top to bottom; long ones are parted between zones, with their heads again.
  ///   - furniture: around the tables, on every picture.
  ///   - width: of a picture, margins included, in points.
  ///   - height: that no picture is to exceed, in points.
  ///   - style: the tokens it is set by.
  ///   - theme: which of the style's palettes.
  ///   - labels: fixed words in the language of the tables.
  ///   - measure: measures text in the fonts of the style.
  public static func frames(
    _ tables: [Table], furniture: Furniture, width: Double, height: Double = .infinity, style: StyleSheet,
    theme: Theme = .light, labels: BriefLabels, measure: any TextMeasuring
  ) -> [Frame] {
    let typesetter = Typesetter(style: style, theme: theme, measure: measure)
    var sheet = PictureSheet(furniture, width: width, height: height, typesetter: typesetter)
    for table in tables {
      for layout in TableLayout.parts(
        table.withoutReferences, width: sheet.inner, typesetter: typesetter, labels: labels)
      {
        sheet.set(layout)
      }
    }
    return sheet.finished()
  }
}

/// The picture being filled, and those that are full.
private struct PictureSheet {
  let furniture: TablePicture.Furniture
  let width: Double
  let limit: Double
  let typesetter: Typesetter
  private var full: [Frame] = []
  private var frame: Frame
  private var y = 0.0
  private var isEmpty = true

  private var style: StyleSheet { typesetter.style }
  private var palette: StyleSheet.Palette { typesetter.palette }
  private var margin: Double { style.space.s8 }
  var inner: Double { width - 2 * margin }
  /// What stands above the first table …
  private var head: Double { margin + style.rules.top + 2 * style.space.s6 }
  /// … and under the last one.
  private var foot: Double { style.space.s5 + margin - style.space.s3 }

  init(_ furniture: TablePicture.Furniture, width: Double, height: Double, typesetter: Typesetter) {
    self.furniture = furniture
    self.width = width
    limit = height
    self.typesetter = typesetter
    frame = Frame(size: Size(width: width, height: 0))
    begin()
  }

  private func line(_ text: String, _ type: TypeStyle, _ colour: Colour) -> Frame {
    typesetter.line(RichText(text), TextSetting(type, colour))
  }

  private mutating func begin() {
    frame = Frame(size: Size(width: width, height: 0))
    isEmpty = true
    y = margin
    frame.draw(
      Shape(.rect(Rect(x: margin, y: y, width: inner, height: style.rules.top)), fill: palette.accent))
    y += style.rules.top + style.space.s6
    frame.set(
      line(furniture.kicker, style.type.kicker, palette.ink2), x: margin, baseline: y, tag: .paragraph)
    if let tag = furniture.sampleTag {
      frame.set(
        line(tag, style.type.kicker, palette.warn), right: width - margin, baseline: y, tag: .paragraph)
    }
    y += style.space.s6
  }

  private mutating func end() {
    let rule = Path.line(Point(x: margin, y: y), Point(x: width - margin, y: y))
    frame.draw(Shape(rule, stroke: Stroke(palette.rule, width: style.rules.hair)))
    y += style.space.s5
    frame.set(
      line(furniture.asOf, style.type.note, palette.ink3), right: width - margin, baseline: y, tag: .paragraph
    )
    frame.size.height = y + margin - style.space.s3
    full.append(frame)
  }

  /// Rows below which a part of a table is no beginning.
  private static let leastGroups = 3

  mutating func set(_ layout: TableLayout) {
    let count = layout.table.rowGroups.count
    var start = 0
    repeat {
      let end = fitting(layout, from: start)
      if !isEmpty,
        end < min(count, start + Self.leastGroups) || start == 0 && end < count && standsBetterAlone(layout)
      {
        self.end()
        begin()
        continue
      }
      let groups = start..<max(end, min(start + 1, count))
      let drawn = layout.part(groups, isFirst: start == 0, isLast: groups.upperBound == count, extra: 0)
      frame.place(drawn, x: margin, y: y)
      y += drawn.size.height + style.space.s7
      isEmpty = false
      start = groups.upperBound
    } while start < count
  }

  /// Whether a table that this picture has no room for stands whole on the next, and this one is fairly full.
  private func standsBetterAlone(_ layout: TableLayout) -> Bool {
    let height =
      layout.headHeight(isFirst: true) + layout.height(of: 0..<layout.table.rowGroups.count)
      + layout.notesHeight
    return y > limit * 0.4 && head + height + style.space.s7 + foot <= limit
  }

  /// The end of the groups from `start` on that still fit the picture.
  private func fitting(_ layout: TableLayout, from start: Int) -> Int {
    let count = layout.table.rowGroups.count
    let room = limit - y - foot - layout.headHeight(isFirst: start == 0) - style.space.s7
    if layout.height(of: start..<count) + layout.notesHeight <= room { return count }
    var end = start
    while end < count - 1, layout.height(of: start..<end + 1) <= room { end += 1 }
    return end
  }

  mutating func finished() -> [Frame] {
    end()
    return full
  }
}

extension Table {
  /// Without reference numbers, which lead nowhere outside the brief.
  var withoutReferences: Table {
    var table = self
    for group in table.rowGroups.indices {
      for row in table.rowGroups[group].rows.indices {
        table.rowGroups[group].rows[row].cells = table.rowGroups[group].rows[row].cells.map { cell in
          switch cell {
          case .number(var number):
            number.references = []
            return .number(number)
          case .text(let text): return .text(text.withoutReferences)
          default: return cell
          }
        }
      }
    }
    table.notes = notes.map(\.withoutReferences)
    return table
  }
}

extension RichText {
  var withoutReferences: RichText {
    RichText(
      runs.map { run in
        guard case .number(var number) = run else { return run }
        number.references = []
        return .number(number)
      })
  }
}
