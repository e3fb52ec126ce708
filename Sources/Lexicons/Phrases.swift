/// What a word says of a story by standing where it does: the roles of `phrases.tsv`.
public enum PhraseRole: String, CaseIterable, Sendable {
  /// 据统计: an account of the place begins.
  case statistics
  /// 这些, 上述, 此次: of what was listed.
  case listed
  /// 上述, 以上: of several.
  case plural
  /// 占比, 首个, 前列: a whole that something is ranked in.
  case ranking
  /// 包括, 涵盖: examples follow.
  case exampleOpening = "example_opening"
  /// 为代表, 在内: examples came before.
  case exampleClosing = "example_closing"
  /// 支持, 服务: what follows is worked on.
  case worksOn = "works_on"
  /// 由, 引进, 联合: a partner follows.
  case partner
  /// 举行, 召开: a meeting took place.
  case held
  /// 走进, 来到: the story goes to a place.
  case visit
  /// 调研, 视察: somebody came to a place.
  case inspection
  /// 说, 介绍: somebody speaks.
  case speech
  /// 区县, 乡镇: members of a city.
  case members
  /// 推进, 实施: what follows is its object.
  case pursuit
  /// 提升, 攻坚: begin a programme that is called 工程.
  case programme
  /// 成为, 认定为: a title follows, no name.
  case title
  /// 打造, 建成: what a zone strives for.
  case aim
  /// 升格为, 获批: a level follows.
  case levelRise = "level_rise"
  /// 更名为, 设立为: a new name follows.
  case renaming
  /// 成立, 组建: a zone that came to be follows.
  case founding
  /// 发布会, 了解到: something is made known.
  case announcing
  /// 代表, 来宾: who comes to a meeting.
  case attendee
  /// 参加, 出席: comes to a meeting.
  case attending
  /// 负责人, 代表: people of what is counted, not the counted themselves.
  case people
  /// 由现有, 从原来的: a figure told before follows.
  case asBefore = "as_before"
  /// 首个, 唯一: the first or only one of its kind follows.
  case firstOfKind = "first_of_kind"
  /// 须, 应达到: what is asked for follows.
  case requirement
  /// 全国, 首批: stand before a title.
  case beforeTitle = "before_title"
  /// 在, 由: before the first of several names, what is not done by them.
  case preposition
  /// 均, 分别: each of several does its own.
  case each
  /// 级, 各类: stand between the words of a group.
  case groupLink = "group_link"
  /// 大会, 开工仪式: what a place is host of.
  case meeting
  /// 签约, 开工: what an event is about.
  case eventVerb = "event_verb"
  /// 活动, 仪式: an event.
  case event
  /// 此次, 当天: of that event.
  case ofEvent = "of_event"
  /// 有望, 将: stand behind a time to come.
  case aheadAfter = "ahead_after"
  /// 力争, 预计: stand before a time to come.
  case aheadBefore = "ahead_before"
  /// 现有, 在库: counted at a time.
  case stock
  /// 新增, 引进: came about in a time.
  case new
  /// 新引进, 竣工: new ones of the year.
  case newOfYear = "new_of_year"
  /// 供地, 收储: land that changes hands.
  case landFlow = "land_flow"
  /// 综合考评: what is weighed is the year before.
  case evaluation
  /// 成立, 获批: history of a zone.
  case history
  /// 现场, 开工仪式: something is done at one project.
  case projectEvent = "project_event"
  /// 签约, 重点: begin what projects are called by their kind.
  case projectKind = "project_kind"
  /// 建设, 库: behind 项目, projects in general.
  case projectCommon = "project_common"
  /// 抓, 引, 推: right before 项目, what is done about projects.
  case eager
  /// 超过, 同时: begin no name.
  case noName = "no_name"
  /// 城, 基地: a name that a story repeats may end so.
  case repeatedEnding = "repeated_ending"
}

/// The words of one role.
///
/// Most places are turned down by one byte, the third of a word's or its last, which tells Han characters apart best.
public final class Phrases: Sendable {
  private let byThirdByte: WordBuckets
  private let byLastByte: WordBuckets

  init(_ words: [String]) {
    let words = words.map { Array($0.utf8) }
    byThirdByte = WordBuckets(words) { $0[2] }
    byLastByte = WordBuckets(words) { $0[$0.count - 1] }
  }

