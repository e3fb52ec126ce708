import FactModel
import Lexicons
import SourceText

/// Finds the mentions of a text in one pass over its bytes.
///
/// At each place the longest reading wins: a period before a quantity, a quantity before a word that merely holds a
/// numeral. Reads nothing outside the range it is given.
final class MentionScanner: Sendable {
  let lexicon: Lexicon
  /// 余, 多 between number and unit; value: row of `Lexicon.hedges`.
  let innerHedges: WordTrie
  /// 以上, 左右 after the unit; value: row of `Lexicon.hedges`.
  let laterHedges: WordTrie

  /// Of each unit, what the grammar asks; its names are read only when a mention is made.
  let unitTraits: [UnitTraits]
  let zoneNames: ZoneNameMemo

  struct UnitTraits: Sendable {
    var exponent: Int
    var dimension: UnitDimension
    var needsArabic: Bool
    var caution: UnitRow.Caution
  }

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    beginnings = Self.beginnings(of: lexicon.lexer)
    roles = Self.roles(lexicon)
    zoneNames = ZoneNameMemo(gazetteer: lexicon.gazetteer)
    unitTraits = lexicon.units.rows.map {
      UnitTraits(
        exponent: $0.exponent, dimension: $0.dimension, needsArabic: $0.needsArabic,
        caution: $0.caution)
    }
    func trie(_ position: HedgeRow.Position) -> WordTrie {
      WordTrie(
        lexicon.hedges.enumerated().filter { $1.position == position }.map { ($1.word, Int32($0)) })
    }
    innerHedges = trie(.inside)
    laterHedges = trie(.after)
  }

  /// What may begin with a Han character.
  enum Beginning: UInt8 {
    case nothing
    /// Words of two characters or more.
    case pair
    /// A word by itself.
    case word
    case numeral, doubling, half
  }

  /// By value of the lexer.
  let roles: [WordRole]

  /// What a word is, where the pass needs it at every word.
  struct WordRole {
    var table: WordClass
    var row: Int32
    /// Other tables have the word too.
    var isShared: Bool
    /// Whether it may change what a story goes on with, see `StoryLinker.tellingCues`.
    var isTelling: Bool
  }

  /// By Han character, from U+4E00.
  let beginnings: [Beginning]

  private static func beginnings(of lexer: WordLexer) -> [Beginning] {
    (0x4E00...0x9FFF as ClosedRange<UInt32>).map { scalar in
      if ChineseNumeral.begins(with: scalar) { return .numeral }
      if scalar == 0x7FFB { return .doubling }
      if scalar == 0x534A { return .half }
      if lexer.isWord(scalar) { return .word }
      return lexer.begins(with: scalar) ? .pair : .nothing
    }
  }

  /// Mentions in the order of the text; of two that overlap one was chosen, except that a word of several
  /// tables is given once for each.
  func scan(_ text: ByteText, in range: Range<Int>) -> [Mention] { read(text, in: range).mentions }

  /// The mentions of a sentence, and whether any of them tells something of figures here or later.
  func read(_ text: ByteText, in range: Range<Int>) -> ScannedSentence {
    var pass = ScanPass(text: text, range: range.clamped(to: 0..<text.count), scanner: self)
    pass.mentions.reserveCapacity(range.count / 12 + 4)
    pass.run()
    var result = ScannedSentence(isTelling: pass.hasTellingWord)
    for index in pass.mentions.indices where !pass.mentions[index].isWord {
      result.isTelling = true
      if pass.mentions[index].isQuantity { result.hasQuantity = true }
    }
    result.mentions = pass.mentions
    return result
  }

  private static func roles(_ lexicon: Lexicon) -> [WordRole] {
    lexicon.lexer.words.map { word, entries in
      let isTelling = entries.contains { entry in
        switch entry.table {
        case .cue: lexicon.cues[Int(entry.row)].cues.hasAny(of: StoryLinker.tellingCues)
        case .indicator: word.hasPrefix("项目") || word.hasSuffix("项目")
        case .region: true
        // give mentions that are no words, or none
        case .notQuantity, .hedge, .period, .zoneSuffix, .zoneReference: false
        }
      }
      return WordRole(
        table: entries[0].table, row: entries[0].row, isShared: entries.count > 1, isTelling: isTelling)
    }
  }
}

/// A sentence's mentions.
struct ScannedSentence {
  var mentions: [Mention] = []
  /// Whether it has a quantity or anything else that tells who or when later sentences speak of.
  var isTelling = false
  var hasQuantity = false
}

/// The state of one pass.
struct ScanPass {
  let text: ByteText
  let start: Int
  let end: Int
  let scanner: MentionScanner
  var mentions: [Mention] = []
  var hasTellingWord = false
  /// A hedge that waits for its number.
  var hedge: (row: Int, span: TextSpan)?
  /// 截至, 到: waits for its period.
  var asOf: TextSpan?
  /// Where the last “ or 《 opened; −1 when closed.
  var openQuote = -1
  var openTitle = -1

  init(text: ByteText, range: Range<Int>, scanner: MentionScanner) {
    self.text = text
    start = range.lowerBound
    end = range.upperBound
    self.scanner = scanner
  }

