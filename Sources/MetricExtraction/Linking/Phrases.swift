import FactModel
import Lexicons
import SourceText

/// Noun phrases beside a quantity, for what no table names.
extension StoryLinker {
  /// The words just before a quantity, back to the last mark, cue, period or place.
  func phrase(before index: Int) -> TextSpan? {
    var upper = sentence.tokens[index].lower
    var lower = upper
    var position = index - 1
    while true {
      let start = position >= 0 ? sentence.tokens[position].upper : sentence.span.lower
      lower = min(lower, max(start, sentence.span.lower))
      guard position >= 0 else { break }
      let token = sentence.tokens[position]
      switch token.kind {
      case .indicator, .name: lower = min(lower, token.lower)
      case .cue(let cues) where cues.has(.generic): lower = min(lower, token.lower)
      case .cue(let cues) where (cues.has(.reach) || cues.has(.total)) && token.upper == upper:
        // 次数达30次: the words before 达
        upper = token.lower
        lower = upper
      case .mark(.quote): lower = min(lower, token.lower)
      case .mark(.close) where token.upper == upper:
        let open = opening(of: position)
        guard open < position else { return trimmed(lower, upper) }
        upper = sentence.tokens[open].lower
        lower = upper
        position = open
      default: return trimmed(lower, upper)
      }
      position -= 1
    }
    return trimmed(lower, upper)
  }

  /// The words just behind a quantity, to the next mark or number.
  func phrase(after index: Int) -> TextSpan? {
    let lower = sentence.tokens[index].upper
    var upper = sentence.span.upper
    var position = index + 1
    while position < sentence.tokens.count {
      let token = sentence.tokens[position]
      switch token.kind {
      case .mark(.quote): break
      case .mark, .quantity, .period:
        upper = token.lower
        return trimmed(lower, upper)
      case .cue(let cues)
      where !cues.has(.generic) && !cues.has(.projectnoun) && !cues.has(.firm) && !cues.has(.firmref):
        return trimmed(lower, token.lower)
      default: break
      }
      position += 1
    }
    return trimmed(lower, upper)
  }

  /// Without blanks, 的, 了 and closing marks at the edges; nil when nothing is left.
  private func trimmed(_ lower: Int, _ upper: Int) -> TextSpan? {
    var lower = lower
    var upper = upper
    func isEdge(_ scalar: UInt32) -> Bool {
      switch scalar {
      case 0x20, 0x7684, 0x4E86, 0x3002, 0xFF0C, 0x3001, 0x4E2A, 0x7B49, 0x8FD9, 0x5C31, 0x5171, 0x53EF: true
      default: false
      }
    }
    while lower < upper, isEdge(text.scalar(at: lower).value) { lower += text.scalar(at: lower).length }
    while lower < upper, isEdge(text.scalar(before: upper).value) {
      upper -= text.scalar(before: upper).length
    }
    return lower < upper ? TextSpan(lower, upper) : nil
  }
}
