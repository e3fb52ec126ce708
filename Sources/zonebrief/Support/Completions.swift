import Aggregation
import ArgumentParser
import FactLedger
import FactModel
import Lexicons
import SourceText

/// What the shell offers after TAB; the scripts of bash, zsh and fish ask the tool itself.
enum Completions {
  static let zones = CompletionKind.custom { words, _, prefix in zoneNames(prefix, ledger: ledger(in: words))
  }
  static let indicators = CompletionKind.custom { _, _, _ in IndicatorID.allCases.map(\.rawValue) }
  static let months = CompletionKind.custom { words, _, _ in
    let months = try? FactLedger(path: ledger(in: words), access: .read).months()
    return (months ?? []).map(\.description)
  }

  /// The ledger that the command line so far names.
  private static func ledger(in words: [String]) -> String {
    guard let option = words.firstIndex(of: "--ledger"), words.indices.contains(option + 1) else {
      return LedgerOptions.defaultPath
    }
    return words[option + 1]
  }

  /// Before a letter is typed, the zones of the ledger; then every name, alias, pinyin or id that begins so.
  static func zoneNames(_ prefix: String, ledger path: String) -> [String] {
    guard let lexicon = try? Lexicon.embedded() else { return [] }
    let known = ledgerZones(path, lexicon: lexicon)
    guard !prefix.isEmpty else { return known.isEmpty ? lexicon.gazetteer.zones.map(\.name) : known }
    let names = known + lexicon.gazetteer.zones.flatMap { [$0.name, $0.pinyin, $0.id] + $0.aliases }
    return Set(names.filter { $0.hasPrefix(prefix) }).sorted()
  }

  private static func ledgerZones(_ path: String, lexicon: Lexicon) -> [String] {
    guard let snapshot = try? FactLedger(path: path, access: .read).snapshot() else { return [] }
    return Aggregator.zones(in: snapshot, settings: AggregationSettings(lexicon: lexicon)).map(\.name)
      .sorted()
  }
}
