import Aggregation
import FactModel
import Lexicons

/// Names of indicators, scopes and bases as pages write them.
struct IndicatorNames {
  var words: Wording

  /// 规上工业产值, 转型项目投资, 百项争创重点项目总投资; the finer measure's own name where the source has one.
  func name(_ key: IndicatorKey, showsScope: Bool = true) -> String {
    let plain = key.text.map(measure) ?? plain(key.indicator, basis: key.basis)
    guard showsScope, let scope = key.scope, !plain.contains(scope) else { return plain }
    return compose(scope: self.scope(scope), name: plain)
  }

  /// A finer measure by the source's own name; in English by the table of measures, where that has it.
  private func measure(_ text: String) -> String {
    guard words.language == .en, let lexicon = try? Lexicon.embedded(),
      let row = lexicon.indicators.row(spelled: text)
    else { return text }
    return row.nameEnglish.prefix(1).lowercased() + row.nameEnglish.dropFirst()
  }

  /// The indicator alone, by its basis where that changes the name: 总投资, 协议投资额.
  func plain(_ indicator: IndicatorID, basis: Basis) -> String {
    words.label("indicator.\(indicator.rawValue).\(basis.rawValue)")
      ?? words.label("indicator.\(indicator.rawValue)") ?? indicator.rawValue
  }

  /// A scope in the page's language where the table has it, else as the source words it.
  func scope(_ scope: String) -> String { words.label("scope.\(scope)") ?? scope }

  func basis(_ basis: Basis) -> String { words.label("basis.\(basis.rawValue)") ?? basis.rawValue }

  /// What the basis means, for 口径说明 and column groups.
  func basisMeaning(_ basis: Basis) -> String? { words.label("basis.\(basis.rawValue).meaning") }

  /// 重点项目 + 项目数 → 重点项目数: what both say is said once.
  private func compose(scope: String, name: String) -> String {
    guard words.language == .zh else { return "\(name) (\(scope))" }
    for length in stride(from: min(scope.count, name.count), to: 0, by: -1)
    where scope.suffix(length) == name.prefix(length) {
      return scope + name.dropFirst(length)
    }
    return scope + name
  }
}