  /// Bytes of the longest of the words that begins at a place; nil where none does.
  public func length(in text: ByteText, beginningAt offset: Int) -> Int? {
    byThirdByte.longest(under: text[offset + 2]) { text.stands($0, at: offset) }
  }

  /// Bytes of the longest of the words that ends at a place; nil where none does.
  public func length(in text: ByteText, endingAt end: Int) -> Int? {
    byLastByte.longest(under: text[end - 1]) { text.stands($0, at: end - $0.count) }
  }

  /// Whether one of the words stands anywhere in a range.
  public func stand(in text: ByteText, _ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound {
      if byThirdByte.mayHold(text[at + 2]),
        byThirdByte.longest(
          under: text[at + 2], where: { at + $0.count <= range.upperBound && text.stands($0, at: at) }) != nil
      {
        return true
      }
      at += text.length(at: at)
    }
    return false
  }
}

/// Words by the low six bits of one of their bytes, the longest first; their bytes lie side by side.
private struct WordBuckets: Sendable {
  private let bytes: [UInt8]
  private let words: [Range<Int32>]
  /// Where each bucket ends in `words`.
  private let ends: [Int32]
  /// One bit for each bucket that is not empty.
  private let filled: UInt64

  init(_ words: [[UInt8]], by key: ([UInt8]) -> UInt8) {
    var bytes: [UInt8] = []
    var ranges: [Range<Int32>] = []
    var ends: [Int32] = []
    var filled: UInt64 = 0
    for bucket in 0..<64 as Range<UInt8> {
      for word in words.filter({ key($0) & 63 == bucket }).sorted(by: { $0.count > $1.count }) {
        ranges.append(Int32(bytes.count)..<Int32(bytes.count + word.count))
        bytes += word
        filled |= 1 << UInt64(bucket)
      }
      ends.append(Int32(ranges.count))
    }
    (self.bytes, self.words, self.ends, self.filled) = (bytes, ranges, ends, filled)
  }

  @inline(__always)
  func mayHold(_ byte: UInt8) -> Bool { filled >> UInt64(byte & 63) & 1 != 0 }

  /// Bytes of the longest word of a byte's bucket that answers.
  @inline(__always)
  func longest(under byte: UInt8, where answers: (UnsafeBufferPointer<UInt8>) -> Bool) -> Int? {
    guard mayHold(byte) else { return nil }
    let bucket = Int(byte & 63)
    return bytes.withUnsafeBufferPointer { bytes in
      for index in (bucket == 0 ? 0 : Int(ends[bucket - 1]))..<Int(ends[bucket]) {
        let word = words[index]
        let range = Int(word.lowerBound)..<Int(word.upperBound)
        if answers(UnsafeBufferPointer(rebasing: bytes[range])) { return range.count }
      }
      return nil
    }
  }
}

extension PhraseRole {
  /// Its place among the cases: a role is one byte that counts them. `PhraseTable` holds that to the list.
  @inline(__always)
  fileprivate var index: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
}

/// `phrases.tsv`: each role's words.
public struct PhraseTable: Sendable {
  /// By role, in the order of the cases.
  private let phrases: [Phrases]
  /// How many rows the table has.
  public let count: Int

  init(_ text: String, file: String = "phrases.tsv") throws(LexiconError) {
    var words: [PhraseRole: [String]] = [:]
    var count = 0
    for row in try TabularText(text, file: file, columns: ["word", "role"]).rows {
      let word = try row.string("word")
      let role = try row.word("role", as: PhraseRole.self)
      guard !words[role, default: []].contains(word) else {
        throw row.error("“\(word)” is there already for \(role.rawValue)")
      }
      guard word.utf8.count >= 3 else { throw row.error("“\(word)” is no Han word") }
      words[role, default: []].append(word)
      count += 1
    }
    for (index, role) in PhraseRole.allCases.enumerated() where words[role] == nil || role.index != index {
      throw LexiconError(file: file, line: 1, reason: "the role \(role.rawValue) has no words")
    }
    phrases = PhraseRole.allCases.map { Phrases(words[$0] ?? []) }
    self.count = count
  }

  /// The words of a role; every role has some.
  public subscript(role: PhraseRole) -> Phrases { phrases[role.index] }
}
