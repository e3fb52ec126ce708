import Dispatch
import Foundation
import Synchronization

/// Works on batches on several threads and hands the results on in input order, with a bounded number of batches
/// under way, so that memory does not grow with the input.
enum OrderedPipeline {
  /// - Parameters:
  ///   - workers: threads that work; 1 works in place.
  ///   - next: the next batch, or nil at the end; called on this thread only.
  ///   - work: pure; called on any thread.
  ///   - take: called on this thread, in the order of the batches.
  static func run<Batch: Sendable, Product: Sendable>(
    workers: Int, next: () throws -> Batch?, work: @escaping @Sendable (Batch) -> Product,
    take: (Product) throws -> Void
  ) throws {
    if workers <= 1 {
      while let batch = try next() { try take(work(batch)) }
      return
    }
    let queue = DispatchQueue(label: "zonebrief.work", attributes: .concurrent)
    let running = DispatchSemaphore(value: workers)
    var underWay: [Slot<Product>] = []
    // one batch waiting for each one being worked on keeps every worker busy
    let depth = workers * 2
    while true {
      while underWay.count < depth, let batch = try next() {
        let slot = Slot<Product>()
        underWay.append(slot)
        queue.async {
          running.wait()
          slot.fill(work(batch))
          running.signal()
        }
      }
      guard !underWay.isEmpty else { return }
      try take(underWay.removeFirst().wait())
    }
  }

  /// How many threads to work with: all cores, or what ZONEBRIEF_THREADS says.
  static var workerCount: Int {
    let environment = ProcessInfo.processInfo.environment
    if let text = environment["ZONEBRIEF_THREADS"], let count = Int(text), count > 0 {
      return min(count, 256)
    }
    return max(1, ProcessInfo.processInfo.activeProcessorCount)
  }
}

/// A result that one thread fills and another waits for.
private final class Slot<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)
  private let filled = DispatchSemaphore(value: 0)

  func fill(_ value: Value) {
    self.value.withLock { $0 = value }
    filled.signal()
  }

  func wait() -> Value {
    while true {
      filled.wait()
      if let value = value.withLock({ $0 }) { return value }
    }
  }
}
