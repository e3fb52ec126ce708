import SourceText

/// What documents are called: a matter of which files the ledger holds, never of which came first.
///
/// A document is called by its file's stem, or its record's id. Where several would be called the same, each takes as many
/// folders of its path as tell them apart: `2024-09/p01`, `2024-10/p01`.
enum DocumentNames {
  struct Entry {
    var name: String
    var path: String
    var contentHash: String
  }

  /// The stem of the path where the id was made of it; else the id.
  static func name(id: SourceID, path: String) -> String {
    let stem = stem(path)
    let last = lastPart(id.rawValue)
    return last == stem || last == lastPart(path) ? String(stem) : id.rawValue
  }

  static func names(_ entries: [Entry]) -> [SourceID] {
    var namesakes: [String: [Int]] = [:]
    for (place, entry) in entries.enumerated() { namesakes[entry.name, default: []].append(place) }
    var names = entries.map(\.name)
    for places in namesakes.values where places.count > 1 {
      let told = apart(places.map { entries[$0] })
      for (place, name) in zip(places, told) { names[place] = name }
    }
    return names.map(SourceID.init)
  }

  private static func apart(_ entries: [Entry]) -> [String] {
    let folders = entries.map { $0.path.split(separator: "/").dropLast().filter { $0 != "." } }
    for depth in 0..<(folders.map(\.count).max() ?? 0) {
      let names = zip(entries, folders).map { entry, folders in
        (folders.suffix(depth + 1).map(String.init) + [entry.name]).joined(separator: "/")
      }
      if Set(names).count == names.count { return names }
    }
    return entries.map { $0.name + "@" + $0.contentHash.prefix(8) }
  }

  private static func lastPart(_ path: String) -> Substring {
    path.split(separator: "/").last ?? Substring(path)
  }

  private static func stem(_ path: String) -> Substring {
    let name = lastPart(path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return name[..<dot]
  }
}
