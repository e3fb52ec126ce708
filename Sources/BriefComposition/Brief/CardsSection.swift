import Aggregation
import FactModel
import Figures
import SourceText

/// 二、分区卡片: one card a zone, in the order of the brief.
extension BriefDraft {
  /// With more zones than this only those in 需要关注 or among the first five have cards.
  private static let cardLimit = 40
  private static let rowLimit = 6
  private static let partLimit = 4

  mutating func cardsSection() -> BriefSection? {
    let zones = cardZones()
    guard !zones.isEmpty else { return nil }
    let full = phaseZone(zones)
    let withFigures = zones.filter { carriesCard(figures(of: $0.key)) }
    let without = zones.filter { !carriesCard(figures(of: $0.key)) }
    var cards: [ZoneCard] = []
    for zone in withFigures where zone.key != full?.key { cards.append(card(zone, size: .third)) }
    if let full { cards.append(card(full, size: .full)) }
    for zone in without { cards.append(card(zone, size: .half)) }
    var blocks: [BriefBlock] = [.cards(cards)]
    if zones.count < digest.zones.count, let note = words(.cardsLimited, ["count": .plain("\(zones.count)")])
    {
      blocks.insert(.paragraph(note), at: 0)
    }
    return BriefSection(kicker: words.text(.cardsKicker), finding: cardsFinding(), blocks: blocks)
  }

  func cardZones() -> [ZoneIdentity] {
    guard digest.zones.count > Self.cardLimit else { return digest.zones }
    let falling = Set(view.primary(.completed)?.falling.map(\.zone.key) ?? [])
    let flagged = Set(
      digest.conflicts.compactMap(\.key.zone)
        + digest.checks.filter { $0.outcome >= .warning }.compactMap(\.zone))
    let top = Set(view.primary(.completed)?.comparable.prefix(5).map(\.zone.key) ?? [])
    return Array(
      digest.zones.filter { top.contains($0.key) || falling.contains($0.key) || flagged.contains($0.key) }
        .prefix(Self.cardLimit))
  }

  /// 一区报完成数，两区报计划数，一区只见单个项目，两区未报.
  private func cardsFinding() -> String {
    var counts: [Phrase: Int] = [:]
    for zone in digest.zones {
      let bases = view.moneyBases(zone.key, ownOnly: true)
      let phrase: Phrase =
        if bases.contains(.completed) {
          .cardsCompleted
        } else if !bases.isEmpty {
          .cardsPlanned
        } else if view.hasMoney(zone.key) {
          .cardsLone
        } else if !figures(of: zone.key).isEmpty {
          .cardsOther
        } else {
          .cardsMissing
        }
      counts[phrase, default: 0] += 1
    }
    let order: [Phrase] = [.cardsCompleted, .cardsPlanned, .cardsLone, .cardsOther, .cardsMissing]
    let clauses = order.compactMap { phrase in
      counts[phrase].map { words.text(phrase, ["count": words.count($0)]) }
    }
    return words.heading(clauses.joined(separator: words.text(.headingComma)))
  }

  /// What a zone's card may show: its own figures in the order of the columns, then a single project's money.
  func figures(of zone: ZoneKey) -> [ColumnView.Item] {
    var items: [ColumnView.Item] = []
    for basis in [Basis.completed, .planned, .contracted, .expected, .none] {
      for column in view.columns(basis) {
        items += column.own.filter { $0.zone.key == zone }
      }
    }
    for basis in [Basis.planned, .contracted, .completed, .expected, .none] {
      for column in view.columns(basis) { items += column.lone.filter { $0.zone.key == zone } }
    }
    for basis in [Basis.completed, .none] where items.isEmpty {
      for column in view.columns(basis, .growth) { items += column.own.filter { $0.zone.key == zone } }
    }
    return items
  }

  /// The figure a card is built on: money before counts, completed before planned.
  private func mainFigure(_ items: [ColumnView.Item]) -> ColumnView.Item? {
    items.first {
      $0.observation.key.indicator.isMoney && $0.observation.key.indicator.indicator.isInvestment
    }
      ?? items.first { $0.observation.key.indicator.isMoney } ?? items.first
  }

  /// Whether a card may be built on them: a count alone (4条生产线) says too little of a zone to stand large.
  private func carriesCard(_ items: [ColumnView.Item]) -> Bool {
    items.contains { $0.observation.key.indicator.isMoney || $0.observation.key.indicator.measure == .growth }
      || items.count > 2
  }

