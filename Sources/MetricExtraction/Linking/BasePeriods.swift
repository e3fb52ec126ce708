import FactModel
import Lexicons
import SourceText

/// Levels of an earlier time told beside a figure: (上年为7602万元), 去年同期为8亿元, 比上年的3亿元多.
extension StoryLinker {
  /// The period of a comparison that a level stands right behind.
  func basePeriod(before index: Int) -> (resolved: ResolvedPeriod, span: TextSpan)? {
    guard let position = baseToken(before: index), let mention = sentence.tokens[position].period,
      case .period(let period) = sentence.mentions[mention].kind
    else { return nil }
    let span = sentence.tokens[position].span
    return resolved(period.expression, at: span).map { ($0, span) }
  }

  /// The token of a comparison's period before a level, where only 为, 是, 的, 完成 or the measure stand between.
  private func baseToken(before index: Int) -> Int? {
    var position = index - 1
    var upper = sentence.tokens[index].lower
    while position >= 0 {
      let token = sentence.tokens[position]
      guard upper - token.upper <= 6 else { return nil }
      upper = token.lower
      switch token.kind {
      case .period(let mention):
        guard case .period(let period) = sentence.mentions[mention].kind else { return nil }
        let expression = period.expression
        let isBase =
          expression.isComparisonBase || expression.form == .samePeriod || isAside(position, expression)
        return isBase ? position : nil
      case .cue(let cues):
        guard cues.has(.reach) || cues.has(.of) || cues.has(.completed) || cues.has(.verb) else { return nil }
        if cues.has(.growth) || cues.has(.decline) { return nil }
      case .indicator: break
      default: return nil
      }
      position -= 1
    }
    return nil
  }

  /// 去年同期, 上年, 2022年同期, seen from the period spoken of.
  private func resolved(_ expression: PeriodMention.Expression, at span: TextSpan) -> ResolvedPeriod? {
    let spoken = state.period.resolved
    func shifted(_ years: Int) -> ResolvedPeriod? {
      guard let spoken, let period = spoken.period?.shifted(byYears: years) else { return nil }
      return ResolvedPeriod(period: period, kind: spoken.kind, isYearInferred: true)
    }
    func moved(to year: Int) -> ResolvedPeriod? {
      guard let own = Self.year(of: spoken?.period) else { return nil }
      return shifted(year - own)
    }
    let isSame = expression.form == .samePeriod
    switch expression.year {
    case .stated(let year): return isSame ? moved(to: year) : plain(expression)
    case .relative(let offset):
      // 上年 is the year before the one spoken of, 去年 the year before the issue
      let isSpoken = text.contains("上", in: span) || text.contains("前", in: span)
      if isSame {
        return offset == 0 ? issue.flatMap { moved(to: $0.year) } : shifted(offset) ?? plain(expression)
      }
      guard isSpoken, expression.form == .year, let year = Self.year(of: spoken?.period) else {
        return plain(expression)
      }
      return ResolvedPeriod(period: .year(year + offset), kind: .year, isYearInferred: true)
    case .same, .unknown: return isSame ? shifted(-1) : nil
    }
  }

  private func plain(_ expression: PeriodMention.Expression) -> ResolvedPeriod? {
    let resolved = expression.resolve(in: context)
    return resolved.period == nil ? nil : resolved
  }
}

extension TimePeriod {
  /// The same months, quarter or day of another year; nil where no year is known.
  func shifted(byYears years: Int) -> TimePeriod? {
    switch self {
    case .year(let year): .year(year + years)
    case .years(let first, let last): .years(first + years, last + years)
    case .month(let year?, let month): .month(year: year + years, month)
    case .months(let year?, let first, let toYear?, let last):
      .months(year: year + years, first, toYear: toYear + years, last)
    case .quarter(let year?, let quarter): .quarter(year: year + years, quarter)
    case .day(let year?, let month, let day): .day(year: year + years, month: month, day: day)
    default: nil
    }
  }
}
