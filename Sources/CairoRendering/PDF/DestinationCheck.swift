internal import PageLayout

/// The named places of a document and what leads to them. It is checked before anything is drawn: cairo
/// writes a damaged file for a link to nowhere, and says nothing.
struct DestinationCheck {
  private var defined: Set<String> = []
  private var targets: Set<String> = []

  init(_ document: PagedDocument) throws(RenderingError) {
    for page in document.pages { try visit(page.frame) }
    for entry in document.outline { targets.insert(entry.destination) }
    if let name = targets.subtracting(defined).min() {
      throw RenderingError.undefinedDestination(name)
    }
  }

  private mutating func visit(_ frame: Frame) throws(RenderingError) {
    for placed in frame.items {
      switch placed.item {
      case .group(let group):
        if case .link(.destination(let name)) = group.tag { targets.insert(name) }
        try visit(group.frame)
      case .destination(let name):
        guard !name.isEmpty, name.utf8.allSatisfy(isPlain) else {
          throw RenderingError.badDestination(name)
        }
        guard defined.insert(name).inserted else {
          throw RenderingError.repeatedDestination(name)
        }
      case .text, .shape: break
      }
    }
  }

  private func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
