internal import Figures

/// A figure set large with its reference raised beside it and its unit small behind.
struct BigFigure {
  let setting: BriefSetting

  /// The figure no wider than `width`, smaller where it takes that; its baseline stays.
  func frame(
    _ number: NumberText, ofTotal: String = "", type: TypeStyle, colour: Colour, width: Double
  ) -> Frame {
    var frame = frame(number, ofTotal: ofTotal, type: type, colour: colour)
    var size = type.size
    while frame.size.width > width, size > 0.6 * type.size {
      size -= 0.5
      frame = self.frame(number, ofTotal: ofTotal, type: type.sized(size), colour: colour)
    }
    return frame
  }

  /// The baseline of the frame is that of the figure.
  func frame(_ number: NumberText, ofTotal: String = "", type: TypeStyle, colour: Colour) -> Frame {
    let typesetter = setting.typesetter
    let palette = setting.palette
    var frame = Frame(size: Size(width: 0, height: type.lead), baseline: 0.8 * type.lead)
    func add(_ text: RichText, _ type: TypeStyle, _ colour: Colour, rise: Double = 0, gap: Double = 0) {
      let line = typesetter.line(text, TextSetting(type, colour))
      guard line.size.width > 0 else { return }
      frame.set(line, x: frame.size.width + gap, baseline: frame.baseline - rise)
      frame.size.width += gap + line.size.width
    }
    let label = setting.style.type.label
    if !number.prefix.isEmpty {
      add(RichText(number.prefix), label.weight(.bold).sized(0.55 * type.size), colour)
    }
    // A hedge of Latin letters (`nearly `) keeps its blank.
    if number.prefix.hasSuffix(" ") { frame.size.width += 0.14 * type.size }
    let value = NumberText(number.value, emphasis: number.emphasis)
    add(RichText([.number(value)]), type, colour)
    if !number.suffix.isEmpty {
      add(RichText(number.suffix), label.weight(.bold).sized(0.55 * type.size), colour)
    }
    add(RichText(ofTotal), type, palette.ink3)
    if !number.references.isEmpty {
      let x = frame.size.width + 1.5
      let references = ReferenceLine(typesetter: typesetter).frame(number.references, size: 8)
      frame.set(references, x: x, baseline: frame.baseline - 10)
      frame.size.width = x + references.size.width
    }
    let unit = number.unit + number.marks.map(\.rawValue).joined()
    add(RichText(unit), label.sized(9), palette.ink2, gap: 3.5)
    return frame
  }
}

/// Reference numbers at a size of their own, on their own baseline.
struct ReferenceLine {
  let typesetter: Typesetter

  func frame(_ references: [Reference], size: Double) -> Frame {
    let style = typesetter.style.type.reference
    // The host's size that gives this size of number; its rise is taken back.
    let type = TypeStyle(.sans, .bold, size / style.scale, size)
    let setting = TextSetting(type, typesetter.palette.accent)
    let line = typesetter.line(RichText([.number(NumberText("", references: references))]), setting)
    var frame = line
    frame.baseline = line.baseline - style.rise * type.size
    return frame
  }
}

extension TypeStyle {
  /// The same at another size, the lead in proportion.
  func sized(_ size: Double) -> TypeStyle {
    TypeStyle(family, weight, size, lead * size / self.size)
  }
}
