internal import SourceText
internal import Yams

/// A YAML value that knows its line and which of its keys were read.
///
/// A class, since the reader marks keys while it walks; it never leaves one call of `StrictYAML`.
final class YAMLNode {
  enum Kind {
    /// `isQuoted` tells `"700"` from `700`.
    case scalar(String, isQuoted: Bool)
    case list([YAMLNode])
    case map([(key: String, value: YAMLNode)])
  }

  let kind: Kind
  let place: Diagnostic.Place
  /// Where the key stands that leads here; a group begins on the line below its key.
  var keyPlace: Diagnostic.Place?
  /// Every key that was asked for, present or not.
  var asked: Set<String> = []

  init(_ kind: Kind, place: Diagnostic.Place) {
    self.kind = kind
    self.place = place
  }

  var pairs: [(key: String, value: YAMLNode)] {
    if case .map(let pairs) = kind { pairs } else { [] }
  }

  subscript(key: String) -> YAMLNode? {
    pairs.first { $0.key == key }?.value
  }

  /// What a message calls this value.
  var shape: String {
    switch kind {
    case .scalar(let text, _): text.isEmpty ? "nothing" : "`\(text)`"
    case .list: "a list"
    case .map: "a group of keys"
    }
  }

  /// This value over `base`: groups are joined key by key, anything else replaces.
  func over(_ base: YAMLNode) -> YAMLNode {
    guard case .map(let mine) = kind, case .map(let theirs) = base.kind else { return self }
    var joined = theirs
    let places = Dictionary(
      theirs.indices.map { (theirs[$0].key, $0) }, uniquingKeysWith: { first, _ in first })
    for (key, value) in mine {
      if let index = places[key] {
        joined[index].value = value.over(joined[index].value)
      } else {
        joined.append((key, value))
      }
    }
    return YAMLNode(.map(joined), place: place)
  }
}

extension YAMLNode {
  /// Reads the text of a YAML file; nil for an empty one.
  static func parse(_ text: String, file: String) throws(Diagnostic) -> YAMLNode? {
    let root: Node?
    do {
      // The basic resolver: types are told by who asks, not by the look of a scalar.
      // Some editors put a byte order mark before the text.
      let text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
      root = try Yams.compose(yaml: text, .basic)
    } catch {
      throw .notYAML(error as? YamlError, file: file)
    }
    guard let root else { return nil }
    return try convert(root, file: file)
  }

  private static func convert(_ node: Node, file: String) throws(Diagnostic) -> YAMLNode {
    let place = Diagnostic.Place(file: file, line: node.mark?.line, column: node.mark?.column)
    switch node {
    case .scalar(let scalar):
      return YAMLNode(.scalar(scalar.string, isQuoted: scalar.style != .plain), place: place)
    case .sequence(let sequence):
      var items: [YAMLNode] = []
      for item in sequence { items.append(try convert(item, file: file)) }
      return YAMLNode(.list(items), place: place)
    case .mapping(let mapping):
      var pairs: [(key: String, value: YAMLNode)] = []
      for (key, value) in mapping {
        guard case .scalar(let name) = key else { throw .keyIsNoName(place) }
        let node = try convert(value, file: file)
        node.keyPlace = .init(file: file, line: key.mark?.line, column: key.mark?.column)
        pairs.append((name.string, node))
      }
      return YAMLNode(.map(pairs), place: place)
    case .alias:
      throw .alias(place)
    }
  }
}