  private mutating func card(_ zone: ZoneIdentity, size: ZoneCard.Size) -> ZoneCard {
    let items = figures(of: zone.key)
    guard let main = mainFigure(items), carriesCard(items) else { return emptyCard(zone, items) }
    let observation = main.observation
    var number = desk.printer.prose(observation)
    number.references = references(observation)
    if observation.key.indicator.measure == .growth {
      number = growthNumber(observation.value, observation.qualifier, references: references(observation))
    }
    var rows: [CardRow] = []
    if let change = observation.yearOnYear {
      rows.append(
        CardRow(
          words.text(.changeWord),
          .number(
            growthNumber(
              change, observation.yearOnYearQualifier, references: changeReferences(observation)))))
    }
    rows += [growthShiftRow(observation)].compactMap { $0 }
    rows += partRows(main)
    let told = main.cell.parts.prefix(Self.partLimit)
    for item in items where item.observation != observation && rows.count < Self.rowLimit {
      // a part that has a column of its own stands once
      if told.contains(where: { $0.value == item.observation.value && $0.sources == item.observation.sources }
      ) {
        continue
      }
      // measures outside the list only fill a card that is short
      if item.observation.key.indicator.indicator == .other, rows.count >= 3 { continue }
      rows.append(contentsOf: figureRows(item).prefix(Self.rowLimit - rows.count))
    }
    if !view.moneyBases(zone.key).contains(.completed), rows.count < Self.rowLimit {
      rows.append(CardRow(words.heading(words.text(.completedInvestment)), .faint(words.text(.notReported))))
    }
    let phases = size == .full ? phaseFigure(zone) : nil
    return ZoneCard(
      size: size, name: name(zone), nameSuffix: desk.language == .zh ? zone.suffix : "",
      chip: chip(observation.key.indicator.basis), label: cardLabel(main, zone), figure: number, rows: rows,
      paragraphs: [headline(zone)].compactMap { $0 }, phases: phases)
  }

  /// 工业投资　1—8月△; 冻干产业园项目总投资※.
  private func cardLabel(_ item: ColumnView.Item, _ zone: ZoneIdentity) -> RichText {
    let observation = item.observation
    let isGrowth = observation.key.indicator.measure == .growth
    var text = isGrowth ? words.text(.changeOf, ["indicator": listName(item)]) : listName(item)
    if case .lone = item.cell.standing { text += Mark.otherScope.rawValue }
    if let period = desk.shortPeriod(observation.period) {
      text += (desk.language == .zh ? "\u{3000}" : "  ") + period
      if observation.marks.contains(.inferredPeriod) { text += Mark.inferredPeriod.rawValue }
    }
    return RichText(words.heading(text))
  }

  private mutating func partRows(_ item: ColumnView.Item) -> [CardRow] {
    var rows: [CardRow] = []
    for part in item.cell.parts.prefix(Self.partLimit) {
      let name = words.text(.partFirst, ["part": partName(part, of: item.observation)])
      rows.append(CardRow(name, cardFigure(part), isPart: true))
    }
    return rows
  }

  /// A figure of a card's row: a blank stands before its unit.
  private mutating func cardFigure(_ observation: Observation) -> RichText {
    guard var number = figure(observation).firstNumber else { return RichText() }
    if desk.language == .zh, !number.unit.isEmpty, number.unit != "%" { number.unit = " " + number.unit }
    return .number(number)
  }

  private mutating func figureRows(_ item: ColumnView.Item) -> [CardRow] {
    let observation = item.observation
    let isGrowth = observation.key.indicator.measure == .growth
    let value: RichText =
      isGrowth
      ? .number(growthNumber(observation.value, observation.qualifier, references: references(observation)))
      : cardFigure(observation)
    var key = listName(item)
    if isGrowth { key = words.text(.changeOf, ["indicator": key]) }
    return [CardRow(words.heading(key), value)]
  }

  /// 报道题为“…”: the story's own words, as a quotation.
  func headline(_ zone: ZoneIdentity) -> RichText? {
    guard
      let article = digest.articles.first(where: {
        digest.articleZones[MonthDigest.ArticleRef(doc: $0.doc, ordinal: $0.ordinal)] == zone.key
          && $0.headline != nil
      }), let headline = article.headline, !headline.isEmpty
    else { return nil }
    // Quotation marks within a quotation are single ones.
    let inner = headline.replacing("“", with: "‘").replacing("”", with: "’")
    return words(.headlineQuoted, ["headline": .plain(inner)])
  }

  /// A zone without figures of its own but a count: said in words, with what it counts and what its projects report.
  private mutating func emptyCard(_ zone: ZoneIdentity, _ counts: [ColumnView.Item] = []) -> ZoneCard {
    var rows: [CardRow] = []
    for count in counts { rows += figureRows(count) }
    for lone in digest.loneFigures where lone.zone == zone.key {
      for observation in lone.observations where rows.count < 4 {
        rows.append(CardRow(projectKey(lone.name, observation, in: zone), cardFigure(observation)))
      }
    }
    let none = words(rows.isEmpty ? .cardNothing : counts.isEmpty ? .cardProjectsOnly : .cardCountsOnly)
    let strong = none.map { RichText([.strong($0.plainText)]) }
    return ZoneCard(
      size: .half, name: name(zone), nameSuffix: desk.language == .zh ? zone.suffix : "",
      chip: Chip(words.text(.notReported), .unreported), rows: rows,
      paragraphs: [strong, headline(zone)].compactMap { $0 })
  }

  /// 冻干产业园年产值（预计）: subject, measure and, where it is not money spent, basis; what both say is said once.
  private func projectKey(_ name: String, _ observation: Observation, in zone: ZoneIdentity) -> String {
    let subject = subjectName(name, in: zone)
    let indicator = observation.key.indicator
    var measure = desk.names.name(indicator)
    let overlap = stride(from: min(subject.count, measure.count), to: 1, by: -1).first {
      subject.suffix($0) == measure.prefix($0)
    }
    if desk.language == .zh, let overlap { measure = String(measure.dropFirst(overlap)) }
    let key = words.text(.ofSubject, ["subject": subject, "indicator": measure])
    let isOpen = indicator.basis != .completed && indicator.basis != .none
    return isOpen ? words.text(.withBasis, ["name": key, "basis": desk.names.basis(indicator.basis)]) : key
  }
}
