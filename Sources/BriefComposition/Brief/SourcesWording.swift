import Aggregation
import FactModel
import Figures
import SourceText

/// 三、数据核查与来源.
extension BriefDraft {
  mutating func sourcesSection() -> BriefSection {
    var blocks: [BriefBlock] = []
    if let checks = checksTable() { blocks.append(.table(checks)) }
    if let conflicts = conflictsTable() { blocks.append(.table(conflicts)) }
    blocks.append(definitions())
    if !digest.corrections.isEmpty { blocks.append(corrections()) }
    if !book.entries.isEmpty { blocks.append(.sources(sources())) }
    blocks.append(production())
    return BriefSection(kicker: sectionKicker(), finding: checksFinding(), blocks: blocks)
  }

  /// 一、二、三: by how many sections there are.
  private func sectionKicker() -> String {
    words.text(digest.observations.isEmpty ? .sourcesKickerFirst : .sourcesKicker)
  }

  func sources() -> SourceList {
    let entries = book.entries.enumerated().map { index, entry in sourceEntry(index + 1, entry) }
    let papers = Set(digest.documents.compactMap(\.publication)).sorted()
    let aside =
      words(
        .sourcesAside,
        [
          "papers": papers.isEmpty ? nil : .plain(papers.map { words.text(.paper, ["paper": $0]) }.joined()),
          "sample": RichText([.highlight(words.text(.highlightWord))]),
        ]) ?? words(.sourcesAsideBare, ["sample": RichText([.highlight(words.text(.highlightWord))])])
    return SourceList(title: words.text(.sourcesTitle), aside: aside ?? RichText(), entries: entries)
  }

  private func sourceEntry(_ number: Int, _ entry: SourceBook.Entry) -> SourceEntry {
    let facts = entry.facts.compactMap { digest.facts[$0] }
    let subject = facts.first.map { zoneName(of: $0) } ?? ""
    let quotation = Quotation(entry.key.sentence, facts: facts)
    return SourceEntry(number: number, subject: subject, text: quotation.text, remark: remark(entry.key))
  }

  private func zoneName(of fact: Fact) -> String {
    let article = MonthDigest.ArticleRef(doc: fact.doc, ordinal: fact.article)
    if let zone = zone(digest.articleZones[article]),
      fact.zone == nil || fact.zone == zone.name || fact.zoneID == zone.id
    {
      return name(zone)
    }
    let own = digest.zones.first { ($0.id != nil && $0.id == fact.zoneID) || $0.name == fact.zone }
    return own.map(name) ?? fact.zone ?? fact.subject
  }

  /// Paper and day where the month has more than one document.
  private func remark(_ key: SourceBook.SentenceKey) -> String {
    let documents = digest.documents + digest.earlierDocuments
    guard documents.count > 1, let document = documents.first(where: { $0.id == key.doc }) else { return "" }
    let date = document.issue.map { desk.periods.date($0.date) }
    if Set(documents.map(\.publication)).count == 1, let issue = document.issue?.date,
      let month = issue.month,
      let day = issue.day
    {
      return desk.periods.short(.day(year: issue.year, month: month, day: day), kind: .month, prefixed: false)
        ?? ""
    }
    switch (document.publication, date) {
    case (let paper?, let date?): return words.text(.sourceRemark, ["paper": paper, "date": date])
    case (let paper?, nil): return words.text(.paper, ["paper": paper])
    case (nil, let date?): return date
    case (nil, nil): return document.id.rawValue
    }
  }
}
