import FactModel
import Lexicons
import SourceText

@testable import MetricExtraction

/// Mentions as short lines, for tables of cases.
enum MentionDump {
  /// `10.65亿元 = 1065000000 元`, with the qualifier where it is not exact.
  static func quantities(_ text: String) throws -> [String] {
    try mentions(text).compactMap { mention, words in
      guard case .quantity(let quantity) = mention.kind else { return nil }
      return line(words, quantity)
    }
  }

  static func line(_ words: String, _ quantity: QuantityMention) -> String {
    var line = "\(words) = \(quantity.value.plain)"
    if let high = quantity.high { line += "…\(high.plain)" }
    if !quantity.unit.symbol.isEmpty { line += " \(quantity.unit.symbol)" }
    if quantity.qualifier != .exact, quantity.qualifier != .range {
      line += " \(quantity.qualifier.rawValue)"
    }
    return line
  }

  /// `今年1-8月 = 2024-01/2024-08 ytd`, by a context.
  static func periods(_ text: String, _ context: PeriodContext) throws -> [String] {
    try mentions(text).compactMap { mention, words in
      guard case .period(let period) = mention.kind else { return nil }
      let resolved = period.expression.resolve(in: context)
      var line = "\(words) = \(resolved.period?.text ?? "nil")"
      if let kind = resolved.kind { line += " \(kind.rawValue)" }
      if period.expression.isComparisonBase { line += " base" }
      return line
    }
  }

  /// `左云经开区 = zuoyun-etdz`, `该区 = →this`.
  static func zones(_ text: String) throws -> [String] {
    let lexicon = try Lexicon.embedded()
    return try mentions(text).compactMap { mention, words in
      guard case .zone(let zone) = mention.kind else { return nil }
      switch zone.form {
      case .reference(let kind): return "\(words) = →\(kind.rawValue)"
      case .named:
        if zone.isAmbiguous { return "\(words) = ?" }
        return "\(words) = \(zone.gazetteerIndex.map { lexicon.gazetteer.zones[$0].id } ?? "-")"
      }
    }
  }

  static func mentions(_ text: String) throws -> [(Mention, String)] {
    let scanner = MentionScanner(lexicon: try Lexicon.embedded())
    let bytes = Array(text.utf8)
    return bytes.withByteText { view in
      scanner.scan(view, in: 0..<view.count).map { ($0, view.string($0.span.range)) }
    }
  }
}