  var lexicon: Lexicon { scanner.lexicon }

  mutating func run() {
    let lexer = lexicon.lexer
    scanner.beginnings.withUnsafeBufferPointer { beginnings in
      var position = start
      while position < end {
        let han = text.han(at: position)
        if han < ByteText.hanCount {
          let beginning = beginnings[Int(han)]
          // one branch for most characters: no pair begins with what begins nothing
          if beginning.rawValue <= MentionScanner.Beginning.pair.rawValue,
            !lexer.mayBegin(han, text.han(at: position + 3))
          {
            position += 3
          } else {
            position = self.han(at: position, beginning)
          }
          continue
        }
        let byte = text[position]
        if byte < 0x80 {
          position = byte &- 48 < 10 ? number(at: position) : ascii(at: position, byte)
        } else {
          position = sign(at: position)
        }
      }
    }
  }

  /// A Han character that something begins with.
  @inline(__always)
  private mutating func han(at position: Int, _ beginning: MentionScanner.Beginning) -> Int {
    switch beginning {
    case .nothing: position + 3
    case .pair, .word: word(at: position) ?? position + 3
    case .numeral: numeral(at: position)
    case .doubling: doubling(at: position) ?? word(at: position) ?? position + 3
    case .half: half(at: position) ?? word(at: position) ?? position + 3
    }
  }

  /// A letter, blank or sign below 0x80.
  private mutating func ascii(at position: Int, _ byte: UInt8) -> Int {
    let isLetter = (byte | 0x20) &- 97 < 26
    guard isLetter || byte == UInt8(ascii: "\"") else {
      return position + 1
    }
    if let next = word(at: position) { return next }
    return position + 1
  }

  /// A sign, a quotation mark, a letter of another script.
  private mutating func sign(at position: Int) -> Int {
    let (scalar, length) = text.scalar(at: position)
    switch scalar {
    case 0x3002, 0xFF0C, 0x3001, 0xFF1B: return position + length  // 。，、；
    case 0x201C: openQuote = position
    case 0x201D: openQuote = -1
    case 0x300A: openTitle = position
    case 0x300B: openTitle = -1
    case 0x3007: return numeral(at: position)
    default: break
    }
    return word(at: position) ?? position + length
  }

  /// A place where a Chinese numeral stands: the longest of a word, a period and a quantity.
  private mutating func numeral(at position: Int) -> Int {
    let idle = lexicon.lexer.longestMatch(in: text, at: position, limit: end)
    let shortest = idle?.end ?? 0
    if let next = trial(reaching: shortest, { $0.period(at: position) }) { return next }
    if let next = trial(reaching: shortest, { $0.quantity(at: position) }) { return next }
    if let idle { return take(idle, at: position) }
    return ChineseNumeral.skip(in: text, at: position)
  }

  /// Tries a reading; what it added is taken back when it ends before a longer word does.
  private mutating func trial(reaching shortest: Int, _ read: (inout ScanPass) -> Int?) -> Int? {
    let count = mentions.count
    let waiting = (hedge, asOf)
    if let next = read(&self), next >= shortest { return next }
    mentions.removeLast(mentions.count - count)
    (hedge, asOf) = waiting
    return nil
  }

  /// A word of the tables; nil where none begins.
  private mutating func word(at position: Int) -> Int? {
    guard let match = lexicon.lexer.longestMatch(in: text, at: position, limit: end) else {
      return nil
    }
    return take(match, at: position)
  }

  /// Takes a word as what its tables say; gives the place to go on from.
  private mutating func take(_ match: WordTrie.Match, at position: Int) -> Int {
    let span = TextSpan(position, match.end)
    let role = scanner.roles[Int(match.value)]
    if role.isTelling { hasTellingWord = true }
    guard role.isShared else { return take(role.table, role.row, at: span) }
    var next = match.end
    for entry in lexicon.lexer.entries(of: match.value) {
      next = max(next, take(entry.table, entry.row, at: span))
    }
    return next
  }

  @inline(__always)
  private mutating func take(_ table: WordClass, _ row: Int32, at span: TextSpan) -> Int {
    switch table {
    case .notQuantity: break
    case .hedge: hedge = (Int(row), span)
    case .period: return periodWord(Int(row), at: span)
    case .zoneSuffix: zone(suffix: row, at: span)
    case .zoneReference: zoneReference(row, at: span)
    case .indicator, .cue, .region:
      mentions.append(
        Mention(span: span, rule: "word", kind: .word(WordMention(table: table, row: row))))
    }
    return span.upper
  }

  /// A place where an ASCII digit stands.
  private mutating func number(at position: Int) -> Int {
    if let next = period(at: position) { return next }
    if let next = quantity(at: position) { return next }
    return skipNumber(at: position)
  }

  /// Past the digits, and what belongs to them, of a number that is no quantity: 5G, 8:30, 3+1, 2.0.
  func skipNumber(at position: Int) -> Int {
    var next = position
    while next < end {
      let byte = text[next]
      let isPart =
        byte &- 48 < 10 || (byte | 0x20) &- 97 < 26
        || ((byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "+"))
          && text[next + 1] &- 48 < 10)
      guard isPart else { break }
      next += 1
    }
    return max(next, position + 1)
  }
}
