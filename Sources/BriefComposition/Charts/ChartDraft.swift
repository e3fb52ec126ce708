import Aggregation
import FactModel
import Figures
import SourceText

/// A chart in the making. In a brief it numbers its sources with `book`; alone it prints none.
struct ChartDraft {
  let context: ChartContext
  let desk: Desk
  var book: SourceBook?
  /// Shares the source itself states, by the part's fact: preferred to those worked out.
  var statedShares: StatedShares = [:]
  /// Marks used so far, told in the note.
  var marks: Set<Mark> = []

  init(_ context: ChartContext, desk: Desk, book: SourceBook? = nil) {
    self.context = context
    self.desk = desk
    self.book = book
  }

  var words: Wording { desk.words }

  /// Longest title of one line, in Han characters.
  static let titleLimit = 24.0
  /// English has more room: its words part anywhere.
  static let englishTitleLimit = 31.0

  /// In Han characters: digits and Latin letters are about half as wide.
  private static func width(_ title: String) -> Double {
    title.reduce(0) { $0 + ($1.isASCII ? 0.55 : 1) }
  }

  // MARK: Furniture

  mutating func chart(
    titles: [RichText?], subtitle: RichText?, shortSubtitle: RichText? = nil, plot: Plot,
    remarks: [RichText] = [],
    notes: [RichText?] = []
  ) -> Chart {
    let title = title(titles)
    let subtitle = FittingText(
      forms: [subtitle, shortSubtitle].compactMap { $0.map { words.sentence($0).plainText } }.filter {
        !$0.isEmpty
      })
    if subtitle.text.contains(Mark.inferredPeriod.rawValue) { marks.insert(.inferredPeriod) }
    return Chart(
      kicker: kicker, sampleTag: sampleTag, title: title, subtitle: subtitle, plot: plot, remarks: remarks,
      source: source(notes), asOf: asOf, alt: alternative(title.text, subtitle.text, plot),
      wholeWords: words.text(.wholeWords).split(separator: " ").map(String.init))
  }

  /// The titles that fit one line, the preferred one first; the last candidate stands whatever its length.
  func title(_ candidates: [RichText?]) -> FittingText {
    let limit = desk.language == .zh ? Self.titleLimit : Self.englishTitleLimit
    let texts = candidates.compactMap { $0.map { words.sentence($0).plainText } }.filter { !$0.isEmpty }
    let fitting = texts.filter { Self.width($0) <= limit }
    return FittingText(forms: fitting.isEmpty ? Array(texts.suffix(1)) : fitting)
  }

  var kicker: String {
    let title = context.title ?? words.text(.briefTitle)
    return title + (desk.language == .zh ? "\u{3000}" : "  ") + desk.periods.date(context.month)
  }

  var sampleTag: FittingText? {
    context.isSample ? FittingText(words.text(.sampleTagLong), words.text(.sampleTag)) : nil
  }

  var asOf: FittingText {
    guard let date = context.dataThrough else { return FittingText(words.text(.asOfUnknown)) }
    return FittingText(
      words.text(.asOf, ["date": desk.periods.date(date)]), words.text(.asOf, ["date": date.description]))
  }

  /// 来源：《科学导报》。notes …
  func source(_ notes: [RichText?]) -> String {
    let papers = Set(context.documents.compactMap(\.publication)).sorted()
    let named = papers.prefix(3).map { words.text(.paper, ["paper": $0]) }.joined(
      separator: desk.language == .zh ? "" : ", ")
    let source = named.isEmpty ? words(.sourceUnnamed) : words(.sourceNamed, ["papers": .plain(named)])
    return words.paragraph([source] + notes + markNotes).plainText
  }

  /// △ ※ ◇ explained where used.
  private var markNotes: [RichText?] {
    Mark.allCases.filter(marks.contains).map { mark in
      switch mark {
      case .inferredPeriod: words(.markInferred)
      case .otherScope: words(.markScope)
      case .derived: words(.markDerived)
      }
    }
  }

  /// 另有k区未列出: in the brief they stand in its table.
  func moreZones(_ count: Int) -> RichText? {
    count > 0 ? words(book == nil ? .moreZonesAlone : .moreZones, ["count": .plain("\(count)")]) : nil
  }

  // MARK: Values

  mutating func amount(_ observation: Observation, unit: ShownUnit, standing: Amount.Standing? = nil)
    -> Amount
  {
    var label = desk.printer.cell(observation, unit: unit)
    label.references = references(observation.sources.prefix(1))
    if standing == .apart { label.marks.append(.otherScope) }
    if observation.marks.contains(.derived) { label.marks.append(.derived) }
    marks.formUnion(label.marks)
    let kind = standing ?? (observation.isExact ? .exact : .approximate)
    return Amount(magnitude(observation.value, unit), label, standing: kind)
  }

  /// For geometry only.
  func magnitude(_ value: PrintedDecimal, _ unit: ShownUnit) -> Double {
    value.scaled(byPowerOfTen: -unit.exponent).approximation
  }

  mutating func references(_ refs: some Sequence<FactRef>) -> [Reference] {
    guard var book else { return [] }
    let result = book.references(refs)
    self.book = book
    return result
  }

  mutating func change(_ observation: Observation) -> Change {
    guard let stated = observation.yearOnYear else { return .absent(words.text(.notReported)) }
    return change(stated, observation.yearOnYearQualifier)
  }

  /// `unit` is empty where a column head tells it.
  func change(_ stated: PrintedDecimal, _ qualifier: Qualifier = .exact, unit: String = "") -> Change {
    let number = desk.printer.growth(stated, qualifier, signed: false, unit: unit)
    switch GrowthText(stated).direction {
    case .up: return .up(number)
    case .down: return .down(number)
    case .flat: return .level(number)
    }
  }

  func fitting(_ zone: ZoneIdentity) -> FittingText {
    desk.language == .zh && zone.shortName != zone.name
      ? FittingText(zone.shortName) : FittingText(desk.name(zone))
  }

  // MARK: Words for readers who do not see the plot

  private func alternative(_ title: String, _ subtitle: String, _ plot: Plot) -> String {
    let stop = desk.language == .zh ? "。" : ". "
    return ([title, subtitle] + [PlotWords(desk: desk).values(plot)]).filter { !$0.isEmpty }
      .joined(separator: stop)
  }
}
