/// A zone as tables and pages name it.
public struct ZoneIdentity: Hashable, Sendable {
  public var key: ZoneKey
  /// Gazetteer id; nil for a zone known only by its own name.
  public var id: String?
  /// Full name: 左云经济技术开发区.
  public var name: String
  /// 左云; longer where two zones of the ledger would share it.
  public var shortName: String
  /// What the full name has after the short one: 经济技术开发区; empty where the short name does not begin it.
  public var suffix: String
  public var nameEnglish: String?
  /// 国家级, 省级, or nil when unknown.
  public var level: String?
  public var province: String?
  public var city: String?
  /// The umbrella zone this one is part of.
  public var parent: ZoneKey?

  public init(
    key: ZoneKey, id: String? = nil, name: String, shortName: String? = nil, suffix: String = "",
    nameEnglish: String? = nil, level: String? = nil, province: String? = nil, city: String? = nil,
    parent: ZoneKey? = nil
  ) {
    self.key = key
    self.id = id
    self.name = name
    self.shortName = shortName ?? name
    self.suffix = suffix
    self.nameEnglish = nameEnglish
    self.level = level
    self.province = province
    self.city = city
    self.parent = parent
  }
}

/// Which zones a month should have heard of, and what it heard.
public struct Coverage: Hashable, Sendable {
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// Named in the configuration.
    case followed
    /// An article of the month is about it.
    case writtenAbout
    /// An earlier month had a figure or an article on it.
    case seenEarlier
  }

  public struct Entry: Hashable, Sendable {
    public var zone: ZoneIdentity
    public var reasons: Set<Reason>
    /// Own (zone-level) figures this month.
    public var figures: Int
    /// Own figures of money: investment, output, revenue …, in 元 or a currency.
    public var moneyFigures: Int
    /// Figures of projects and enterprises in the zone.
    public var otherFigures: Int
    /// Consecutive months of issue, this one included, without a figure of its own, counted over the months the ledger has
    /// documents for since the zone was first seen; 0 when it reported.
    public var monthsSilent: Int

    public var reported: Bool { figures > 0 }

    public init(
      zone: ZoneIdentity, reasons: Set<Reason>, figures: Int, moneyFigures: Int, otherFigures: Int,
      monthsSilent: Int
    ) {
      self.zone = zone
      self.reasons = reasons
      self.figures = figures
      self.moneyFigures = moneyFigures
      self.otherFigures = otherFigures
      self.monthsSilent = monthsSilent
    }
  }

  /// In the order of the digest's zones.
  public var entries: [Entry]

  public init(entries: [Entry]) {
    self.entries = entries
  }

  public var reported: [Entry] { entries.filter(\.reported) }
  /// 未报.
  public var notReported: [Entry] { entries.filter { !$0.reported } }
}
