internal import CEmbedded
internal import Foundation
public import PageLayout
internal import SourceText

/// The built-in styles, and styles from files of the user's.
public enum StyleLibrary {
  /// Names of the styles that are compiled in, in alphabetical order.
  public static var names: [String] { builtIn.keys.sorted() }

  /// The style by this name, or from the file at this path (anything with a `/` or ending in `.yaml` or `.yml`).
  ///
  /// - Throws: `Diagnostic` or `ConfigurationErrors`; see `ConfigurationErrors.diagnostics(of:)`.
  public static func style(_ nameOrPath: String) throws -> StyleSheet {
    guard isPath(nameOrPath) else { return try builtInStyle(nameOrPath) }
    guard let data = FileManager.default.contents(atPath: nameOrPath),
      let text = String(data: data, encoding: .utf8)
    else { throw Diagnostic.unreadable(nameOrPath, what: "style") }
    return try style(from: text, file: nameOrPath)
  }

  /// Reads a style's text; `file` is its name in messages.
  ///
  /// - Throws: `Diagnostic` or `ConfigurationErrors`, each with its line.
  public static func style(from text: String, file: String) throws -> StyleSheet {
    let root = try tree(text, file: file)
    let families = (root["fonts"]?.pairs ?? []).map(\.key).filter { $0 != "features" }
    let userInfo: [CodingUserInfoKey: any Sendable] = FontFamily.declared.map { [$0: families] } ?? [:]
    let style = try StrictYAML.decode(StyleSheet.self, from: root, userInfo: userInfo)
    let page = style.page
    guard page.size.width - page.margin.left - page.margin.right >= leastRoom,
      page.size.height - page.margin.top - page.margin.bottom >= leastRoom
    else { throw Diagnostic.noRoom(root["page"]?.place ?? root.place, least: Int(leastRoom)) }
    return style
  }

  /// Width and height, in points, that a page's margins must leave: less holds no line and no column.
  private static let leastRoom = 144.0

  private static func builtInStyle(_ name: String) throws -> StyleSheet {
    guard let text = builtIn[name] else { throw Diagnostic.noSuchStyle(name, known: names) }
    return try style(from: text, file: "\(name).yaml")
  }

  private static func isPath(_ text: String) -> Bool {
    text.contains("/") || text.hasSuffix(".yaml") || text.hasSuffix(".yml")
  }

  /// The file's tree over that of the built-in style it extends.
  private static func tree(_ text: String, file: String) throws -> YAMLNode {
    let root = try YAMLNode.parse(text, file: file) ?? YAMLNode(.map([]), place: .init(file: file, line: 1))
    guard let base = root["extends"] else { return root }
    guard case .scalar(let name, _) = base.kind, let baseText = builtIn[name], name != root["style"]?.text
    else {
      throw Diagnostic.noSuchStyle(base.text ?? "", known: names, place: base.place)
    }
    let joined = root.over(try tree(baseText, file: "\(name).yaml"))
    joined.asked.insert("extends")
    return joined
  }

  /// Text of the built-in styles by name.
  private static let builtIn: [String: String] = {
    var styles: [String: String] = [:]
    for index in 0..<zb_embedded_file_count {
      guard let file = zb_embedded_file_at(index)?.pointee else { continue }
      let name = String(cString: file.name)
      guard name.hasPrefix("Styles/"), name.hasSuffix(".yaml") else { continue }
      let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
      styles[String(name.dropFirst("Styles/".count).dropLast(".yaml".count))] = String(
        decoding: bytes, as: UTF8.self)
    }
    return styles
  }()
}

extension YAMLNode {
  /// The text of a scalar; nil for anything else.
  var text: String? {
    if case .scalar(let text, _) = kind { text } else { nil }
  }
}
