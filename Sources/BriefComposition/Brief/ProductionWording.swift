import Aggregation
import FactModel
import Figures

extension BriefDraft {
  /// 编制情况: what went into the brief, in counts.
  func production() -> BriefBlock {
    let reporting = digest.zones.filter { view.hasMoney($0.key) }.count
    let facts = Set(
      digest.observations.flatMap { $0.sources + ($0.conflict?.rivals.flatMap(\.sources) ?? []) })
    let counts: [(Int, Phrase, Phrase)] = [
      (digest.articles.count, .storyUnit, .producedStories),
      (digest.zones.count, .zoneCountUnit, .producedZones),
      (
        reporting, .zoneCountUnit,
        view.countsInvestmentOnly ? .producedReporting : .producedReportingAny
      ),
      (facts.count, .figureUnit, .producedFigures),
      (digest.conflicts.count, .placeUnit, .producedConflicts),
      (digest.corrections.count, .placeUnit, .producedCorrections),
    ]
    return .production(
      title: words.text(.productionTitle),
      counts.map { ProductionFigure(value: "\($0.0)", unit: words.text($0.1), label: words.text($0.2)) })
  }

  /// 口径说明: what the words of the brief mean; only those it uses.
  func definitions() -> BriefBlock {
    var items: [LabelledText] = []
    for basis in [Basis.completed, .planned, .contracted, .expected]
    where digest.observations.contains(where: { $0.key.indicator.basis == basis }) {
      guard let meaning = desk.names.basisMeaning(basis) else { continue }
      items.append(LabelledText(desk.names.basis(basis), .plain(meaning)))
    }
    let always: [(Phrase, Phrase)] = [(.termMissing, .meaningMissing)]
    let used: [(Bool, Phrase, Phrase)] = [
      (digest.observations.contains { !$0.isExact }, .termHedged, .meaningHedged),
      (!digest.partTrees.isEmpty, .termParts, .meaningParts),
      (true, .termDerived, .meaningDerived),
      (digest.zones.count > 1, .termTotal, .meaningTotal),
    ]
    items += always.map { LabelledText(words.text($0.0), words($0.1) ?? RichText()) }
    items += used.filter(\.0).map { LabelledText(words.text($0.1), words($0.2) ?? RichText()) }
    return .definitions(title: words.text(.definitionsTitle), items)
  }
}
