public import Aggregation
public import Figures

/// Words a month's digest as a brief: chooses figures, fills templates, formats numbers. It decides nothing about what
/// may be compared or added; the digest has.
public enum BriefComposer {
  /// - Throws: `TableFault` when a table compiled into the binary is damaged; never for any digest.
  public static func compose(_ digest: MonthDigest, settings: BriefSettings) throws -> Brief {
    let desk = try Desk(settings.language)
    var draft = BriefDraft(digest, settings: settings, desk: desk)
    let lead = draft.lead()
    let attention = draft.attention()
    var sections: [BriefSection] = []
    if lead != nil {
      sections += [draft.comparisonSection(), draft.cardsSection()].compactMap { $0 }
    }
    sections.append(draft.sourcesSection())
    return Brief(
      masthead: draft.masthead(), lead: lead, attention: attention, sections: sections,
      sampleTag: digest.isSample ? desk.words.text(.sampleTag) : nil,
      labels: settings.language == .zh ? .chinese : .english)
  }
}
