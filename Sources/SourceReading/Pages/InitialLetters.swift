import PDFReading

/// Finds initials: a story's first character set so large that lines stand beside it. It is put at the head of the first of
/// them, in their size.
enum InitialLetters {
  /// Type this much larger than the body is looked at.
  private static let share: Float = 1.7
  /// Most characters of large type on a page that are looked at.
  private static let most = 400

  static func settle(_ characters: [PlacedCharacter], bodySize: Float) -> [PlacedCharacter] {
    guard characters.count <= PageTables.most else { return characters }
    let large = characters.indices.filter {
      characters[$0].size >= bodySize * share && characters[$0].scalar >= 0x2E80
    }
    guard !large.isEmpty, large.count <= most else { return characters }
    var moves: [(from: Int, before: Int)] = []
    for index in large {
      let initial = characters[index]
      let isAlone = !large.contains { other in
        let near = characters[other]
        return other != index && abs(near.size - initial.size) < initial.size * 0.1
          && abs(near.x - initial.x) < initial.size * 2
          && abs(near.middle - initial.middle) < initial.size * 2
      }
      guard isAlone, let first = firstBeside(initial, characters, bodySize) else { continue }
      moves.append((index, first))
    }
    guard !moves.isEmpty else { return characters }
    let moved = Set(moves.map(\.from))
    let initials = Dictionary(moves.map { ($0.before, $0.from) }, uniquingKeysWith: min)
    return characters.indices.flatMap { index -> [PlacedCharacter] in
      let initial = initials[index].map { set(characters[$0], before: characters[index]) }
      return (initial.map { [$0] } ?? []) + (moved.contains(index) ? [] : [characters[index]])
    }
  }

  /// The first character of the upper line beside an initial, if another line stands below that one.
  private static func firstBeside(
    _ initial: PlacedCharacter, _ characters: [PlacedCharacter], _ bodySize: Float
  ) -> Int? {
    let beside = characters.indices.filter { index in
      let character = characters[index]
      return character.size < bodySize * 1.15 && character.x > initial.right - bodySize * 0.3
        && character.x < initial.right + bodySize * 1.3 && character.middle > initial.y
        && character.middle < initial.bottom
    }
    guard
      let upper = beside.min(by: {
        (characters[$0].y, characters[$0].x) < (characters[$1].y, characters[$1].x)
      }),
      beside.contains(where: { characters[$0].y > characters[upper].y + bodySize * 0.8 })
    else { return nil }
    return upper
  }

  private static func set(_ initial: PlacedCharacter, before first: PlacedCharacter) -> PlacedCharacter {
    var initial = initial
    (initial.size, initial.width, initial.height) = (first.size, first.size, first.height)
    (initial.x, initial.y) = (first.x - first.size, first.y)
    return initial
  }
}
