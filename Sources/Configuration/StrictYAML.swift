public import SourceText

/// Reads YAML into `Decodable` values and takes nothing on trust: an unknown key, a missing one, a wrong type
/// or an unknown name is a diagnostic with its line, the reason and the nearest right name.
///
/// Names are snake_case in the file and camelCase in the types.
public enum StrictYAML {
  /// Reads a file's text.
  ///
  /// - Parameters:
  ///   - type: what it is read into.
  ///   - text: the file's content.
  ///   - file: how messages name it.
  /// - Throws: the first `Diagnostic`, or all unknown keys at once as `ConfigurationErrors`.
  public static func decode<T: Decodable>(_ type: T.Type, from text: String, file: String) throws -> T {
    let root = try YAMLNode.parse(text, file: file)
    return try decode(type, from: root ?? YAMLNode(.map([]), place: .init(file: file, line: 1)))
  }

  static func decode<T: Decodable>(
    _ type: T.Type, from root: YAMLNode, userInfo: [CodingUserInfoKey: any Sendable] = [:]
  ) throws -> T {
    let value = try YAMLDecoder(node: root, codingPath: [], userInfo: userInfo).value(type, of: root)
    var unknown: [Diagnostic] = []
    findUnknownKeys(in: root, &unknown)
    if !unknown.isEmpty { throw ConfigurationErrors(diagnostics: unknown) }
    return value
  }

  /// Keys nobody asked for; only in groups that were read at all.
  private static func findUnknownKeys(in node: YAMLNode, _ found: inout [Diagnostic]) {
    switch node.kind {
    case .scalar: return
    case .list(let items): for item in items { findUnknownKeys(in: item, &found) }
    case .map(let pairs):
      for (key, value) in pairs where found.count < ConfigurationErrors.most {
        if node.asked.contains(key) {
          findUnknownKeys(in: value, &found)
        } else {
          found.append(.unknownKey(key, place: value.keyPlace ?? value.place, known: node.asked))
        }
      }
    }
  }
}

/// What is wrong with a file, in the order of its lines.
public struct ConfigurationErrors: Error, Sendable {
  /// A file with more faults than this is the wrong file.
  static let most = 20

  /// One for each thing that is wrong.
  public var diagnostics: [Diagnostic]

  public init(diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics.sorted { ($0.place?.line ?? 0) < ($1.place?.line ?? 0) }
    if diagnostics.count >= Self.most { self.diagnostics.append(.moreThan(Self.most)) }
  }

  /// What any error of this module has to say.
  public static func diagnostics(of error: any Error) -> [Diagnostic] {
    switch error {
    case let errors as ConfigurationErrors: errors.diagnostics
    case let diagnostic as Diagnostic: [diagnostic]
    default: [Diagnostic(.error, code: "configuration.failed", summary: "\(error)")]
    }
  }
}

/// A `Decoder` over a `YAMLNode`.
struct YAMLDecoder: Decoder {
  let node: YAMLNode
  let codingPath: [any CodingKey]
  let context: [CodingUserInfoKey: any Sendable]
  var userInfo: [CodingUserInfoKey: Any] { context }

  init(node: YAMLNode, codingPath: [any CodingKey], userInfo: [CodingUserInfoKey: any Sendable]) {
    self.node = node
    self.codingPath = codingPath
    self.context = userInfo
  }

