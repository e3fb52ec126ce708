import Aggregation
import FactModel
import Figures

/// Everything that turns decided figures into words of one language.
struct Desk {
  var words: Wording
  var printer: FigurePrinter
  var names: IndicatorNames
  var periods: PeriodText

  /// Throws when a table compiled in is not what it must be; a test of this module keeps that from happening.
  init(_ language: Language) throws(TableFault) {
    words = Wording(language, table: try WordingTable.standard.get())
    printer = FigurePrinter(words: words, units: try DisplayUnits.standard.get())
    names = IndicatorNames(words: words)
    periods = PeriodText(language: language)
  }

  var language: Language { words.language }

  /// The zone's short name: 左云; Zuoyun. Without a known English form the Chinese name stays.
  func name(_ zone: ZoneIdentity) -> String {
    language == .en ? zone.englishShortName ?? zone.shortName : zone.shortName
  }

  func period(_ period: ObservedPeriod?) -> String? { periods.full(period?.period, kind: period?.kind) }
  func shortPeriod(_ period: ObservedPeriod?) -> String? { periods.short(period?.period, kind: period?.kind) }

  /// 同比增长15.3%, 同比下降11.2%, 同比持平; nil for no stated change.
  func change(_ change: PrintedDecimal?, _ qualifier: Qualifier = .exact, references: [Reference] = [])
    -> RichText?
  {
    guard let change else { return nil }
    var number = printer.growth(change, qualifier, signed: false, unit: "%")
    number.references = references
    switch GrowthText(change).direction {
    case .up: return words(.changeUp, ["change": .number(number)])
    case .down: return words(.changeDown, ["change": .number(number)])
    case .flat: return words(.changeFlat)
    }
  }

  /// The change stated with a figure, in the same words.
  func change(of observation: Observation, references: [Reference] = []) -> RichText? {
    change(observation.yearOnYear, observation.yearOnYearQualifier, references: references)
  }

  /// The marks a figure carries wherever it stands.
  func marks(_ observation: Observation) -> [Mark] {
    observation.marks.contains(.inferredPeriod) ? [.inferredPeriod] : []
  }

  /// 完成, 计划 … with its texture.
  func chip(_ basis: Basis) -> Chip {
    Chip(names.basis(basis), BasisTag(basis))
  }
}

extension BasisTag {
  init(_ basis: Basis) {
    self =
      switch basis {
      case .completed: .completed
      case .planned: .planned
      case .contracted: .contracted
      case .expected: .expected
      case .none: .unreported
      }
  }
}
