internal import PageLayout

/// The named places of a document, found before anything is drawn, since links lead forward as well.
struct Destinations {
  /// A place on a page, from its top-left corner.
  struct Place {
    /// From 0.
    var page: Int
    var at: Point
  }

  private(set) var places: [String: Place] = [:]
  private var targets: Set<String> = []

  /// - Throws: `undefinedDestination`, `repeatedDestination`.
  init(_ document: PagedDocument) throws(RenderingError) {
    for (n, page) in document.pages.enumerated() { try visit(page.frame, at: .zero, page: n) }
    for entry in document.outline { targets.insert(entry.destination) }
    if let name = targets.subtracting(places.keys).min() { throw RenderingError.undefinedDestination(name) }
  }

  private mutating func visit(_ frame: Frame, at origin: Point, page: Int) throws(RenderingError) {
    for placed in frame.items {
      switch placed.item {
      case .group(let group):
        if case .link(.destination(let name)) = group.tag { targets.insert(name) }
        try visit(group.frame, at: origin + placed.at, page: page)
      case .destination(let name):
        let known = places.updateValue(Place(page: page, at: origin + placed.at), forKey: name)
        if known != nil { throw RenderingError.repeatedDestination(name) }
      case .text, .shape: break
      }
    }
  }
}
