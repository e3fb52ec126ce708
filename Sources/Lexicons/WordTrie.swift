/// A set of words with what each stands for, found leftmost-longest in UTF-8 bytes.
///
/// A trie over scalars. Han characters, which begin nearly every word, are dispatched by one table read, and two of
/// them by one look into a hash table of pairs; from there each node's edges lie side by side, sorted. Built once, read
/// by all.
public final class WordTrie: Sendable {
  /// A word found: the offset after it and the value stored with it.
  public struct Match: Hashable, Sendable {
    /// The byte after the word.
    public var end: Int
    /// What the trie stores with the word.
    public var value: Int32

    @inlinable
    public init(end: Int, value: Int32) {
      self.end = end
      self.value = value
    }
  }

  /// A place in the trie: what is a word up to here, and where it may go on.
  @usableFromInline struct Node: Sendable {
    /// −1 where no word ends.
    @usableFromInline var value: Int32 = -1
    @usableFromInline var firstEdge: Int32 = 0
    @usableFromInline var edgeCount: Int32 = 0

    @usableFromInline init() {}
  }

  /// A character that leads on, and where to.
  @usableFromInline struct Edge: Sendable {
    @usableFromInline var scalar: UInt32
    @usableFromInline var node: Node

    @usableFromInline init(scalar: UInt32, node: Node) {
      self.scalar = scalar
      self.node = node
    }
  }

  /// The first two characters of words, and where they lead.
  @usableFromInline struct Pair: Sendable {
    /// Two Han characters, 0 where the place is free.
    @usableFromInline var key: UInt32 = 0
    /// What the first of them is alone; −1 where it is no word.
    @usableFromInline var shorter: Int32 = -1
    @usableFromInline var node = Node()

    @usableFromInline init() {}
  }

  @usableFromInline static var hanStart: UInt32 { 0x4E00 }
  @usableFromInline static var hanCount: UInt32 { 0x5200 }

  @usableFromInline let start: Node
  @usableFromInline let edges: [Edge]
  /// Index in `roots` of a Han character; 0 where no word begins with it.
  @usableFromInline let hanRoots: [UInt16]
  @usableFromInline let roots: [Node]
  /// The low six bits of the other characters that words begin with.
  @usableFromInline let otherRoots: UInt64
  /// A hash table, at most half full: a pair stands at its place or right behind it.
  @usableFromInline let pairs: [Pair]
  @usableFromInline let pairShift: UInt32
  /// Two bits of one word for each pair, by its hash: small enough to stay at hand, it turns down nearly every pair of a
  /// text that begins no word.
  @usableFromInline let pairFilter: [UInt64]

  /// - Parameter words: each with its value (not negative). Of equal words the last one counts.
  public init(_ words: some Sequence<(String, Int32)>) {
    let tables = WordTrieTables(words)
    start = tables.start
    edges = tables.edges
    hanRoots = tables.hanRoots
    roots = tables.roots
    otherRoots = tables.otherRoots
    pairs = tables.pairs
    pairShift = tables.pairShift
    pairFilter = tables.pairFilter
  }

  /// Never 0: the second character's number is counted from 1.
  @inlinable
  @inline(__always)
  static func key(_ first: UInt32, _ second: UInt32) -> UInt32 { first << 16 | (second + 1) }

  @inlinable
  @inline(__always)
  static func hash(of key: UInt32) -> UInt32 { key &* 0x9E37_79B1 }

  @inlinable
  @inline(__always)
  static func place(of key: UInt32, shift: UInt32) -> Int { Int(hash(of: key) >> shift) }

  /// The filter has 2,048 words.
  @inlinable
  @inline(__always)
  static func filterPlace(of hash: UInt32) -> Int { Int(hash >> 21) }

  @inlinable
  @inline(__always)
  static func filterBits(of hash: UInt32) -> UInt64 {
    1 << UInt64(hash >> 15 & 63) | 1 << UInt64(hash >> 9 & 63)
  }

  /// What two Han characters lead to; a key of 0 where no word begins with them.
  @inlinable
  @inline(__always)
  func pair(_ key: UInt32) -> Pair {
    var place = Self.place(of: key, shift: pairShift)
    while true {
      let pair = pairs[place]
      if pair.key == key || pair.key == 0 { return pair }
      place = (place &+ 1) & (pairs.count &- 1)
    }
  }

