/// A zone as tables and pages name it.
public struct ZoneIdentity: Hashable, Sendable {
  /// The one name all its facts share.
  public var key: ZoneKey
  /// Gazetteer id; nil for a zone known only by its own name.
  public var id: String?
  /// Full name: 左云经济技术开发区.
  public var name: String
  /// 左云; longer where two zones of the ledger would share it.
  public var shortName: String
  /// What the full name has after the short one: 经济技术开发区; empty where the short name does not begin it.
  public var suffix: String
  /// The English name, where one is known.
  public var nameEnglish: String?
  /// The short name in Latin letters: zuoyun.
  public var pinyin: String?
  /// 国家级, 省级, or nil when unknown.
  public var level: String?
  /// The province it lies in; nil where unknown.
  public var province: String?
  /// The city it lies in; nil where unknown.
  public var city: String?
  /// The umbrella zone this one is part of, and those that one is part of; nearest first.
  public var ancestors: [ZoneKey]

  public init(
    key: ZoneKey, id: String? = nil, name: String, shortName: String? = nil, suffix: String = "",
    nameEnglish: String? = nil, pinyin: String? = nil, level: String? = nil, province: String? = nil,
    city: String? = nil,
    ancestors: [ZoneKey] = []
  ) {
    self.key = key
    self.id = id
    self.name = name
    self.shortName = shortName ?? name
    self.suffix = suffix
    self.nameEnglish = nameEnglish
    self.pinyin = pinyin
    self.level = level
    self.province = province
    self.city = city
    self.ancestors = ancestors
  }
}

/// Which zones a month should have heard of, and what it heard.
public struct Coverage: Hashable, Sendable {
  /// Why a zone is expected to report.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// Named in the configuration.
    case followed
    /// An article of the month is about it.
    case writtenAbout
    /// An earlier month had a figure or an article on it.
    case seenEarlier
  }

  /// Whether it did.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// The zone has figures of its own.
    case reported
    /// ※ Only the money of projects or enterprises in it.
    case loneOnly
    /// 未报.
    case notReported
  }

  /// A zone and what became of it this month.
  public struct Entry: Hashable, Sendable {
    /// The zone.
    public var zone: ZoneIdentity
    /// Why it is counted.
    public var reasons: Set<Reason>
    /// Whether it reported.
    public var status: Status
    /// Own (zone-level) figures this month; `other` measures do not count.
    public var figures: Int
    /// Own figures of money among them: investment, output, revenue …
    public var moneyFigures: Int
    /// Figures of projects and enterprises in the zone.
    public var otherFigures: Int
    /// Consecutive months of issue, this one included, that brought no figure, counted over the months the ledger has documents
    /// for since the zone was first seen; 0 when it reported.
    public var monthsSilent: Int

    public init(
      zone: ZoneIdentity, reasons: Set<Reason>, status: Status, figures: Int, moneyFigures: Int,
      otherFigures: Int, monthsSilent: Int
    ) {
      self.zone = zone
      self.reasons = reasons
      self.status = status
      self.figures = figures
      self.moneyFigures = moneyFigures
      self.otherFigures = otherFigures
      self.monthsSilent = monthsSilent
    }
  }

  /// The digest's zones in their order, then those only seen earlier, by key.
  public var entries: [Entry]

  public init(entries: [Entry]) {
    self.entries = entries
  }

  /// Zones with figures of their own.
  public var reported: [Entry] { entries.filter { $0.status == .reported } }
  /// 未报.
  public var notReported: [Entry] { entries.filter { $0.status == .notReported } }
}
