/// Builds the tables of a `WordTrie`.
struct WordTrieTables {
  typealias Node = WordTrie.Node
  typealias Root = WordTrie.Root
  typealias Pair = WordTrie.Pair

  private(set) var nodes: [Node] = []
  private(set) var edgeScalars: [UInt32] = []
  private(set) var edgeTargets: [Int32] = []
  private(set) var hanRoots: [UInt16] = []
  private(set) var roots: [Root] = [Root()]
  private(set) var otherRoots: UInt64 = 0
  private(set) var pairs: [Pair] = [Pair(), Pair()]
  private(set) var pairShift: UInt32 = 31
  private(set) var pairFilter = [UInt64](repeating: 0, count: 1_024)

  init(_ words: some Sequence<(String, Int32)>) {
    let sorted = words.map { (scalars: $0.0.unicodeScalars.map(\.value), value: $0.1) }
      .enumerated()
      .sorted { a, b in
        a.element.scalars.lexicographicallyPrecedes(b.element.scalars)
          || a.element.scalars == b.element.scalars && a.offset < b.offset
      }
      .map(\.element)
    hanRoots = [UInt16](repeating: 0, count: Int(WordTrie.hanCount))
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
        guard depth == 0 else { continue }
        if scalar &- WordTrie.hanStart >= WordTrie.hanCount {
          otherRoots |= 1 << UInt64(scalar & 63)
        } else {
          hanRoots[Int(scalar - WordTrie.hanStart)] = UInt16(roots.count)
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
        let second = edgeScalars[edge] &- WordTrie.hanStart
        guard second < WordTrie.hanCount else { continue }
        var pair = Pair()
        pair.key = WordTrie.key(UInt32(offset), second)
        let next = nodes[Int(edgeTargets[edge])]
        pair.node = next.edgeCount > 0 ? edgeTargets[edge] : 0
        pair.value = next.value
        found.append(pair)
      }
    }
    while 1 << (32 - pairShift) < found.count * 2 { pairShift -= 1 }
    pairs = [Pair](repeating: Pair(), count: 1 << (32 - pairShift))
    for pair in found {
      var place = WordTrie.place(of: pair.key, shift: pairShift)
      while pairs[place].key != 0 { place = (place + 1) & (pairs.count - 1) }
      pairs[place] = pair
      let bit = WordTrie.hash(of: pair.key) >> 16
      pairFilter[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
    }
  }
}
