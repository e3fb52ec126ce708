import Lexicons
import SourceText

/// The walk to the left from a name's head.
struct PhraseWalk {
  let text: ByteText
  /// Where the name begins, as far as is known.
  private(set) var lower: Int
  var isEnterprise: Bool
  var goesOn = true
  /// Bytes of words that tell which one.
  private(set) var content = 0
  /// Of these, bytes of a zone's name.
  private(set) var zoneContent = 0
  /// A count stands before: 8个项目.
  var isCounted = false
  /// A capacity within the name: 华星8万吨废料项目.
  private var hole: TextSpan?
  /// Where the name begins without the verbs crossed last: 推进(某某项目).
  private var afterVerbs: Int?
  /// Closing quotation marks crossed whose opening ones are still to come.
  private var openQuotes = 0

  init(text: ByteText, lower: Int, isEnterprise: Bool) {
    self.text = text
    self.lower = lower
    self.isEnterprise = isEnterprise
  }

  /// Characters of no word, as far back as a name's characters go.
  mutating func gap(from low: Int) {
    var at = lower
    while at > low {
      let (scalar, length) = text.scalar(before: at)
      guard Self.isPartOfName(scalar) else {
        goesOn = false
        break
      }
      at -= length
    }
    guard at < lower else { return }
    content += lower - at
    lower = at
    afterVerbs = nil
  }

  private static func isPartOfName(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E, 0x2F, 0x26, 0x20, 0xB7: true
    default: scalar &- 0x4E00 < 0x5200
    }
  }

  mutating func take(_ token: Token, counts: Int) {
    content += counts
    lower = min(lower, token.lower)
    if counts > 0 { afterVerbs = nil }
  }

  /// A zone's name within the name.
  mutating func takeZone(_ token: Token) {
    take(token, counts: token.upper - token.lower)
    zoneContent += token.upper - token.lower
  }

  /// Whether verbs stand between the name so far and what comes before it.
  var isBehindVerbs: Bool { afterVerbs != nil }

  /// A capacity: part of a name that begins with it (年产2万吨铝材项目), left out where the name goes on before it.
  mutating func measure(_ token: Token) {
    hole = TextSpan(token.lower, token.upper)
    lower = token.lower
  }

  func pieces(to upper: Int) -> [TextSpan] {
    // 年产…项目 without its capacity would be no name
    guard let hole, hole.lower - lower >= 9, !text.hasPrefix("公司", at: hole.lower - 6),
      !text.hasPrefix("年产", at: hole.lower - 6)
    else {
      return [TextSpan(lower, upper)]
    }
    return [TextSpan(lower, hole.lower), TextSpan(hole.upper, upper)]
  }

  /// A word that says nothing of which one is meant; a verb at the name's beginning is no part of it,
  /// nor 区内, 龙头 before a firm.
  mutating func cross(_ token: Token, isVerb: Bool) {
    let isLoose = isVerb || isEnterprise
    if isLoose, content > 0 { afterVerbs = afterVerbs ?? lower }
    if !isLoose { afterVerbs = nil }
    lower = token.lower
  }

  /// “双碳”产业项目 goes on over its quotation marks; an opening mark alone begins what is quoted.
  mutating func quote(_ token: Token) {
    switch text.scalar(at: token.lower).value {
    case 0x201D: openQuotes += 1
    case 0x201C where openQuotes > 0: openQuotes -= 1
    default:
      goesOn = false
      return
    }
    lower = token.lower
  }

  /// Cuts what is no part of the name off its left: verbs, a mark, a blank.
  mutating func finish() {
    if let afterVerbs { lower = afterVerbs }
    while openQuotes > 0, text.scalar(at: lower).value != 0x201D { lower += text.scalar(at: lower).length }
    while true {
      switch text.scalar(at: lower).value {
      case 0x201D, 0x20, 0x2D, 0x2E, 0x2F, 0xB7: lower += text.scalar(at: lower).length
      default: return
      }
    }
  }
}
