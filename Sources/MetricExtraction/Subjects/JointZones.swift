import FactModel
import Lexicons
import SourceText

/// Several zones that have one figure together: A、B两个园区完成……, A和B共完成…….
extension StoryLinker {
  /// The zones told one by one before their count, where they head the segment: as many as it counts.
  ///
  /// - Returns: where the first of them begins.
  func membersCounted(before count: Int) -> Int? {
    guard let number = sentence.tokens[count].quantity.flatMap(sentence.quantity)?.value,
      number.exponent == 0,
      (2...9).contains(number.significand)
    else { return nil }
    let upper = sentence.tokens[count].lower
    var (lower, members, length) = (upper, 1, 0)
    while lower > sentence.span.lower {
      let scalar = text.scalar(before: lower).value
      if scalar == 0x3001 || scalar == 0x548C || scalar == 0x4E0E {  // 、 和 与
        guard length >= 2 else { return nil }
        (members, length) = (members + 1, 0)
      } else if scalar &- 0x4E00 < 0x5200, scalar != 0x7684, length < 16 {
        length += 1
      } else {
        break
      }
      lower -= 3
      if sentence.tokens.contains(where: { $0.upper == lower && $0.period != nil }) { break }
    }
    guard members == number.significand, length >= 2, opensSegment(lower),
      !text.begins(with: lexicon.phrases[.preposition], at: lower)
    else { return nil }
    // 青禾、云岭两个开发区: names alone, or the names of zones
    let isZone = sentence.tokens.indices.contains { sentence.tokens[$0].lower == lower && isNamedZone($0) }
    let first = TextSpan(lower, lower + 3 * length)
    guard isZone || length <= 4 && !sentence.tokens.contains(where: { first.contains($0.span) }) else {
      return nil
    }
    return lower
  }

  /// The names of zones joined before what they do together; nothing where each does its own part.
  func jointZones(_ index: Int) -> TextSpan? {
    var last = index
    while last + 2 < sentence.tokens.count, joins(last + 1), isNamedZone(last + 2),
      sentence.tokens[last].upper == sentence.tokens[last + 1].lower,
      sentence.tokens[last + 1].upper == sentence.tokens[last + 2].lower
    {
      last += 2
    }
    guard last > index else { return nil }
    let upper = sentence.tokens[last].upper
    let rest = sentence.tokens[(last + 1)...]
    guard let next = rest.first, next.mark.map({ !$0.endsSegment }) ?? true, !joins(last + 1),
      !text.begins(with: lexicon.phrases[.each], at: upper),
      !text.hasPrefix("的", at: upper), !text.hasPrefix("等", at: upper)
    else { return nil }
    let end = rest.first { $0.mark?.endsClause ?? false }?.lower ?? sentence.span.upper
    guard !text.contains("分别", in: TextSpan(upper, end)), !text.contains("各自", in: TextSpan(upper, end))
    else {
      return nil
    }
    return TextSpan(sentence.tokens[index].lower, upper)
  }

  private func joins(_ index: Int) -> Bool {
    let token = sentence.tokens[index]
    if token.mark == .pause { return true }
    return token.span.length == 3
      && ["和", "与", "及"].contains { text.hasPrefix($0 as StaticString, at: token.lower) }
  }

  private func isNamedZone(_ index: Int) -> Bool {
    guard case .zone(let mention) = sentence.tokens[index].kind,
      case .zone(let zone) = sentence.mentions[mention].kind
    else { return false }
    return zone.form == .named
  }
}
