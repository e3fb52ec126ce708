/// How lines of a paragraph end.
enum Alignment: Hashable, Sendable {
  /// Both edges even but for the last line: prose of 60 mm and more.
  case justified
  case left
  case right
  case centre
}

/// Chooses where a paragraph breaks: all lines together, so that no line is loose for the sake of the one
/// before it.
struct LineBreaking {
  let atoms: [LineAtom]
  let width: Double
  let firstIndent: Double
  let isJustified: Bool
  /// Fewest characters on the last line.
  let minLastLine: Int
  /// Headings break after a comma or colon where they can.
  let prefersSense: Bool
  /// Sums over the atoms before each place: advances with gaps, and places to stretch.
  private let widths: [Double]
  private let stretches: [Int]

  init(
    atoms: [LineAtom], width: Double, firstIndent: Double, isJustified: Bool, minLastLine: Int,
    prefersSense: Bool
  ) {
    self.atoms = atoms
    self.width = width
    self.firstIndent = firstIndent
    self.isJustified = isJustified
    self.minLastLine = minLastLine
    self.prefersSense = prefersSense
    var widths = [0.0]
    var stretches = [0]
    widths.reserveCapacity(atoms.count + 1)
    stretches.reserveCapacity(atoms.count + 1)
    for (n, atom) in atoms.enumerated() {
      widths.append(widths[n] + atom.advance + atom.gapAfter)
      stretches.append(stretches[n] + (atom.mayStretchAfter ? 1 : 0))
    }
    self.widths = widths
    self.stretches = stretches
  }

  /// A line: its atoms and how wide they are by nature.
  struct Line {
    var range: Range<Int>
    var natural: Double
  }

  private struct Node {
    var cost: Double
    var previous: Int
  }

  /// The lines in order, blanks at both ends left out of `natural` but kept in the ranges.
  func lines() -> [Line] {
    guard !atoms.isEmpty else { return [] }
    let ends = atoms.indices.filter { atoms[$0].mayBreakAfter }.map { $0 + 1 } + [atoms.count]
    let starts = [0] + ends.dropLast()
    var best: [Node?] = Array(repeating: nil, count: ends.count + 1)
    best[0] = Node(cost: 0, previous: -1)
    for from in starts.indices {
      guard let node = best[from] else { continue }
      for to in from..<ends.count {
        let range = starts[from]..<ends[to]
        let room = width - (from == 0 ? firstIndent : 0)
        let natural = naturalWidth(of: range)
        let tight = natural - shrink(of: range)
        if tight > room + 0.01, to > from { break }
        let cost = node.cost + cost(range, natural: natural, room: room, isLast: to == ends.count - 1)
        // Among equals the fuller first lines win.
        if best[to + 1].map({ cost <= $0.cost }) ?? true {
          best[to + 1] = Node(cost: cost, previous: from)
        }
        if tight > room + 0.01 { break }
      }
    }
    return trace(best, starts: starts, ends: ends)
  }

  private func trace(_ best: [Node?], starts: [Int], ends: [Int]) -> [Line] {
    var lines: [Line] = []
    var at = ends.count
    while at > 0, let node = best[at] {
      let range = starts[node.previous]..<ends[at - 1]
      lines.append(Line(range: range, natural: naturalWidth(of: range)))
      at = node.previous
    }
    return lines.reversed()
  }

  /// A line's atoms without blanks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while high > low, atoms[high - 1].kind == .space { high -= 1 }
    while low > 0, low < high, atoms[low].kind == .space { low += 1 }
    return low..<high
  }

  /// The width with an opening mark at the start halved.
  func naturalWidth(of range: Range<Int>) -> Double {
    let range = trimmed(range)
    guard let last = range.last else { return 0 }
    let width = widths[range.upperBound] - widths[range.lowerBound] - atoms[last].gapAfter
    return width - startSqueeze(of: range)
  }

  /// What an opening mark at a line's start gives up.
  func startSqueeze(of range: Range<Int>) -> Double {
    guard let first = range.first, atoms[first].kind == .opening else { return 0 }
    return atoms[first].halfMark
  }

  /// What a line can give up when it is over-full: half of a closing mark at its end.
  func shrink(of range: Range<Int>) -> Double {
    guard let last = trimmed(range).last, atoms[last].kind == .closing else { return 0 }
    return atoms[last].halfMark
  }

  /// Places where justification may add room.
  func stretchPlaces(in range: Range<Int>) -> Int {
    let range = trimmed(range)
    guard let last = range.last else { return 0 }
    return stretches[last] - stretches[range.lowerBound]
  }

  private func cost(_ range: Range<Int>, natural: Double, room: Double, isLast: Bool) -> Double {
    let em = atoms[range.lowerBound].em
    var cost = isJustified ? 1.0 : 40
    if isLast {
      let tail = trimmed(range).suffix(4 * minLastLine)
      let characters = tail.count { !atoms[$0].isRaised && atoms[$0].kind != .closing }
      if characters < minLastLine, range.lowerBound > 0 { cost += 50_000 }
      return cost
    }
    if natural > room + 0.01 {
      cost += natural - shrink(of: range) > room + 0.01 ? 100_000 : 0.5
    } else if isJustified {
      let places = stretchPlaces(in: range)
      let perPlace = places > 0 ? (room - natural) / Double(places) / em : (room - natural) / em
      cost += perPlace * perPlace * 10_000
    } else {
      cost += raggedness(natural, room)
    }
    if prefersSense, let last = trimmed(range).last, atoms[last].kind == .closing { cost -= 20 }
    return cost
  }

  private func raggedness(_ natural: Double, _ room: Double) -> Double {
    let share = max(0, (room - natural) / max(1, room) - 0.1)
    return share * share * 400
  }
}
