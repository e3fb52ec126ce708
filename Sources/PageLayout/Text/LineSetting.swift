/// A line, set: its frame is as wide as its text; items lie relative to the baseline at y 0.
struct SetLine {
  var frame: Frame
  var width: Double
}

/// Puts the atoms of a line side by side.
struct LineSetting {
  let pieces: [InlinePiece]
  let breaking: LineBreaking

  /// - Parameter room: the width a justified line fills; nil for natural width.
  func set(_ line: LineBreaking.Line, room: Double?) -> SetLine {
    let range = breaking.trimmed(line.range)
    guard let first = range.first, let last = range.last else {
      return SetLine(frame: Frame(size: .zero), width: 0)
    }
    // An over-full line takes what it needs from the blank half of its last mark.
    let over = room.map { min(breaking.shrink(of: line.range), max(0, line.natural - $0)) } ?? 0
    let slack = room.map { max(0, $0 - line.natural) } ?? 0
    let places = breaking.stretchPlaces(in: line.range)
    let extra = places > 0 ? slack / Double(places) : 0
    var frame = Frame(size: .zero, baseline: 0)
    var x = 0.0
    var run = OpenRun()
    for n in range {
      let atom = breaking.atoms[n]
      var advance = atom.advance
      var shift = atom.shift
      if n == first, breaking.startSqueeze(of: range) > 0 {
        advance -= atom.halfMark
        shift -= atom.halfMark
      }
      if n == last { advance -= over }
      let after = n == last ? 0 : atom.gapAfter + (atom.mayStretchAfter ? extra : 0)
      if run.piece != atom.piece { close(&run, into: &frame) }
      if run.piece == nil { run = OpenRun(piece: atom.piece, start: atom.start, x: x) }
      run.clusters.append(TextCluster(length: atom.length, advance: advance + after, shift: shift))
      run.end = x + advance
      x += advance + after
    }
    close(&run, into: &frame)
    frame.size.width = x
    return SetLine(frame: frame, width: x)
  }

  /// Clusters of one piece that stand beside each other.
  private struct OpenRun {
    var piece: Int?
    var start = 0
    var x = 0.0
    var end = 0.0
    var clusters: [TextCluster] = []
  }

  private func close(_ run: inout OpenRun, into frame: inout Frame) {
    defer { run = OpenRun() }
    guard let number = run.piece else { return }
    let piece = pieces[number]
    if let object = piece.object {
      frame.place(object, x: run.x, y: -object.baseline)
      return
    }
    let length = run.clusters.reduce(0) { $0 + $1.length }
    let text = String(decoding: Array(piece.text.utf8)[run.start..<run.start + length], as: UTF8.self)
    let set = TextRun(text, font: piece.font, colour: piece.colour, clusters: run.clusters)
    if let background = piece.background {
      let pad = markerEdge * piece.font.size
      frame.draw(
        Shape(
          .rect(
            Rect(
              x: run.x - pad, y: -0.98 * piece.font.size, width: run.end - run.x + 2 * pad,
              height: 1.26 * piece.font.size)), fill: background))
    }
    guard let link = piece.link else {
      frame.place(.text(set), x: run.x, y: -piece.rise)
      return
    }
    // The area to press reaches a little beyond the small number.
    let size = piece.font.size
    var inner = Frame(size: Size(width: run.end - run.x + 0.4 * size, height: 1.6 * size))
    inner.place(.text(set), x: 0.2 * size, y: 1.2 * size)
    frame.place(inner, x: run.x - 0.2 * size, y: -piece.rise - 1.2 * size, tag: .link(link))
  }
}