  /// False where no word begins with these two, numbers of Han characters from U+4E00; true where one may, and where
  /// the second is no Han character.
  @inlinable
  @inline(__always)
  func mayBegin(_ first: UInt32, _ second: UInt32) -> Bool {
    guard second < Self.hanCount else { return true }
    let hash = Self.hash(of: Self.key(first, second))
    let bits = Self.filterBits(of: hash)
    return pairFilter[Self.filterPlace(of: hash)] & bits == bits
  }

  /// Whether a character alone is a word.
  public func isWord(_ scalar: UInt32) -> Bool { root(of: scalar).map { $0.value >= 0 } ?? false }

  /// Whether any word begins with this scalar.
  public func begins(with scalar: UInt32) -> Bool { root(of: scalar) != nil }

  /// Where the first character of a word leads.
  @inlinable
  @inline(__always)
  func root(of scalar: UInt32) -> Node? {
    let han = scalar &- Self.hanStart
    if han < Self.hanCount {
      let index = Int(hanRoots[Int(han)])
      return index == 0 ? nil : roots[index]
    }
    guard otherRoots >> UInt64(scalar & 63) & 1 != 0 else { return nil }
    return child(of: start, by: scalar)
  }

  /// Where one more character leads.
  @inlinable
  func child(of node: Node, by scalar: UInt32) -> Node? {
    edges.withUnsafeBufferPointer { edges in
      var index = Int(node.firstEdge)
      var end = index + Int(node.edgeCount)
      while end - index > 8 {
        let middle = (index + end) / 2
        if edges[middle].scalar <= scalar { index = middle } else { end = middle }
      }
      while index < end {
        if edges[index].scalar == scalar { return edges[index].node }
        index += 1
      }
      return nil
    }
  }

  /// The longest word that starts at an offset and ends by `limit`.
  @inlinable
  public func longestMatch(in text: ByteText, at offset: Int, limit: Int) -> Match? {
    var node: Node
    var position: Int
    var found: Match?
    let (han, second) = (text.han(at: offset), text.han(at: offset + 3))
    if han < Self.hanCount, hanRoots[Int(han)] == 0 { return nil }
    if han < Self.hanCount, second < Self.hanCount, offset + 6 <= limit {
      // two Han characters are one step
      let pair = self.pair(Self.key(han, second))
      guard pair.key != 0 else { return lone(han, endingAt: offset + 3) }
      node = pair.node
      position = offset + 6
      if pair.shorter >= 0 { found = Match(end: offset + 3, value: pair.shorter) }
    } else {
      let (first, length) = text.scalar(at: offset)
      position = offset + length
      guard position <= limit, let root = root(of: first) else { return nil }
      node = root
    }
    if node.value >= 0 { found = Match(end: position, value: node.value) }
    while node.edgeCount > 0 {
      let (scalar, length) = text.scalar(at: position)
      guard position + length <= limit, let next = child(of: node, by: scalar) else { break }
      position += length
      node = next
      if node.value >= 0 { found = Match(end: position, value: node.value) }
    }
    return found
  }

  /// A Han character that is a word by itself.
  @inlinable
  func lone(_ han: UInt32, endingAt end: Int) -> Match? {
    let value = roots[Int(hanRoots[Int(han)])].value
    return value >= 0 ? Match(end: end, value: value) : nil
  }

  /// The longest word that ends at an offset and starts at `limit` or later, in a trie built of reversed
  /// words; `Match.end` is where the word starts.
  @inlinable
  public func longestMatch(in text: ByteText, endingAt offset: Int, limit: Int) -> Match? {
    let (last, lastLength) = text.scalar(before: offset)
    var position = offset - lastLength
    guard lastLength > 0, position >= limit, var node = root(of: last) else { return nil }
    var found: Match?
    if node.value >= 0 { found = Match(end: position, value: node.value) }
    while node.edgeCount > 0 {
      let (scalar, length) = text.scalar(before: position)
      guard length > 0, position - length >= limit, let next = child(of: node, by: scalar) else { break }
      position -= length
      node = next
      if node.value >= 0 { found = Match(end: position, value: node.value) }
    }
    return found
  }

  /// The value of a whole word.
  public func value(of word: some StringProtocol) -> Int32? {
    var node = start
    for scalar in word.unicodeScalars {
      guard let next = child(of: node, by: scalar.value) else { return nil }
      node = next
    }
    return node.value >= 0 ? node.value : nil
  }
}
