internal import Figures

/// The four tiles of page 1: chip and label, figure, context. Where a label has no room beside its chip all
/// labels stand under the chips, so that the figures stay on one line.
struct KeyFigureTiles {
  let setting: BriefSetting

  private var style: StyleSheet { setting.style }
  private var palette: StyleSheet.Palette { setting.palette }
  private var type: StyleSheet.TypeScale { setting.style.type }
  private var width: Double { setting.span(3) }

  /// The words of a tile, set.
  private struct Tile {
    var figure: KeyFigure
    var chip: Frame
    var label: Frame
    var context: Frame
  }

  func frame(_ figures: [KeyFigure]) -> Frame {
    let beside = figures.prefix(4).map { figure in
      setting.line(RichText([.chip(figure.chip), .plain(figure.label)]), labelType, palette.ink2)
    }
    let isUnder = beside.contains { $0.size.width > width }
    let tiles = zip(figures, beside).map { figure, line in tile(figure, beside: isUnder ? nil : line) }
    let labels = isUnder ? (tiles.map(\.label.size.height).max() ?? 0) : 0
    let contexts = tiles.map(\.context.size.height).max() ?? 0
    let height = 66 + labels + max(0, contexts - type.label.lead)
    var frame = Frame(size: Size(width: setting.width, height: height))
    for (n, tile) in tiles.enumerated() {
      frame.place(drawn(tile, height: height, down: labels), x: setting.left(3 * n), y: 0, tag: .section)
    }
    return frame
  }

  private var labelType: TypeStyle { type.label.sized(8.5) }

  /// - Parameter beside: chip and label on one line; nil where the label stands under the chip.
  private func tile(_ figure: KeyFigure, beside: Frame?) -> Tile {
    let label = TextSetting(labelType, palette.ink2)
    let under = setting.typesetter.paragraph(RichText(figure.label), label, width: width)
    let context = setting.typesetter.paragraph(
      figure.context, TextSetting(type.label, palette.ink2), width: width)
    return Tile(
      figure: figure,
      chip: beside ?? setting.line(RichText([.chip(figure.chip)]), labelType, palette.ink2),
      label: beside == nil ? under : Frame(size: .zero), context: context)
  }

  private func drawn(_ tile: Tile, height: Double, down: Double) -> Frame {
    var frame = Frame(size: Size(width: width, height: height))
    setting.rule(&frame, y: style.rules.block / 2, width: width, style.rules.block, palette.ink)
    frame.set(tile.chip, x: 0, baseline: 15.6, tag: .paragraph)
    if tile.label.size.height > 0 {
      frame.set(tile.label, x: 0, baseline: 15.6 + labelType.lead + 1, tag: .paragraph)
    }
    let isDone = tile.figure.chip.basis == .completed
    let value = BigFigure(setting: setting).frame(
      tile.figure.figure, ofTotal: tile.figure.ofTotal, type: type.keyFigure,
      colour: isDone ? palette.accent : palette.ink, width: width)
    frame.set(value, x: 0, baseline: 46 + down, tag: .paragraph)
    frame.set(tile.context, x: 0, baseline: 61 + down, tag: .paragraph)
    return frame
  }
}
