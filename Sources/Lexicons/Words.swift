public import FactModel

/// Which table a word of the lexer belongs to.
public enum WordClass: UInt8, Hashable, Sendable, CaseIterable {
  /// `not_quantities.tsv`: words that hold a numeral and count nothing.
  case notQuantity
  /// `hedges.tsv`.
  case hedge
  /// `periods.tsv`.
  case period
  /// `zone_suffixes.tsv`.
  case zoneSuffix
  /// `zone_references.tsv`.
  case zoneReference
  /// `indicators.tsv`.
  case indicator
  /// `cues.tsv`: what a word tells about the figures near it.
  case cue
  /// Provinces, cities and counties of the gazetteer.
  case region
}

/// A word's place: its table and the row there.
public struct WordEntry: Hashable, Sendable {
  /// The table it is a word of.
  public var table: WordClass
  /// 0-based row of that table.
  public var row: Int32

  public init(table: WordClass, row: Int32) {
    self.table = table
    self.row = row
  }
}

/// All words of all tables, found in one pass: leftmost, longest, and then every table that has the word.
public struct WordLexer: Sendable {
  @usableFromInline let trie: WordTrie
  @usableFromInline let entries: [WordEntry]
  /// Where the entries of a trie value end; they begin where those of the value before end.
  @usableFromInline let ends: [Int32]

  init(_ words: [(String, WordEntry)]) {
    let sorted = words.sorted { a, b in
      if a.0 != b.0 { return a.0.precedesInBytes(b.0) }
      return (a.1.table.rawValue, a.1.row) < (b.1.table.rawValue, b.1.row)
    }
    var entries: [WordEntry] = []
    var ends: [Int32] = []
    var values: [(String, Int32)] = []
    var words: [(String, [WordEntry])] = []
    var index = 0
    while index < sorted.count {
      let word = sorted[index].0
      let own = sorted[index...].prefix { $0.0 == word }.map(\.1)
      values.append((word, Int32(ends.count)))
      words.append((word, own))
      entries += own
      ends.append(Int32(entries.count))
      index += own.count
    }
    self.entries = entries
    self.ends = ends
    self.words = words
    trie = WordTrie(values)
  }

  /// The longest word at an offset; `entries(of:)` tells what it is.
  @inlinable
  @inline(__always)
  public func longestMatch(in text: ByteText, at offset: Int, limit: Int) -> WordTrie.Match? {
    trie.longestMatch(in: text, at: offset, limit: limit)
  }

  /// False where no word begins with these two, numbers of Han characters as `ByteText.han(at:)` counts them; true where
  /// one may, and where the second is no Han character.
  @inlinable
  @inline(__always)
  public func mayBegin(_ first: UInt32, _ second: UInt32) -> Bool { trie.mayBegin(first, second) }

  /// Whether a character alone is a word.
  public func isWord(_ scalar: UInt32) -> Bool { trie.isWord(scalar) }

  /// Whether any word begins with this scalar.
  public func begins(with scalar: UInt32) -> Bool { trie.begins(with: scalar) }

  /// All words with what they are, in the order of the trie's values.
  public let words: [(word: String, entries: [WordEntry])]

  /// The row of a whole word in one table.
  public func value(of word: String, in table: WordClass) -> Int32? {
    trie.value(of: word).flatMap { value in entries(of: value).first { $0.table == table }?.row }
  }

  /// All entries of a word that a trie found: a word may be in several tables.
  @inlinable
  public func entries(of value: Int32) -> ArraySlice<WordEntry> {
    entries[(value == 0 ? 0 : Int(ends[Int(value) - 1]))..<Int(ends[Int(value)])]
  }
}

/// A row of `hedges.tsv`.
public struct HedgeRow: Hashable, Sendable {
  /// Where a hedge stands by its number.
  public enum Position: String, Hashable, Sendable, CaseIterable {
    /// 近, 超 …: before the number.
    case before
    /// 几乎, 差不多: before the number or before its verb (几乎是目标的2倍).
    case adverb
    /// 余, 多: between number and unit.
    case inside
    /// 以上, 左右: after the unit.
    case after
  }

  /// The contract's words, and one for bounds from above, which facts carry as `near`.
  enum Meaning: String, CaseIterable {
    case approx, near, over
    case atLeast = "at_least"
    case atMost = "at_most"
  }

  /// The hedge: 近.
  public var word: String
  /// Where it stands by its number.
  public var position: Position
  /// What facts carry for it.
  public var qualifier: Qualifier
  /// 不超过, 以下: nothing is said of how near the bound is.
  public var isUpperBound: Bool
}

/// A row of `periods.tsv`: a word and what it does to a period.
public struct PeriodRow: Hashable, Sendable {
  /// What a word does to a period.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// 今年, 去年: a year told from that of issue.
    case relativeYear = "relative_year"
    /// 当年, 同年: the year spoken of before.
    case sameYear = "same_year"
    /// 全年: the whole of the year spoken of.
    case wholeYear = "whole_year"
    /// 年初: the year begins.
    case yearStart = "year_start"
    /// 年底, 年末: the year ends.
    case yearEnd = "year_end"
    /// 本月, 上月: a month told from that of issue.
    case relativeMonth = "relative_month"
    /// 今天, 昨日: days from the day of issue.
    case relativeDay = "relative_day"
    /// 当月: the month spoken of, alone.
    case sameMonth = "same_month"
    /// 元月; 上半年, 首季: a month, or several of a year.
    case month, months
    /// 同期: the same time of another year.
    case samePeriod = "same_period"
    /// “十四五”.
    case plan
    /// 截至, 截止: what follows is a day, not a time.
    case asOf = "as_of"
    /// 目前, 近年: no time that can be told; 开工以来: since a project's beginning.
    case vague, life
    /// 前, 头: with a number and 个月 or 季度.
    case leading
    /// 第: with a number and 季度.
    case ordinal
    /// A word that begins like one of these and is none.
    case none
  }

  /// The word as texts have it.
  public var word: String
  /// What it does to a period.
  public var kind: Kind
  /// Years from now, month, or first year.
  public var first: Int
  /// Last year from now, or last month; that of `first` where it is one.
  public var last: Int
}

