import SourceText
import Testing

@Suite struct OffsetMapTests {
  /// `a１\nb` repaired to `a1b`: a folded digit and a dropped line break.
  private let map: OffsetMap = {
    var map = OffsetMap()
    map.append(length: 1, from: 0..<1)
    map.append(length: 1, from: 1..<4)
    map.append(length: 1, from: 5..<6)
    return map
  }()

  @Test func leadsBackToTheSource() {
    let text = RepairedText(bytes: Array("a1b".utf8), map: map)
    #expect(text.sourceSpan(of: TextSpan(0, 1)) == TextSpan(0, 1))
    #expect(text.sourceSpan(of: TextSpan(1, 2)) == TextSpan(1, 4))
    #expect(text.sourceSpan(of: TextSpan(0, 3)) == TextSpan(0, 6))
    #expect(text.sourceSpan(of: TextSpan(2, 3)) == TextSpan(5, 6))
    #expect(text.sourceSpan(of: TextSpan(3, 3)) == TextSpan(6, 6))
  }

  @Test func mergesRunsThatGoOn() {
    var map = OffsetMap()
    map.append(length: 3, from: 0..<3)
    map.append(length: 2, from: 3..<5)
    #expect(map.runs.count == 1)
    #expect(map.source(of: 4) == 4)
  }
}
