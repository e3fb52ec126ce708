import Aggregation
import FactModel
import Figures
import SourceText

extension BriefDraft {
  func masthead() -> Masthead {
    let month = digest.month.month ?? 1
    let issue = settings.issue ?? words.text(.issue, ["year": "\(digest.month.year)", "number": "\(month)"])
    let day = CivilDate(
      year: digest.month.year, month: month, day: CivilDate.days(in: month, of: digest.month.year))
    let date = (settings.date ?? day).map(desk.periods.date) ?? ""
    return Masthead(
      title: title, issue: issue,
      date: settings.issuer.map { words.text(.issueDateBy, ["date": date, "issuer": $0]) }
        ?? words.text(.issueDate, ["date": date]),
      statement: words.text(.statement), coverage: coverageLine())
  }

  /// 开发区投资月报; 左云投资月报 where it is about one zone.
  private var title: String {
    switch (settings.title, settings.zone) {
    case (let title?, let zone?): words.text(.zoneOwnTitle, ["title": title, "zone": desk.name(zone)])
    case (nil, let zone?): words.text(.zoneBriefTitle, ["zone": desk.name(zone)])
    case (let title, nil): title ?? words.text(.briefTitle)
    }
  }

  /// 报道来源：《科学导报》6篇　涉及6个开发区
  private func coverageLine() -> String {
    var stories: [String: Int] = [:]
    for article in digest.articles {
      let publication = digest.documents.first { $0.id == article.doc }?.publication
      stories[publication ?? "", default: 0] += 1
    }
    guard !stories.isEmpty else { return words.text(.coverageNone) }
    let papers = stories.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let named = papers.filter { !$0.key.isEmpty }
    let zones = "\(digest.zones.count)"
    if named.isEmpty || named.count > 2 {
      return words.text(
        named.isEmpty ? .coverageUnnamed : .coverageMany,
        ["papers": "\(named.count)", "stories": "\(digest.articles.count)", "zones": zones])
    }
    let list = papers.map { paper, count in
      words.text(paper.isEmpty ? .storiesUnnamed : .storiesOf, ["paper": paper, "stories": "\(count)"])
    }
    return words.text(.coverage, ["papers": list.joined(separator: words.text(.listComma)), "zones": zones])
  }
}
