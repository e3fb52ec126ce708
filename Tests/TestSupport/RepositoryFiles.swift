public import Foundation

/// Files of the repository, found from this source file: tests need no working folder.
public enum RepositoryFiles {
  /// The repository's top level.
  public static let root: URL = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// `Tests/Fixtures`.
  public static let fixtures = root.appendingPathComponent("Tests/Fixtures")

  public static func data(_ path: String) throws -> Data {
    try Data(contentsOf: root.appendingPathComponent(path))
  }

  public static func text(_ path: String) throws -> String {
    String(decoding: try data(path), as: UTF8.self)
  }
}
