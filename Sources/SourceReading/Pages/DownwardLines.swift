import PDFReading

/// Finds headlines that are set downwards: characters of large type below each other, closer than those beside them.
enum DownwardLines {
  /// Fewest characters of such a line.
  private static let fewest = 4
  /// Type this much larger than the body is looked at.
  private static let share: Float = 1.1
  /// Most characters of large type on a page that are looked at; no page of a paper has more.
  private static let most = 3_000
  /// From one character to the next, in sizes.
  private static let pitch: ClosedRange<Float> = 0.8...1.8

  /// The lines set downwards, and the characters of no such line in their order.
  static func split(
    _ characters: [PlacedCharacter], bodySize: Float
  ) -> (lines: [PageLine], rest: [PlacedCharacter]) {
    let large = characters.indices.filter {
      characters[$0].size >= bodySize * share && characters[$0].scalar >= 0x2E80
    }
    guard large.count >= fewest, large.count <= most else { return ([], characters) }
    var below: [Int: Int] = [:]
    for index in large {
      if let next = next(below: index, among: large, characters) { below[index] = next }
    }
    let starts = Set(large).subtracting(below.values).sorted()
    var taken: Set<Int> = []
    var lines: [PageLine] = []
    for start in starts {
      var run = [start]
      while let last = run.last, let next = below[last], run.count < large.count { run.append(next) }
      guard run.count >= fewest else { continue }
      taken.formUnion(run)
      lines.append(PageLine(run.map { characters[$0] }, isDownward: true))
    }
    guard !taken.isEmpty else { return ([], characters) }
    return (lines, characters.indices.filter { !taken.contains($0) }.map { characters[$0] })
  }

  /// The character that follows below, unless one stands nearer beside.
  private static func next(below index: Int, among large: [Int], _ characters: [PlacedCharacter]) -> Int? {
    let character = characters[index]
    let centre = character.x + character.width / 2
    var best: (index: Int, distance: Float)?
    var beside = Float.infinity
    for other in large where other != index {
      let candidate = characters[other]
      guard min(candidate.size, character.size) > max(candidate.size, character.size) * 0.9 else { continue }
      let across = candidate.x + candidate.width / 2 - centre
      let down = candidate.middle - character.middle
      if abs(across) < character.size * 0.25, down > character.size * pitch.lowerBound,
        down < character.size * pitch.upperBound, down < best?.distance ?? .infinity
      {
        best = (other, down)
      } else if abs(down) < character.size * 0.3 {
        beside = min(beside, abs(across))
      }
    }
    guard let best, best.distance < beside else { return nil }
    return best.index
  }
}
