public import Aggregation
public import Figures

/// Words a month's digest as a brief: chooses figures, fills templates, formats numbers. It decides nothing about what
/// may be compared or added; the digest has.
public enum BriefComposer {
  /// - Throws: `TableFault` when a table compiled into the binary is damaged; never for any digest.
  public static func compose(_ digest: MonthDigest, settings: BriefSettings) throws -> Brief {
    var draft = BriefDraft(digest, settings: settings, desk: try Desk(settings.language))
    return draft.brief()
  }
}

extension BriefDraft {
  /// The brief, its parts in the order of the pages.
  mutating func brief() -> Brief {
    let lead = lead()
    let attention = attention()
    var sections: [BriefSection] = []
    if lead != nil { sections += [comparisonSection(), cardsSection()].compactMap { $0 } }
    sections.append(sourcesSection())
    return Brief(
      masthead: masthead(), lead: lead, attention: attention, sections: sections,
      sampleTag: digest.isSample ? words.text(.sampleTag) : nil,
      labels: settings.language == .zh ? .chinese : .english)
  }
}
