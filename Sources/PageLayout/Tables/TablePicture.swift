public import Figures

/// Tables as a picture of their own, with the furniture of a stand-alone chart: they circulate alone and must
/// say of what they are and whether they are samples.
public enum TablePicture {
  /// The tables under one another.
  ///
  /// - Parameters:
  ///   - tables: from top to bottom.
  ///   - kicker: 开发区投资月报　2024年10月.
  ///   - sampleTag: 示例数据 …: obligatory when any document is a sample.
  ///   - asOf: 数据截至2024年10月31日.
  ///   - width: of the picture, margins included, in points.
  ///   - style: the tokens it is set by.
  ///   - theme: which of the style's palettes.
  ///   - labels: fixed words in the language of the tables.
  ///   - measure: measures text in the fonts of the style.
  public static func frame(
    _ tables: [Table], kicker: String, sampleTag: String?, asOf: String, width: Double,
    style: StyleSheet, theme: Theme = .light, labels: BriefLabels, measure: any TextMeasuring
  ) -> Frame {
    let typesetter = Typesetter(style: style, theme: theme, measure: measure)
    let palette = typesetter.palette
    let margin = style.space.s8
    let inner = width - 2 * margin
    func line(_ text: String, _ type: TypeStyle, _ colour: Colour) -> Frame {
      typesetter.line(RichText(text), TextSetting(type, colour))
    }
    var frame = Frame(size: Size(width: width, height: 0))
    var y = margin
    frame.draw(
      Shape(
        .rect(Rect(x: margin, y: y, width: inner, height: style.rules.top)), fill: palette.accent))
    y += style.rules.top + style.space.s6
    frame.set(line(kicker, style.type.kicker, palette.ink2), x: margin, baseline: y, tag: .paragraph)
    if let sampleTag {
      let tag = line(sampleTag, style.type.kicker, palette.warn)
      frame.set(tag, right: width - margin, baseline: y, tag: .paragraph)
    }
    y += style.space.s6
    for table in tables {
      let parts = TableLayout.parts(
        table.withoutReferences, width: inner, typesetter: typesetter, labels: labels)
      for part in parts {
        let drawn = part.whole
        frame.place(drawn, x: margin, y: y)
        y += drawn.size.height + style.space.s7
      }
    }
    let rule = Path.line(Point(x: margin, y: y), Point(x: width - margin, y: y))
    frame.draw(Shape(rule, stroke: Stroke(palette.rule, width: style.rules.hair)))
    y += style.space.s5
    frame.set(
      line(asOf, style.type.note, palette.ink3), right: width - margin, baseline: y, tag: .paragraph)
    frame.size.height = y + margin - style.space.s3
    return frame
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
