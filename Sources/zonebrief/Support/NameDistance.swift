/// Which known names are close to a misspelt one.
enum NameDistance {
  /// The nearest names, at most one to four changes away by their length, nearest first.
  static func nearest(to name: String, among names: [String], limit: Int = 4) -> [String] {
    guard !name.isEmpty else { return [] }
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted && mayBeNear(name, $0) }.map { ($0, distance(name, $0)) }
      .filter { $0.1 <= allowed(name) || $0.0.contains(name) }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(limit).map(\.0)
  }

  static func isNear(_ a: String, _ b: String) -> Bool { mayBeNear(a, b) && distance(a, b) <= allowed(a) }

  /// A much longer name is near none: its distances need not be counted.
  private static func mayBeNear(_ name: String, _ other: String) -> Bool {
    name.count <= other.count + allowed(name)
  }

  /// One change in two characters, two in a short name, three in a long id.
  private static func allowed(_ name: String) -> Int { name.count <= 2 ? 1 : name.count < 10 ? 2 : 4 }

  /// Levenshtein's distance over characters.
  static func distance(_ a: String, _ b: String) -> Int {
    let left = Array(a)
    let right = Array(b)
    var row = Array(0...right.count)
    for (i, x) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, y) in right.enumerated() {
        let above = row[j + 1]
        row[j + 1] = min(above + 1, row[j] + 1, diagonal + (x == y ? 0 : 1))
        diagonal = above
      }
    }
    return row[right.count]
  }
}
