import ArgumentParser
import Foundation
import FuzzTargets
import TestSupport
import Testing

@testable import zonebrief

/// What the fuzzers once found, fed again: a trap would end the tests, a hang is told.
@Suite struct FoundCasesTests {
  private static let folder = RepositoryFiles.root.appendingPathComponent("Tests/Reliability/Found")

  private static func cases(of target: String) throws -> [URL] {
    let folder = folder.appendingPathComponent(target)
    guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .sorted { $0.path < $1.path }
  }

  /// Seconds that this thread has computed.
  private static var computed: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test(arguments: FuzzTarget.allCases)
  func readers(target: FuzzTarget) throws {
    for url in try Self.cases(of: target.rawValue) {
      let start = Self.computed
      target.feed([UInt8](try Data(contentsOf: url)))
      let seconds = Self.computed - start
      #expect(seconds < 20, "\(url.lastPathComponent) took \(seconds) s of computing, unoptimised")
    }
  }

  @Test func arguments() throws {
    for url in try Self.cases(of: "arguments") {
      let words = String(decoding: try Data(contentsOf: url), as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(String.init)
      do { _ = try Zonebrief.parseAsRoot(words) } catch { _ = Zonebrief.fullMessage(for: error) }
    }
  }
}
