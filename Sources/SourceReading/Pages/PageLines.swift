import PDFReading
import SourceText

/// Characters that stand side by side on one line of one column.
struct PageLine: Hashable, Sendable {
  /// Left to right.
  var characters: [PlacedCharacter]
  var left: Float
  var right: Float
  var top: Float
  var bottom: Float
  /// Font size most of its characters have.
  var size: Float
  /// Its characters stand below each other.
  var isDownward = false
  /// Which of the page's tables it stands for.
  var table: Int?

  init(_ characters: [PlacedCharacter], isDownward: Bool = false) {
    self.characters = characters
    self.isDownward = isDownward
    left = characters.map(\.x).min() ?? 0
    right = characters.map(\.right).max() ?? 0
    top = characters.map(\.y).min() ?? 0
    bottom = characters.map(\.bottom).max() ?? 0
    size = PageLine.commonSize(characters)
  }

  var middle: Float { (top + bottom) / 2 }
  /// A figure by itself, with its unit or without: 32.64亿元, +11.8%.
  var isFigure: Bool {
    guard characters.count <= 14, let first = characters.first?.scalar,
      isDigit(first) || first == 0x2B || first == 0x2D
    else { return false }
    let marks: Set<UInt32> = [0x2B, 0x2D, 0x2E, 0x2C, 0x25]
    return characters.allSatisfy { isDigit($0.scalar) || isHan($0.scalar) || marks.contains($0.scalar) }
      && characters.contains { isDigit($0.scalar) } && characters.count { isHan($0.scalar) } <= 3
  }
  var width: Float { right - left }
  var centre: Float { (left + right) / 2 }

  /// The size that most characters have, to half a point.
  static func commonSize(_ characters: [PlacedCharacter]) -> Float {
    var counts: [Float: Int] = [:]
    for character in characters { counts[(character.size * 2).rounded() / 2, default: 0] += 1 }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
  }

  /// The characters as text, with blanks.
  var text: String {
    var view = String.UnicodeScalarView()
    let gaps = PageGaps(self)
    var previous: PlacedCharacter?
    for character in characters {
      if let previous, gaps.isBlank(previous, character) { view.append(" ") }
      if let scalar = Unicode.Scalar(character.scalar) { view.append(scalar) }
      previous = character
    }
    return String(view)
  }
}

/// Tells where a blank stands between two characters of a line: a gap wider than a third of the size; between Latin
/// letters and digits a narrower one, if it is wider than the line is spaced.
struct PageGaps {
  private static let widest: Float = 0.33
  private static let narrowest: Float = 0.15

  private let size: Float
  private let latin: Float

  init(_ line: PageLine) {
    size = line.size
    let gaps = zip(line.characters, line.characters.dropFirst()).map { $1.x - $0.right }.sorted()
    let usual = gaps.isEmpty ? 0 : max(0, gaps[gaps.count / 2] / max(line.size, 0.1))
    latin = min(Self.widest, usual + Self.narrowest)
  }

  func isBlank(_ a: PlacedCharacter, _ b: PlacedCharacter) -> Bool {
    b.x - a.right > size * (a.scalar < 0x80 && b.scalar < 0x80 ? latin : Self.widest)
  }
}

/// Puts a page's characters together to lines, parted at the gutters between columns.
struct PageLines {
  /// Gap below which two characters of a line belong together in any case, in sizes.
  private static let word: Float = 0.6
  /// The same in type this much larger than the body.
  private static let headlineWord: Float = 1.6
  private static let headlineShare: Float = 1.18
  /// Widest gap that is bridged, in sizes.
  private static let reach: Float = 40
  /// How far the lines above and below may lie to tell a gap from a gutter, in sizes.
  private static let neighbours: ClosedRange<Float> = 0.8...2.6

  /// Most atoms of a row that are looked at for one gap.
  private static let mostNeighbours = 200

  private let bodySize: Float
  private var atoms: [PageLine]
  /// Atoms by height, each sorted by its left edge.
  private var bins: [Int: [Int]] = [:]
  private let binHeight: Float = 6

  static func lines(of page: PDFPage) -> [PageLine] {
    let bodySize = PageLine.commonSize(page.characters)
    let characters = InitialLetters.settle(page.characters, bodySize: bodySize)
    let (downward, rest) = DownwardLines.split(characters, bodySize: bodySize)
    return PageLines(atoms: atoms(rest), bodySize: bodySize).merged() + downward
  }

  private init(atoms: [PageLine], bodySize: Float) {
    self.bodySize = bodySize
    self.atoms = atoms
    for (index, atom) in atoms.enumerated() { bins[bin(atom.middle), default: []].append(index) }
    for key in bins.keys { bins[key]?.sort { atoms[$0].left < atoms[$1].left } }
  }

