import Foundation

/// Compares a readable dump with the golden kept beside the tests.
///
/// A missing golden is written and reported as a failure: a recording run never passes. Set
/// `ZONEBRIEF_RECORD=1` to rewrite differing goldens, which fails too.
///
/// - Returns: what is wrong, or nil when the texts are equal.
public func goldenMismatch(_ actual: String, named path: String) -> String? {
  let url = RepositoryFiles.root.appendingPathComponent("Tests").appendingPathComponent(path)
  let recorded = try? String(contentsOf: url, encoding: .utf8)
  if recorded == actual { return nil }
  let recording = ProcessInfo.processInfo.environment["ZONEBRIEF_RECORD"] == "1"
  if recorded == nil || recording {
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try actual.write(to: url, atomically: true, encoding: .utf8)
    } catch {
      return "Cannot record \(path): \(error)"
    }
    return "Recorded new baseline \(path); read it, then run again."
  }
  return firstDifference(recorded ?? "", actual, path: path)
}

private func firstDifference(_ expected: String, _ actual: String, path: String) -> String {
  let a = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let b = actual.split(separator: "\n", omittingEmptySubsequences: false)
  for index in 0..<max(a.count, b.count) {
    let left = index < a.count ? String(a[index]) : "(end)"
    let right = index < b.count ? String(b[index]) : "(end)"
    if left != right {
      return "\(path):\(index + 1) differs\n  golden: \(left)\n  actual: \(right)"
    }
  }
  return "\(path) differs in line ends only"
}