  /// The same decoder at another node, or under another key.
  func at(_ node: YAMLNode, _ key: (any CodingKey)? = nil) -> YAMLDecoder {
    YAMLDecoder(node: node, codingPath: codingPath + [key].compactMap(\.self), userInfo: context)
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard case .map = node.kind else {
      throw Diagnostic.wrongShape(node, expected: "a group of keys", path: codingPath)
    }
    return KeyedDecodingContainer(Keyed(decoder: self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard case .list(let items) = node.kind else {
      throw Diagnostic.wrongShape(node, expected: "a list", path: codingPath)
    }
    return Unkeyed(decoder: self, items: items)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { Single(decoder: self) }

  /// The one place where a node becomes a value.
  func value<T: Decodable>(_ type: T.Type, of node: YAMLNode) throws -> T {
    if let scalar = try scalar(type, of: node) { return scalar }
    do {
      return try T(from: at(node))
    } catch DecodingError.dataCorrupted(let context) {
      throw Diagnostic.badValue(node, type: type, reason: context.debugDescription, path: codingPath)
    }
  }

  private func scalar<T: Decodable>(_ type: T.Type, of node: YAMLNode) throws -> T? {
    func text(_ expected: String) throws -> (String, Bool) {
      guard case .scalar(let text, let isQuoted) = node.kind else {
        throw Diagnostic.wrongShape(node, expected: expected, path: codingPath)
      }
      return (text, isQuoted)
    }
    func read(_ expected: String, _ parse: (String) -> Any?) throws -> T? {
      let (text, isQuoted) = try text(expected)
      guard !isQuoted, let value = parse(text) as? T else {
        throw Diagnostic.wrongShape(node, expected: expected, path: codingPath)
      }
      return value
    }
    switch type {
    case is String.Type:
      return try text("text").0 as? T
    case is Double.Type:
      return try read("a number from 0 to 10000") {
        Double($0).flatMap { (0...10_000).contains($0) ? $0 : nil }
      }
    case is Int.Type:
      return try read("a whole number from 0 to 10000") {
        Int($0).flatMap { (0...10_000).contains($0) ? $0 : nil }
      }
    case is Bool.Type:
      return try read("true or false") { ["true": true, "false": false][$0] }
    default:
      return nil
    }
  }
}

extension YAMLDecoder {
  struct Keyed<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let decoder: YAMLDecoder
    var codingPath: [any CodingKey] { decoder.codingPath }
    var allKeys: [Key] { decoder.node.pairs.compactMap { Key(stringValue: $0.key) } }

    private func child(_ key: any CodingKey) -> YAMLNode? {
      let name = key.stringValue.snakeCase
      decoder.node.asked.insert(name)
      return decoder.node[name]
    }

    private func present(_ key: any CodingKey) throws -> YAMLNode {
      if let node = child(key) { return node }
      throw Diagnostic.missingKey(key.stringValue.snakeCase, in: decoder.node, path: codingPath)
    }

    func contains(_ key: Key) -> Bool { child(key) != nil }

    func decodeNil(forKey key: Key) -> Bool {
      if case .scalar(let text, false)? = child(key)?.kind { return text.isEmpty || text == "null" }
      return false
    }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
      try decoder.at(decoder.node, key).value(type, of: present(key))
    }

    func nestedContainer<N: CodingKey>(keyedBy: N.Type, forKey key: Key) throws -> KeyedDecodingContainer<N> {
      try decoder.at(present(key), key).container(keyedBy: N.self)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
      try decoder.at(present(key), key).unkeyedContainer()
    }

    func superDecoder() -> any Decoder { decoder }
    func superDecoder(forKey key: Key) throws -> any Decoder { try decoder.at(present(key), key) }
  }

  struct Unkeyed: UnkeyedDecodingContainer {
    let decoder: YAMLDecoder
    let items: [YAMLNode]
    var currentIndex = 0
    var codingPath: [any CodingKey] { decoder.codingPath }
    var count: Int? { items.count }
    var isAtEnd: Bool { currentIndex >= items.count }

    private func current() throws -> YAMLNode {
      guard !isAtEnd else {
        throw DecodingError.dataCorruptedError(in: self, debugDescription: "the list is too short")
      }
      return items[currentIndex]
    }

    mutating func decodeNil() -> Bool { false }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
      let value = try decoder.value(type, of: current())
      currentIndex += 1
      return value
    }

    mutating func nestedContainer<N: CodingKey>(keyedBy: N.Type) throws -> KeyedDecodingContainer<N> {
      try decoder.at(current()).container(keyedBy: N.self)
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
      try decoder.at(current()).unkeyedContainer()
    }

    mutating func superDecoder() throws -> any Decoder { decoder }
  }

  struct Single: SingleValueDecodingContainer {
    let decoder: YAMLDecoder
    var codingPath: [any CodingKey] { decoder.codingPath }

    func decodeNil() -> Bool { false }
    func decode<T: Decodable>(_ type: T.Type) throws -> T { try decoder.value(type, of: decoder.node) }
  }
}

extension String {
  /// `columnWidth` as `column_width`; digits stay with their letters.
  var snakeCase: String {
    reduce(into: "") { text, character in
      text += character.isUppercase ? "_" + character.lowercased() : String(character)
    }
  }
}