/// A row of `zone_suffixes.tsv`.
public struct ZoneSuffixRow: Hashable, Sendable {
  /// Which zones a suffix may mean; 开发区 may mean three kinds.
  public enum Group: String, Hashable, Sendable, CaseIterable {
    /// 经济技术开发区; 经济开发区; either; any 开发区; 高新区; 综合保税区; 综合改革示范区; 示范区; 农业园区.
    case etdz, edz, economic, development, hightech, bonded, reform, demonstration, agriculture
    /// 旅游度假区; 台商投资区; 边境合作区; 自贸区; 工业园区; 集聚区; 产业园; 化工园区; 新区; 产业基地; 起步区.
    case resort, taiwan, border, freetrade, industrial, cluster, park, chemical, newarea, base, part
    /// 园区: any of them.
    case any
  }

  /// How much of a zone it names.
  public enum Rank: String, Hashable, Sendable, CaseIterable {
    /// A zone by itself.
    case zone
    /// A park, often inside a zone.
    case park
    /// May be an administrative unit: 浦东新区.
    case area
    /// A part of a zone: 起步区.
    case part
  }

  /// The ending: 经开区.
  public var suffix: String
  /// Which zones it may mean.
  public var group: Group
  /// How much of a zone it names.
  public var rank: Rank
}

/// A row of `zone_references.tsv`: words that refer to the story's zone.
public struct ZoneReferenceRow: Hashable, Sendable {
  /// Which zone is referred to.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// 该区, 该经开区.
    case this
    /// 我区, 全区: the paper's own place, or the story's zone.
    case own
    /// 区内: firms in the zone.
    case inside
    /// 县开发区: the zone of the county the story is in.
    case local
  }

  /// The words: 该区.
  public var word: String
  /// Which zone they refer to.
  public var kind: Kind
}

/// Loaders of the plain word tables.
enum WordTables {
  static func hedges(_ text: String, file: String) throws(LexiconError) -> [HedgeRow] {
    var rows: [HedgeRow] = []
    for row in try TabularText(text, file: file, columns: ["word", "position", "qualifier"]).rows {
      let meaning = try row.word("qualifier", as: HedgeRow.Meaning.self)
      let qualifier: Qualifier =
        switch meaning {
        case .approx: .approx
        case .near, .atMost: .near
        case .over: .over
        case .atLeast: .atLeast
        }
      rows.append(
        HedgeRow(
          word: try row.string("word"),
          position: try row.word("position", as: HedgeRow.Position.self),
          qualifier: qualifier, isUpperBound: meaning == .atMost))
    }
    return rows
  }

  static func periods(_ text: String, file: String) throws(LexiconError) -> [PeriodRow] {
    var rows: [PeriodRow] = []
    var seen: Set<String> = []
    for row in try TabularText(text, file: file, columns: ["word", "kind", "first", "last"]).rows {
      let word = try row.string("word")
      guard seen.insert(word).inserted else { throw row.error("“\(word)” is there already") }
      let kind = try row.word("kind", as: PeriodRow.Kind.self)
      var first = 0
      var last = 0
      switch kind {
      case .relativeYear, .relativeMonth, .relativeDay, .month: first = try row.integer("first")
      case .months, .plan:
        first = try row.integer("first")
        last = try row.integer("last")
        guard first < last else { throw row.error("first is not before last") }
      default:
        guard try row.optional("first") == nil, try row.optional("last") == nil else {
          throw row.error("\(kind.rawValue) takes no numbers")
        }
      }
      rows.append(PeriodRow(word: word, kind: kind, first: first, last: last))
    }
    return rows
  }

  static func zoneSuffixes(_ text: String, file: String) throws(LexiconError) -> [ZoneSuffixRow] {
    var rows: [ZoneSuffixRow] = []
    for row in try TabularText(text, file: file, columns: ["suffix", "group", "rank"]).rows {
      rows.append(
        ZoneSuffixRow(
          suffix: try row.string("suffix"), group: try row.word("group", as: ZoneSuffixRow.Group.self),
          rank: try row.word("rank", as: ZoneSuffixRow.Rank.self)))
    }
    return rows
  }

  static func zoneReferences(
    _ text: String, file: String
  ) throws(LexiconError) -> [ZoneReferenceRow] {
    var rows: [ZoneReferenceRow] = []
    for row in try TabularText(text, file: file, columns: ["word", "kind"]).rows {
      rows.append(
        ZoneReferenceRow(
          word: try row.string("word"), kind: try row.word("kind", as: ZoneReferenceRow.Kind.self)))
    }
    return rows
  }

  /// A table that is only a list of words.
  static func list(_ text: String, file: String) throws(LexiconError) -> [String] {
    var words: [String] = []
    var seen: Set<String> = []
    for row in try TabularText(text, file: file, columns: ["word"]).rows {
      let word = try row.string("word")
      guard seen.insert(word).inserted else { throw row.error("“\(word)” is there already") }
      words.append(word)
    }
    return words
  }
}
