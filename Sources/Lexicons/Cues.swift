/// What a word tells about the figures near it; a column of `cues.tsv`, where a word may have several.
public struct CueSet: OptionSet, Hashable, Sendable {
  /// One bit for each cue of a word.
  public let rawValue: UInt64

  @inlinable
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The set of one cue.
  @inlinable
  @inline(__always)
  public init(_ cue: Cue) { rawValue = cue.bit }

  /// Whether a word has this cue.
  @inlinable
  @inline(__always)
  public func has(_ cue: Cue) -> Bool { rawValue & cue.bit != 0 }

  /// Whether a word has one of several cues.
  @inlinable
  @inline(__always)
  public func hasAny(of cues: CueSet) -> Bool { rawValue & cues.rawValue != 0 }
}

/// The kinds of cue words.
@frozen
public enum Cue: UInt8, Hashable, Sendable, CaseIterable {
  /// 完成, 实现, 已: the figure is realised.
  case completed
  /// 达, 为: leads to a figure.
  case reach
  /// 计划, 规划, 拟.
  case planned
  /// 力争, 确保: a target.
  case target
  /// 目标任务, 全年计划: a figure to be reached, and what a completion rate is of.
  case task
  /// 签约, 协议.
  case contracted
  /// 开工, 投产: the projects spoken of are past signing.
  case unsigned
  /// 预计, 可实现.
  case expected
  /// 达产后: what follows is expected, to the end of the sentence.
  case after
  /// 增长, 增 and 下降, 减少: the sign of a change.
  case growth, decline
  /// 增速, 增幅: growth of either sign.
  case rate
  /// 同比.
  case yearonyear
  /// 环比: never a year-on-year change.
  case monthonmonth
  /// 年均: over several years.
  case multiyear
  /// 拉动: percentage points of another figure.
  case contribute
  /// 投, 拿出: money put in without a noun.
  case spend
  /// 占.
  case share
  /// 其中.
  case part
  /// 包括, 分为.
  case including
  /// 分别.
  case respectively
  /// 各, 每家: of every one.
  case each
  /// 双双, 均: said of each measure listed before.
  case alike
  /// 合计, 累计.
  case total
  /// 位于, 选址: the place named next is where the subject lies.
  case location
  /// 比, 高于: the thing named next is compared with.
  case versus
  /// ……之后: ends the period spoken of before.
  case reset
  /// 项目, 工程; 该项目, 此工程; 上述项目, 这些项目: what figures of projects lead back to.
  case projectnoun, projectref, projectlist
  /// 有限公司, the end of a firm's name; 公司, 该企业: the firm named before.
  case firm, firmref
  /// 投资方: the firm named next acts in this one segment.
  case actor
  /// 获悉, 了解到: what was named after 从 is what the story is about.
  case heard
  /// 全部, 整个: all phases of a project again.
  case whole
  /// 一期.
  case phase
  /// 全市, 我县.
  case regionwhole
  /// 的; 与, 和, 以及.
  case of, and
  /// A verb: where a noun phrase begins.
  case verb
  /// 重点, 省级: says nothing of which project is meant.
  case generic
  /// 都, 于: a character that may as well be part of a name.
  case inword
  /// A word that only looks like one of these.
  case none

  /// The name the table uses.
  public var name: String { String(describing: self) }

  /// One bit each. The cases count up from 0 as they are declared, so a case's byte is its number: read so, it is a
  /// constant to other modules too.
  @inlinable
  @inline(__always)
  public var bit: UInt64 { 1 << UInt64(unsafeBitCast(self, to: UInt8.self)) }
}

/// A row of `cues.tsv`.
public struct CueRow: Hashable, Sendable {
  /// The word as the table has it.
  public var word: String
  /// What it tells.
  public var cues: CueSet
}

extension WordTables {
  static func cues(_ text: String, file: String) throws(LexiconError) -> [CueRow] {
    var rows: [CueRow] = []
    var seen: Set<String> = []
    let named = Dictionary(uniqueKeysWithValues: Cue.allCases.map { ($0.name, $0) })
    for row in try TabularText(text, file: file, columns: ["word", "cues"]).rows {
      let word = try row.string("word")
      guard seen.insert(word).inserted else { throw row.error("“\(word)” is there already") }
      var cues: CueSet = []
      for name in try row.list("cues") {
        guard let cue = named[name] else {
          let known = Cue.allCases.map(\.name).joined(separator: ", ")
          throw row.error("cues has “\(name)”, not one of \(known)")
        }
        cues.insert(CueSet(cue))
      }
      rows.append(CueRow(word: word, cues: cues))
    }
    return rows
  }
}
