public import SourceText

/// What a month of issue heard of a zone, without the facts themselves.
public struct HeardZone: Hashable, Sendable {
  /// How facts and stories name whom they are about.
  public struct Name: Hashable, Sendable {
    /// The fullest name of the document.
    public var zone: String?
    /// The zone's id in the gazetteer; nil where it is not known there.
    public var zoneID: String?
    /// A zone-level subject that is named otherwise than its zone; the group's name for a group.
    public var subject: String?
    /// Whether the subject is a group of zones (全省开发区), and so no zone.
    public var isGroup: Bool

    public init(zone: String?, zoneID: String?, subject: String? = nil, isGroup: Bool = false) {
      self.zone = zone
      self.zoneID = zoneID
      self.subject = subject
      self.isGroup = isGroup
    }

    /// Whom a fact is about; nil for a region's figure, or one that lies in no zone.
    public init?(_ fact: Fact) {
      if fact.isOfZoneGroup {
        self.init(zone: nil, zoneID: nil, subject: fact.subject, isGroup: true)
        return
      }
      let isOwn = fact.subjectKind == .zone
      let zone = fact.zone ?? (isOwn ? fact.subject : nil)
      guard zone != nil || fact.zoneID != nil else { return nil }
      self.init(
        zone: zone, zoneID: fact.zoneID, subject: isOwn && fact.subject != zone ? fact.subject : nil)
    }

    /// The zone a story is about; nil for none.
    public init?(_ article: ArticleRecord) {
      guard article.zone != nil || article.zoneID != nil else { return nil }
      self.init(zone: article.zone, zoneID: article.zoneID)
    }
  }

  /// How it was named.
  public var name: Name
  /// Year and month of issue; nil for undated documents.
  public var month: CivilDate?
  /// Whether there was a figure of the zone's own, or money of something in it.
  public var hasFigure: Bool

  public init(name: Name, month: CivilDate?, hasFigure: Bool) {
    self.name = name
    self.month = month
    self.hasFigure = hasFigure
  }
}
