/// Builds the tables of a `WordTrie`.
struct WordTrieTables {
  typealias Node = WordTrie.Node
  typealias Edge = WordTrie.Edge
  typealias Pair = WordTrie.Pair

  private(set) var start = Node()
  private(set) var edges: [Edge] = []
  private(set) var hanRoots: [UInt16] = []
  private(set) var roots: [Node] = [Node()]
  private(set) var otherRoots: UInt64 = 0
  private(set) var pairs: [Pair] = [Pair(), Pair()]
  private(set) var pairShift: UInt32 = 31
  private(set) var pairFilter = [UInt64](repeating: 0, count: 2_048)

  init(_ words: some Sequence<(String, Int32)>) {
    let sorted = words.map { (scalars: $0.0.unicodeScalars.map(\.value), value: $0.1) }
      .enumerated()
      .sorted { a, b in
        a.element.scalars.lexicographicallyPrecedes(b.element.scalars)
          || a.element.scalars == b.element.scalars && a.offset < b.offset
      }
      .map(\.element)
    hanRoots = [UInt16](repeating: 0, count: Int(WordTrie.hanCount))
    // breadth first: the edges of a node lie side by side; the edge that leads to a node holds it
    var waiting: [(edge: Int?, words: Range<Int>, depth: Int)] = [(nil, sorted.indices, 0)]
    var next = 0
    while next < waiting.count {
      let (edge, range, depth) = waiting[next]
      next += 1
      var node = Node()
      var index = range.lowerBound
      while index < range.upperBound, sorted[index].scalars.count == depth {
        if depth > 0 { node.value = sorted[index].value }
        index += 1
      }
      node.firstEdge = Int32(edges.count)
      while index < range.upperBound {
        let scalar = sorted[index].scalars[depth]
        let start = index
        while index < range.upperBound, sorted[index].scalars[depth] == scalar { index += 1 }
        edges.append(Edge(scalar: scalar, node: Node()))
        node.edgeCount += 1
        waiting.append((edges.count - 1, start..<index, depth + 1))
      }
      if let edge { edges[edge].node = node } else { self.start = node }
    }
    for edge in edges[..<Int(start.edgeCount)] {
      if edge.scalar &- WordTrie.hanStart >= WordTrie.hanCount {
        otherRoots |= 1 << UInt64(edge.scalar & 63)
      } else {
        hanRoots[Int(edge.scalar - WordTrie.hanStart)] = UInt16(roots.count)
        roots.append(edge.node)
      }
    }
    fillPairs()
  }

  private mutating func fillPairs() {
    var found: [Pair] = []
    for (offset, index) in hanRoots.enumerated() where index > 0 {
      let node = roots[Int(index)]
      for edge in edges[Int(node.firstEdge)..<Int(node.firstEdge + node.edgeCount)] {
        let second = edge.scalar &- WordTrie.hanStart
        guard second < WordTrie.hanCount else { continue }
        var pair = Pair()
        pair.key = WordTrie.key(UInt32(offset), second)
        pair.shorter = node.value
        pair.node = edge.node
        found.append(pair)
      }
    }
    while 1 << (32 - pairShift) < found.count * 2 { pairShift -= 1 }
    pairs = [Pair](repeating: Pair(), count: 1 << (32 - pairShift))
    for pair in found {
      var place = WordTrie.place(of: pair.key, shift: pairShift)
      while pairs[place].key != 0 { place = (place + 1) & (pairs.count - 1) }
      pairs[place] = pair
      let hash = WordTrie.hash(of: pair.key)
      pairFilter[WordTrie.filterPlace(of: hash)] |= WordTrie.filterBits(of: hash)
    }
  }
}
