import Foundation
import Testing

@testable import zonebrief

@Suite struct OrderedPipelineTests {
  @Test(arguments: [1, 2, 5])
  func keepsTheOrder(workers: Int) throws {
    var input = Array((0..<200).reversed())
    var taken: [Int] = []
    try OrderedPipeline.run(
      workers: workers, next: { input.popLast() },
      work: { (number: Int) -> Int in
        if number % 7 == 0 { usleep(500) }
        return number * 2
      },
      take: { taken.append($0) })
    #expect(taken == (0..<200).map { $0 * 2 })
  }

  @Test func anErrorFromTheReaderEndsTheRun() {
    struct Broken: Error {}
    #expect(throws: Broken.self) {
      try OrderedPipeline.run(
        workers: 2, next: { () throws -> Int? in throw Broken() }, work: { $0 }, take: { _ in })
    }
  }
}
