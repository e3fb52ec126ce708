/// A row of the gazetteer.
public struct Zone: Hashable, Sendable {
  /// Stable id, such as `beijing-etdz`.
  public var id: String
  /// Full name: 北京经济技术开发区.
  public var name: String
  /// 北京经开区 …
  public var aliases: [String]
  /// 北京
  public var stem: String
  /// The name in pinyin without tones: what a user may type.
  public var pinyin: String
  /// The English name, where one is known.
  public var nameEnglish: String?
  /// 国家级, 省级 or nil when unknown.
  public var level: String?
  /// 经济技术开发区, 高新技术产业开发区 …
  public var type: String
  /// The province it lies in.
  public var province: String
  /// The prefecture-level city it lies in.
  public var city: String?
  /// The county or district it lies in.
  public var county: String?
  /// NBS or catalogue code.
  public var code: String?
  /// Id of the zone this one is part of.
  public var parent: String?
  /// Where the row comes from.
  public var source: String

  public init(
    id: String, name: String, aliases: [String] = [], stem: String, pinyin: String,
    nameEnglish: String? = nil, level: String? = nil, type: String, province: String,
    city: String? = nil, county: String? = nil, code: String? = nil, parent: String? = nil,
    source: String
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.stem = stem
    self.pinyin = pinyin
    self.nameEnglish = nameEnglish
    self.level = level
    self.type = type
    self.province = province
    self.city = city
    self.county = county
    self.code = code
    self.parent = parent
    self.source = source
  }
}
