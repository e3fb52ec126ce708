/// A paragraph in the flow: at least two lines on either side of a break.
struct FlowProse: FlowContent {
  /// Each line with its first baseline as in a paragraph.
  let lines: [Frame]
  let lead: Double
  let width: Double

  var height: Double { lead * Double(lines.count) }
  var minimum: Double { lead * Double(min(lines.count, lines.count < 4 ? lines.count : 2)) }

  func frame(extra: Double) -> Frame {
    var inner = Frame(size: Size(width: width, height: height))
    for (n, line) in lines.enumerated() { inner.place(line, x: 0, y: lead * Double(n)) }
    var frame = Frame(size: inner.size)
    frame.place(inner, x: 0, y: 0, tag: .paragraph)
    return frame
  }

  func split(room: Double, isShort: Bool) -> (first: any FlowContent, rest: any FlowContent)? {
    let fits = min(Int((room / lead + 0.001).rounded(.down)), lines.count - 2)
    guard fits >= 2 else { return nil }
    return (
      FlowProse(lines: Array(lines[..<fits]), lead: lead, width: width),
      FlowProse(lines: Array(lines[fits...]), lead: lead, width: width)
    )
  }
}

/// Entries in two columns, read down the first and then the second; an entry is never cut.
struct FlowColumns: FlowContent {
  let entries: [Frame]
  let columnWidth: Double
  let gutter: Double
  /// Between entries.
  let gap: Double
  /// The same entries one under the other, where they can be cut.
  var apart: [FlowBlock] = []

  var width: Double { 2 * columnWidth + gutter }

  private func height(_ range: Range<Int>) -> Double {
    guard !range.isEmpty else { return 0 }
    return range.reduce(0) { $0 + entries[$1].size.height } + gap * Double(range.count - 1)
  }

  /// Where the second column begins so that the columns are as low as can be: the first of equals.
  private var middle: Int {
    let whole = height(entries.indices)
    var best = (place: 0, height: whole)
    var first = 0.0
    for (n, entry) in entries.enumerated() {
      first += entry.size.height + (n > 0 ? gap : 0)
      let second = n + 1 < entries.count ? whole - first - gap : 0
      // sums in another order differ in their last digits
      if max(first, second) < best.height - 0.001 { best = (n + 1, max(first, second)) }
    }
    return best.place
  }

  var height: Double {
    let middle = middle
    return max(height(0..<middle), height(middle..<entries.count))
  }

  var minimum: Double { entries.prefix(2).map(\.size.height).max() ?? 0 }

  func frame(extra: Double) -> Frame {
    let middle = middle
    var frame = Frame(size: Size(width: width, height: height))
    var (x, y) = (0.0, 0.0)
    for (n, entry) in entries.enumerated() {
      if n == middle { (x, y) = (columnWidth + gutter, 0) }
      frame.place(entry, x: x, y: y)
      y += entry.size.height + gap
    }
    return frame
  }

  func split(room: Double, isShort: Bool) -> (first: any FlowContent, rest: any FlowContent)? {
    var end = 0
    for column in 0..<2 {
      let start = end
      while end < entries.count, height(start..<end + 1) <= room + 0.01 { end += 1 }
      if column == 0, end == start { return nil }
    }
    guard end > 0, end < entries.count else { return nil }
    let first = FilledColumns(columns: filled(upTo: end, room: room), base: self, height: room)
    let rest = FlowColumns(
      entries: Array(entries[end...]), columnWidth: columnWidth, gutter: gutter, gap: gap)
    return (first, rest)
  }

  private func filled(upTo end: Int, room: Double) -> [[Frame]] {
    var split = 0
    while split < end, height(0..<split + 1) <= room + 0.01 { split += 1 }
    return [Array(entries[..<split]), Array(entries[split..<end])]
  }
}

/// Two full columns at the foot of a page.
struct FilledColumns: FlowContent {
  let columns: [[Frame]]
  let base: FlowColumns
  let height: Double

  func frame(extra: Double) -> Frame {
    var frame = Frame(size: Size(width: base.width, height: height))
    for (n, column) in columns.enumerated() {
      var y = 0.0
      for entry in column {
        frame.place(entry, x: Double(n) * (base.columnWidth + base.gutter), y: y)
        y += entry.size.height + base.gap
      }
    }
    return frame
  }
}