  private func bin(_ y: Float) -> Int { Int(max(-1e6, min(1e6, (y / binHeight).rounded(.down)))) }

  /// Runs of the file's own order that stand side by side.
  private static func atoms(_ characters: [PlacedCharacter]) -> [PageLine] {
    var runs: [[PlacedCharacter]] = []
    for character in characters {
      if let last = runs.last?.last, isNext(last, character) {
        runs[runs.count - 1].append(character)
      } else {
        runs.append([character])
      }
    }
    return runs.map { PageLine($0) }
  }

  private static func isNext(_ a: PlacedCharacter, _ b: PlacedCharacter) -> Bool {
    let size = max(a.size, b.size, 1)
    let gap = b.x - a.right
    return abs(a.middle - b.middle) < size * 0.35 && gap > -size * 0.4 && gap < size * word
      && min(a.size, b.size) > size * 0.72
  }

  private func merged() -> [PageLine] {
    var next = [Int?](repeating: nil, count: atoms.count)
    var hasPrevious = [Bool](repeating: false, count: atoms.count)
    for index in atoms.indices.sorted(by: { atoms[$0].left < atoms[$1].left }) {
      guard let other = rightNeighbour(of: index), !hasPrevious[other], belongTogether(index, other) else {
        continue
      }
      next[index] = other
      hasPrevious[other] = true
    }
    var lines: [PageLine] = []
    for index in atoms.indices where !hasPrevious[index] {
      var characters = atoms[index].characters
      var at = next[index]
      while let other = at {
        characters += atoms[other].characters
        at = next[other]
      }
      lines.append(PageLine(characters))
    }
    return lines
  }

  /// The nearest atom to the right on the same line.
  private func rightNeighbour(of index: Int) -> Int? {
    let atom = atoms[index]
    let tolerance = atom.size * 0.35
    var best: Int?
    for bin in bin(atom.middle - tolerance)...bin(atom.middle + tolerance) {
      let row = bins[bin] ?? []
      for other in row[firstIndex(of: row, leftFrom: atom.left)...] {
        let candidate = atoms[other]
        if candidate.left > atom.right + atom.size * Self.reach { break }
        guard other != index, candidate.left > atom.left, candidate.left >= atom.right - atom.size * 0.4,
          isLike(atom, candidate, 0.72) && abs(candidate.middle - atom.middle) < tolerance
            || isUnit(candidate, of: atom)
        else { continue }
        if best.map({ candidate.left < atoms[$0].left }) ?? true { best = other }
        break
      }
    }
    return best
  }

  /// The first of a row's atoms whose left edge is at `left` or beyond.
  private func firstIndex(of row: [Int], leftFrom left: Float) -> Int {
    var low = 0
    var high = row.count
    while low < high {
      let middle = (low + high) / 2
      if atoms[row[middle]].left < left { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a unit in smaller type stands close behind a figure on its base line.
  private func isUnit(_ unit: PageLine, of figure: PageLine) -> Bool {
    figure.isFigure && unit.size < figure.size && unit.characters.count <= 4
      && abs(unit.bottom - figure.bottom) < figure.size * 0.35 && unit.left - figure.right < unit.size * 1.5
      && unit.characters.allSatisfy { isHan($0.scalar) || $0.scalar == 0x25 }
  }

  private func isLike(_ a: PageLine, _ b: PageLine, _ share: Float) -> Bool {
    min(a.size, b.size) >= max(a.size, b.size) * share
  }

  /// A narrow gap is no gutter; a wider one is bridged when the line above or below runs right across it. The two
  /// halves of a headline stand further apart.
  private func belongTogether(_ a: Int, _ b: Int) -> Bool {
    if isUnit(atoms[b], of: atoms[a]) { return true }
    let gap = atoms[b].left - atoms[a].right
    let isHeadline = atoms[a].size > bodySize * Self.headlineShare
    if gap < atoms[a].size * (isHeadline ? Self.headlineWord : Self.word) { return true }
    return isCrossed(atoms[a].right...max(atoms[a].right, atoms[b].left), near: atoms[a])
  }

  private func isCrossed(_ gap: ClosedRange<Float>, near atom: PageLine) -> Bool {
    let low = atom.size * Self.neighbours.lowerBound
    let high = atom.size * Self.neighbours.upperBound
    for bin in bin(atom.middle - high)...bin(atom.middle + high) {
      let row = bins[bin] ?? []
      for other in row[..<firstIndex(of: row, leftFrom: gap.lowerBound.nextUp)].suffix(Self.mostNeighbours) {
        let candidate = atoms[other]
        let distance = abs(candidate.middle - atom.middle)
        if distance >= low, distance <= high, candidate.right >= gap.upperBound, isLike(atom, candidate, 0.88)
        {
          return true
        }
      }
    }
    return false
  }
}
