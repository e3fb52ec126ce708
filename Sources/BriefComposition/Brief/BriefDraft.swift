import Aggregation
import FactModel
import Figures
import SourceText

/// A brief in the making. Parts are composed in the order of the pages, so that the sources are numbered in the
/// order of their first use.
struct BriefDraft {
  let digest: MonthDigest
  let settings: BriefSettings
  let desk: Desk
  let view: MonthView
  var book: SourceBook
  /// How many figures and tables are numbered so far.
  var figureCount = 0
  var tableCount = 0
  /// Marks used on the page so far, for its note.
  var marks: Set<Mark> = []

  init(_ digest: MonthDigest, settings: BriefSettings, desk: Desk) {
    self.digest = digest
    self.settings = settings
    self.desk = desk
    view = MonthView(digest)
    book = SourceBook(facts: digest.facts)
  }

  var words: Wording { desk.words }

  func name(_ zone: ZoneIdentity) -> String { desk.name(zone) }

  func zone(_ key: ZoneKey?) -> ZoneIdentity? { digest.zones.first { $0.key == key } }

  /// 左云、寿阳: in words.
  func names(_ zones: [ZoneIdentity]) -> String { words.list(zones.map(name)) }

  mutating func references(_ observation: Observation) -> [Reference] {
    // three sources at most beside one figure; the rest stand in the conflicts and the annex
    book.references(observation.sources.prefix(3))
  }

  /// What the change stated with a figure leads to: of several papers the one that states this very change.
  mutating func changeReferences(_ observation: Observation) -> [Reference] {
    book.references(observation.yearOnYearSources)
  }

  /// A figure as prose prints it, with its references: `10.65亿元¹`.
  mutating func figure(_ observation: Observation) -> RichText {
    var number = desk.printer.prose(observation)
    number.references = references(observation)
    return .number(number)
  }

  /// The same figure, followed by its change: `10.65亿元，同比增长15.3%¹`.
  mutating func figureWithChange(_ observation: Observation) -> RichText {
    let value = figure(observation)
    guard let change = desk.change(of: observation, references: changeReferences(observation)) else {
      return value
    }
    return words(.valueChange, ["value": value, "change": change]) ?? value
  }

  /// A figure as a column prints it, with marks and references.
  mutating func cell(_ observation: Observation, unit: ShownUnit, marks: [Mark] = []) -> NumberText {
    var number = desk.printer.cell(observation, unit: unit)
    number.marks = marks
    number.references = references(observation)
    return number
  }

  mutating func nextFigure() -> Int {
    figureCount += 1
    return figureCount
  }

  mutating func nextTable() -> Int {
    tableCount += 1
    return tableCount
  }
}

extension RichText {
  /// Where neighbouring figures lead to the same sentences, only the last keeps the reference:
  /// `10.65亿元，同比增长15.3%¹`.
  var withReferencesGathered: RichText {
    var runs = runs
    var next: [Reference]?
    for index in runs.indices.reversed() {
      guard case .number(var number) = runs[index], !number.references.isEmpty else { continue }
      if number.references == next {
        number.references = []
        runs[index] = .number(number)
      } else {
        next = number.references
      }
    }
    return RichText(runs)
  }
}
