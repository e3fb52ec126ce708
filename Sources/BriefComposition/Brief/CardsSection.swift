import Aggregation
import FactModel
import Figures
import SourceText

/// 二、分区卡片: one card a zone, in the order of the brief.
extension BriefDraft {
  /// With more zones than this only those in 需要关注 or among the first five have cards.
  private static let cardLimit = 40
  private static let rowLimit = 6

  mutating func cardsSection() -> BriefSection? {
    let zones = cardZones()
    guard !zones.isEmpty else { return nil }
    let full = phaseZone(zones)
    let withFigures = zones.filter { !figures(of: $0.key).isEmpty }
    let without = zones.filter { figures(of: $0.key).isEmpty }
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

  private mutating func card(_ zone: ZoneIdentity, size: ZoneCard.Size) -> ZoneCard {
    let items = figures(of: zone.key)
    guard let main = mainFigure(items) else { return emptyCard(zone) }
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
            growthNumber(change, observation.yearOnYearQualifier, references: references(observation)))))
    }
    rows += [growthShiftRow(observation)].compactMap { $0 }
    rows += partRows(main)
    for item in items where item.observation != observation && rows.count < Self.rowLimit {
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
    for part in item.cell.parts.prefix(4) {
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

  /// A zone without figures of its own: said in words, with what its projects report.
  private mutating func emptyCard(_ zone: ZoneIdentity) -> ZoneCard {
    var rows: [CardRow] = []
    for lone in digest.loneFigures where lone.zone == zone.key {
      for observation in lone.observations where rows.count < 4 {
        let key = words.text(
          .ofSubject,
          [
            "subject": subjectName(lone.name, in: zone),
            "indicator": desk.names.name(observation.key.indicator),
          ])
        rows.append(CardRow(key, cardFigure(observation)))
      }
    }
    let none = words(rows.isEmpty ? .cardNothing : .cardProjectsOnly)
    let strong = none.map { RichText([.strong($0.plainText)]) }
    return ZoneCard(
      size: .half, name: name(zone), nameSuffix: desk.language == .zh ? zone.suffix : "",
      chip: Chip(words.text(.notReported), .unreported), rows: rows,
      paragraphs: [strong, headline(zone)].compactMap { $0 })
  }
}
