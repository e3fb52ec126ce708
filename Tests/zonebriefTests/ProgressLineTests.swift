import Exports
import Testing

@testable import zonebrief

@Suite struct ProgressLineTests {
  struct Case: Sendable {
    var done: Int
    var total: Int?
    var seconds: Double
    var width: Int
    var text: String
  }

  @Test(arguments: [
    Case(done: 12, total: 24, seconds: 4, width: 46, text: "drawing ━━━━━━━─────── 12/24  3.0/s  0:04 left"),
    Case(done: 0, total: 24, seconds: 2, width: 40, text: "drawing ──────────────────── 0/24  0.0/s"),
    Case(done: 24, total: 24, seconds: 2, width: 40, text: "drawing ━━━━━━━━━ 24/24  12/s  0:00 left"),
    Case(done: 5, total: 50_000, seconds: 1, width: 30, text: "drawing 5/50000  5.0/s  2:46:3"),
    Case(done: 40_000, total: nil, seconds: 2, width: 60, text: "drawing 40000  20000/s"),
  ])
  func fitsItsWidth(line: Case) {
    let text = ProgressLine(label: "drawing", done: line.done, total: line.total, seconds: line.seconds)
      .text(width: line.width)
    #expect(DisplayWidth.of(text) <= line.width, "\(text)")
    #expect(text == line.text, "\(text)")
  }
}
