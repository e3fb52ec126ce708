/// Names the first place where each source is used, so that a sentence leads back to it; a sentence that
/// nothing refers to loses its link.
enum BackLinks {
  static func added(to pages: [Page]) -> [Page] {
    var seen: Set<String> = []
    let named = pages.map { Page(frame: name($0.frame, &seen)) }
    return named.map { Page(frame: prune($0.frame, seen)) }
  }

  private static func name(_ frame: Frame, _ seen: inout Set<String>) -> Frame {
    var result = frame
    result.items = []
    for placed in frame.items {
      guard case .group(var group) = placed.item else {
        result.items.append(placed)
        continue
      }
      if case .link(.destination(let target)) = group.tag, target.hasPrefix("source-") {
        let name = "use-" + target.dropFirst("source-".count)
        if seen.insert(name).inserted {
          result.items.append(.init(placed.at, .destination(name)))
        }
      }
      group.frame = self.name(group.frame, &seen)
      result.items.append(.init(placed.at, .group(group)))
    }
    return result
  }

  private static func prune(_ frame: Frame, _ defined: Set<String>) -> Frame {
    var result = frame
    result.items = frame.items.map { placed in
      guard case .group(var group) = placed.item else { return placed }
      if case .link(.destination(let target)) = group.tag, target.hasPrefix("use-"),
        !defined.contains(target)
      {
        group.tag = .span
      }
      group.frame = prune(group.frame, defined)
      return .init(placed.at, .group(group))
    }
    return result
  }
}
