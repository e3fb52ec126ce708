import FactModel
import Lexicons
import SourceText

/// Cuts a sentence into tokens: mentions and marks in the order of the text, none inside another.
struct Tokenizer {
  let text: ByteText
  let lexicon: Lexicon

  /// - Parameter room: an empty array whose room the tokens take.
  func tokens(of mentions: [Mention], in span: TextSpan, reusing room: consuming [Token] = []) -> [Token] {
    var tokens = room
    tokens.reserveCapacity(mentions.count + 16)
    var position = span.lower
    var lastWord = -1
    // mentions are looked at where they lie: a copy of each would take longer than the rest
    for index in mentions.indices {
      let (found, isWord) = (mentions[index].span, mentions[index].isWord)
      guard let kind = kind(of: mentions[index].kind, at: index),
        found.lower >= position || isTwin(found, isWord, tokens)
      else { continue }
      if isWord {
        if covered(found, by: mentions, after: index) { continue }
        if lastWord == found.lower, mergeCues(kind, into: &tokens) { continue }
        lastWord = found.lower
      } else {
        while let last = tokens.last, last.mark == nil, last.upper > found.lower { tokens.removeLast() }
      }
      marks(from: position, to: found.lower, into: &tokens)
      tokens.append(Token(lower: found.lower, upper: found.upper, kind: kind))
      position = max(position, found.upper)
    }
    marks(from: position, to: span.upper, into: &tokens)
    return tokens
  }

  /// A word of two tables stands twice.
  private func isTwin(_ found: TextSpan, _ isWord: Bool, _ tokens: [Token]) -> Bool {
    guard isWord, let last = tokens.last else { return !isWord }
    return last.lower == found.lower && last.upper == found.upper
  }

  private func mergeCues(_ kind: Token.Kind, into tokens: inout [Token]) -> Bool {
    guard case .cue(let more) = kind, let last = tokens.last, case .cue(let cues) = last.kind else {
      return false
    }
    tokens[tokens.count - 1].kind = .cue(cues.union(more))
    return true
  }

  /// Whether a quantity, period or zone that starts later in the list holds this word.
  private func covered(_ span: TextSpan, by mentions: [Mention], after index: Int) -> Bool {
    var next = index + 1
    while next < mentions.count, next <= index + 6 {
      if !mentions[next].isWord, mentions[next].span.contains(span) { return true }
      next += 1
    }
    return false
  }

  private func kind(of mention: Mention.Kind, at index: Int) -> Token.Kind? {
    switch mention {
    case .quantity: return .quantity(index)
    case .period: return .period(index)
    case .zone: return .zone(index)
    case .word(let word):
      switch word.table {
      case .indicator: return .indicator(Int(word.row))
      case .region: return .region(Int(word.row))
      case .cue:
        let cues = lexicon.cues[Int(word.row)].cues
        return cues.has(.none) ? nil : .cue(cues)
      default: return nil
      }
    }
  }

  /// The marks between two mentions.
  private func marks(from start: Int, to end: Int, into tokens: inout [Token]) {
    var position = start
    while position < end {
      let byte = text[position]
      if byte &- 0xE4 <= 5 {
        position += 3  // a Han character
      } else if byte < 0x80 {
        if let mark = ascii(byte) {
          tokens.append(Token(lower: position, upper: position + 1, kind: .mark(mark)))
        }
        position += 1
      } else if byte == 0xE3 || byte == 0xEF || byte == 0xE2 {
        if let mark = wide(text[position + 1], text[position + 2], lead: byte) {
          tokens.append(Token(lower: position, upper: position + 3, kind: .mark(mark)))
        }
        position += 3
      } else {
        position += byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      }
    }
  }

  private func ascii(_ byte: UInt8) -> Token.Mark? {
    switch byte {
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ";"): .semicolon
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "("): .open
    case UInt8(ascii: ")"): .close
    case UInt8(ascii: "!"), UInt8(ascii: "?"): .stop
    default: nil
    }
  }

  private func wide(_ second: UInt8, _ third: UInt8, lead: UInt8) -> Token.Mark? {
    switch (lead, second, third) {
    case (0xEF, 0xBC, 0x8C): .comma
    case (0xEF, 0xBC, 0x9B): .semicolon
    case (0xEF, 0xBC, 0x9A): .colon
    case (0xEF, 0xBC, 0x88): .open
    case (0xEF, 0xBC, 0x89): .close
    case (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F): .stop
    case (0xE3, 0x80, 0x81): .pause
    case (0xE3, 0x80, 0x82): .stop
    case (0xE2, 0x80, 0x9C), (0xE2, 0x80, 0x9D): .quote
    case (0xE2, 0x80, 0xA6): .stop
    case (0xE3, 0x80, 0x8A): .open
    case (0xE3, 0x80, 0x8B): .close
    default: nil
    }
  }
}
