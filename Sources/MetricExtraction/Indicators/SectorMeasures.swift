import FactModel
import Lexicons
import SourceText

/// Measures whose branch of the economy is told apart from them.
extension StoryLinker {
  /// 第二产业发挥支柱作用，增加值912.9亿元; 第三产业897.8亿元 after a value added: that of the sector named nearest before.
  /// 批发业完成销售额37亿元: of trade, no revenue.
  func sectoral(_ found: FoundIndicator, at index: Int) -> FoundIndicator {
    if row(found.row).indicator == .revenue {
      guard let token = found.token, endsInTurnover(token),
        let row = sectorRow(
          lexicon.indicators.trades, in: TextSpan(segmentLower(index), sentence.tokens[token].lower))
      else { return found }
      return FoundIndicator(token: token, row: row, isCarried: found.isCarried)
    }
    guard lexicon.indicators.isValueAdded(found.row) else { return found }
    let span: TextSpan
    if let token = found.token {
      guard sentence.tokens[token].span.length == 9 else { return found }
      span = TextSpan(clauseLower(token), sentence.tokens[token].lower)
    } else {
      span = TextSpan(segmentLower(index), sentence.tokens[index].lower)
    }
    guard let row = sectorRow(lexicon.indicators.sectors, in: span) else { return found }
    return FoundIndicator(token: found.token, row: row, isCarried: found.isCarried)
  }

  private func endsInTurnover(_ token: Int) -> Bool {
    let end = sentence.tokens[token].upper
    return text.endsWith("销售额", at: end) || text.endsWith("营业额", at: end)
  }

  /// Where the clause of a token begins.
  private func clauseLower(_ token: Int) -> Int {
    let start = clauseStart(of: token)
    return start > 0 ? sentence.tokens[start - 1].upper : sentence.span.lower
  }

  /// The row of the last word of a table in a span, names of zones left out.
  private func sectorRow(_ words: WordTrie, in span: TextSpan) -> Int? {
    var row: Int?
    var at = span.lower
    while at < span.upper {
      if let match = words.longestMatch(in: text, at: at, limit: span.upper), !isInsideZone(at) {
        row = Int(match.value)
        at = match.end
      } else {
        at += text.scalar(at: at).length
      }
    }
    return row
  }

  private func isInsideZone(_ place: Int) -> Bool {
    sentence.tokens.contains { token in
      if case .zone = token.kind { return token.lower <= place && place < token.upper }
      return false
    }
  }
}
