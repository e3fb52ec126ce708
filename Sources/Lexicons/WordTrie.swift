/// A set of words with what each stands for, found leftmost-longest in UTF-8 bytes.
///
/// A trie over scalars. Han characters, which begin nearly every word, are dispatched by one table read, and two of
/// them by one look into a hash table of pairs; from there each node's edges lie side by side, sorted. Built once, read
/// by all.
public struct WordTrie: Sendable {
  /// A word found: the offset after it and the value stored with it.
  public struct Match: Hashable, Sendable {
    public var end: Int
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

  @usableFromInline var nodes: [Node] = []
  @usableFromInline var edgeScalars: [UInt32] = []
  @usableFromInline var edgeTargets: [Int32] = []
  /// Index in `roots` of a Han character; 0 where no word begins with it.
  @usableFromInline var hanRoots: [UInt16] = []
  @usableFromInline var roots: [Root] = [Root()]
  /// A hash table, at most half full: a pair stands at its place or right behind it.
  @usableFromInline var pairs: [Pair] = [Pair(), Pair()]
  @usableFromInline var pairShift: UInt32 = 31
  /// One bit for 16 bits of each pair's hash: small enough to stay at hand, it turns down most pairs of a text.
  @usableFromInline var pairFilter = [UInt64](repeating: 0, count: 1_024)

  /// - Parameter words: each with its value (not negative). Of equal words the last one counts.
  public init(_ words: some Sequence<(String, Int32)>) {
    let sorted = words.map { (scalars: $0.0.unicodeScalars.map(\.value), value: $0.1) }
      .enumerated()
      .sorted { a, b in
        a.element.scalars.lexicographicallyPrecedes(b.element.scalars)
          || a.element.scalars == b.element.scalars && a.offset < b.offset
      }
      .map(\.element)
    hanRoots = [UInt16](repeating: 0, count: Int(Self.hanCount))
    nodes = [Node(value: -1, firstEdge: 0, edgeCount: 0)]
    // breadth first: the edges of a node lie side by side
    var waiting: [(node: Int, words: Range<Int>, depth: Int)] = [(0, sorted.indices, 0)]
    var next = 0
    while next < waiting.count {
      let (node, range, depth) = waiting[next]
      next += 1
      var index = range.lowerBound
      while index < range.upperBound, sorted[index].scalars.count == depth {
        if depth > 0 { nodes[node].value = sorted[index].value }
        index += 1
      }
      nodes[node].firstEdge = Int32(edgeScalars.count)
      while index < range.upperBound {
        let scalar = sorted[index].scalars[depth]
        let start = index
        while index < range.upperBound, sorted[index].scalars[depth] == scalar { index += 1 }
        nodes.append(Node(value: -1, firstEdge: 0, edgeCount: 0))
        edgeScalars.append(scalar)
        edgeTargets.append(Int32(nodes.count - 1))
        nodes[node].edgeCount += 1
        waiting.append((nodes.count - 1, start..<index, depth + 1))
        if depth == 0, scalar &- Self.hanStart < Self.hanCount {
          hanRoots[Int(scalar - Self.hanStart)] = UInt16(roots.count)
          var root = Root()
          root.node = Int32(nodes.count - 1)
          roots.append(root)
        }
      }
    }
    for index in roots.indices.dropFirst() { roots[index].value = nodes[Int(roots[index].node)].value }
    fillPairs()
  }

  private mutating func fillPairs() {
    var found: [Pair] = []
    for (offset, index) in hanRoots.enumerated() where index > 0 {
      let node = nodes[Int(roots[Int(index)].node)]
      for edge in Int(node.firstEdge)..<Int(node.firstEdge + node.edgeCount) {
        let second = edgeScalars[edge] &- Self.hanStart
        guard second < Self.hanCount else { continue }
        var pair = Pair()
        pair.key = Self.key(UInt32(offset), second)
        let next = nodes[Int(edgeTargets[edge])]
        pair.node = next.edgeCount > 0 ? edgeTargets[edge] : 0
        pair.value = next.value
        found.append(pair)
      }
    }
    while 1 << (32 - pairShift) < found.count * 2 { pairShift -= 1 }
    pairs = [Pair](repeating: Pair(), count: 1 << (32 - pairShift))
    for pair in found {
      var place = self.place(of: pair.key)
      while pairs[place].key != 0 { place = (place + 1) & (pairs.count - 1) }
      pairs[place] = pair
      let bit = Self.hash(of: pair.key) >> 16
      pairFilter[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
    }
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
  func place(of key: UInt32) -> Int { Int(Self.hash(of: key) >> pairShift) }

  /// What two Han characters lead to; a key of 0 where no word begins with them.
  @inlinable
  @inline(__always)
  func pair(_ key: UInt32) -> Pair {
    var place = self.place(of: key)
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
