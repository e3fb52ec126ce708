internal import Foundation
public import SourceText

/// What a user's `zonebrief.yaml` sets; options on the command line win.
public struct Settings: Hashable, Sendable, Decodable {
  /// 山西: which province's zones are meant when a name has several.
  public var province: Name?
  /// Name of a built-in style, or path of a file.
  public var style: Name?
  /// 报名.
  public var title: String?
  /// 编印单位.
  public var issuer: String?
  /// How issues are numbered; nil for the month alone.
  public var issue: IssueNumbering?
  /// Which indicators a brief shows, in this order.
  public var indicators: [Name]?
  /// Zones followed: coverage counts them even when no article names them.
  public var zones: [Name]?
  /// Language of the output; nil for Chinese.
  public var language: Language?

  /// A name that only the tables or the disk know to be right, with its place for a message.
  public struct Name: Hashable, Sendable, Decodable, ExpressibleByStringLiteral {
    /// As written in the file.
    public var text: String
    /// Where it is written; nil for a name that comes from no file.
    public var place: Diagnostic.Place?

    /// A name that comes from no file.
    public init(stringLiteral text: String) { self.text = text }

    public init(from decoder: any Decoder) throws {
      text = try decoder.singleValueContainer().decode(String.self)
      place = (decoder as? YAMLDecoder)?.node.place
    }
  }

  /// The languages of the output.
  public enum Language: String, Sendable, Hashable, CaseIterable, Decodable {
    /// Chinese; English.
    case zh, en
  }

  /// 期号: counted within the year by month, and from a first issue when it is named.
  public struct IssueNumbering: Hashable, Sendable, Decodable {
    /// Month of 总第1期, `2023-02`.
    public var first: IssueMonth
  }

  /// A month, `2023-02`.
  public struct IssueMonth: Hashable, Sendable, Decodable {
    /// Year and month.
    public var date: CivilDate

    public init(from decoder: any Decoder) throws {
      let box = try decoder.singleValueContainer()
      let text = try box.decode(String.self)
      guard let date = CivilDate(text), date.month != nil, date.day == nil else {
        throw DecodingError.dataCorruptedError(
          in: box, debugDescription: "\(text) is no month: write it as 2023-02")
      }
      self.date = date
    }
  }

  /// The name looked for in the working folder.
  public static let fileName = "zonebrief.yaml"

  public init() {}

  /// Reads the file at this path.
  ///
  /// - Throws: `Diagnostic` or `ConfigurationErrors`, each with its line.
  public static func load(path: String) throws -> Settings {
    guard let data = FileManager.default.contents(atPath: path),
      let text = String(data: data, encoding: .utf8)
    else { throw Diagnostic.unreadable(path, what: "settings") }
    return try StrictYAML.decode(Settings.self, from: text, file: path)
  }
}
