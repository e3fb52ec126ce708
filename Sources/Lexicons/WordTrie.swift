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

  @usableFromInline struct Node: Sendable {
    /// −1 where no word ends.
    @usableFromInline var value: Int32
    @usableFromInline var firstEdge: Int32
    @usableFromInline var edgeCount: Int32

    @usableFromInline init(value: Int32, firstEdge: Int32, edgeCount: Int32) {
      self.value = value
      self.firstEdge = firstEdge
      self.edgeCount = edgeCount
    }
  }

  /// Where a Han character leads from the root.
  @usableFromInline struct Root: Sendable {
    @usableFromInline var node: Int32 = 0
    /// −1 where the character alone is no word.
    @usableFromInline var value: Int32 = -1

    @usableFromInline init() {}
  }

  /// The first two characters of words, and where they lead.
  @usableFromInline struct Pair: Sendable {
    /// Two Han characters, 0 where the place is free.
    @usableFromInline var key: UInt32 = 0
    /// 0 where no word is longer.
    @usableFromInline var node: Int32 = 0
    /// −1 where the two are no word.
    @usableFromInline var value: Int32 = -1

    @usableFromInline init() {}
  }

  @usableFromInline static var hanStart: UInt32 { 0x4E00 }
  @usableFromInline static var hanCount: UInt32 { 0x5200 }

  @usableFromInline let nodes: [Node]
  @usableFromInline let edgeScalars: [UInt32]
  @usableFromInline let edgeTargets: [Int32]
  /// Index in `roots` of a Han character; 0 where no word begins with it.
  @usableFromInline let hanRoots: [UInt16]
  @usableFromInline let roots: [Root]
  /// The low six bits of the other characters that words begin with.
  @usableFromInline let otherRoots: UInt64
  /// A hash table, at most half full: a pair stands at its place or right behind it.
  @usableFromInline let pairs: [Pair]
  @usableFromInline let pairShift: UInt32
  /// One bit for 16 bits of each pair's hash: small enough to stay at hand, it turns down most pairs of a text.
  @usableFromInline let pairFilter: [UInt64]

  /// - Parameter words: each with its value (not negative). Of equal words the last one counts.
  public init(_ words: some Sequence<(String, Int32)>) {
    let tables = WordTrieTables(words)
    nodes = tables.nodes
    edgeScalars = tables.edgeScalars
    edgeTargets = tables.edgeTargets
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

  /// False where no word begins with these two characters, the first of them Han; true where one may.
  @inlinable
  @inline(__always)
  public func mayBegin(with first: UInt32, _ second: UInt32) -> Bool {
    let (first, second) = (first &- Self.hanStart, second &- Self.hanStart)
    guard second < Self.hanCount else { return true }
    let bit = Self.hash(of: Self.key(first, second)) >> 16
    return pairFilter[Int(bit >> 6)] >> UInt64(bit & 63) & 1 != 0
  }

  /// Whether a character alone is a word.
  public func isWord(_ scalar: UInt32) -> Bool {
    let node = child(of: 0, by: scalar)
    return node != 0 && nodes[Int(node)].value >= 0
  }

  @inlinable
  func child(of node: Int32, by scalar: UInt32) -> Int32 {
    let record = nodes[Int(node)]
    var index = Int(record.firstEdge)
    var end = index + Int(record.edgeCount)
    while end - index > 8 {
      let middle = (index + end) / 2
      if edgeScalars[middle] <= scalar { index = middle } else { end = middle }
    }
    while index < end {
      if edgeScalars[index] == scalar { return edgeTargets[index] }
      index += 1
    }
    return 0
  }

  /// Whether any word begins with this scalar.
  @inlinable
  @inline(__always)
  public func begins(with scalar: UInt32) -> Bool {
    let han = scalar &- Self.hanStart
    if han < Self.hanCount { return hanRoots[Int(han)] != 0 }
    return child(of: 0, by: scalar) != 0
  }

  /// The longest word that starts at an offset and ends by `limit`.
  @inlinable
  public func longestMatch(in text: ByteText, at offset: Int, limit: Int) -> Match? {
    var (scalar, length) = text.scalar(at: offset)
    let han = scalar &- Self.hanStart
    var position = offset + length
    guard position <= limit else { return nil }
    var node: Int32
    var found: Match?
    if han < Self.hanCount {
      let index = Int(hanRoots[Int(han)])
      guard index != 0 else { return nil }
      let root = roots[index]
      if root.value >= 0 { found = Match(end: position, value: root.value) }
      (scalar, length) = text.scalar(at: position)
      let second = scalar &- Self.hanStart
      if second < Self.hanCount {
        let pair = self.pair(Self.key(han, second))
        guard pair.key != 0, position + length <= limit else { return found }
        position += length
        if pair.value >= 0 { found = Match(end: position, value: pair.value) }
        guard pair.node != 0 else { return found }
        (scalar, length) = text.scalar(at: position)
        node = child(of: pair.node, by: scalar)
      } else {
        node = child(of: root.node, by: scalar)
      }
    } else {
      guard otherRoots >> UInt64(scalar & 63) & 1 != 0 else { return nil }
      node = child(of: 0, by: scalar)
      length = 0
    }
    while node != 0 {
      position += length
      if position > limit { break }
      let record = nodes[Int(node)]
      if record.value >= 0 { found = Match(end: position, value: record.value) }
      if record.edgeCount == 0 { break }
      (scalar, length) = text.scalar(at: position)
      node = child(of: node, by: scalar)
    }
    return found
  }

  /// The longest word that ends at an offset and starts at `limit` or later, in a trie built of reversed
  /// words; `Match.end` is where the word starts.
  @inlinable
  public func longestMatch(in text: ByteText, endingAt offset: Int, limit: Int) -> Match? {
    var node: Int32 = 0
    var position = offset
    var found: Match?
    repeat {
      let (scalar, length) = text.scalar(before: position)
      guard length > 0, position - length >= limit else { break }
      node = child(of: node, by: scalar)
      position -= length
      guard node != 0 else { break }
      let value = nodes[Int(node)].value
      if value >= 0 { found = Match(end: position, value: value) }
    } while true
    return found
  }

  /// The value of a whole word.
  public func value(of word: some StringProtocol) -> Int32? {
    var node: Int32 = 0
    for scalar in word.unicodeScalars {
      node = child(of: node, by: scalar.value)
      if node == 0 { return nil }
    }
    let value = nodes[Int(node)].value
    return node != 0 && value >= 0 ? value : nil
  }
}
