/// What the words in the heads of a statistical table are for; a row of `table_words.tsv`.
public enum TableWordRole: String, Hashable, Sendable, CaseIterable {
  /// 同比增长, ±%: the column holds year-on-year changes.
  case growth
  /// 占比: the column holds shares.
  case share
  /// 排名, 环比, 备注: the column is no measure of the contract.
  case skip
  /// 计量单位: the column names the unit of its row.
  case unit
  /// 合计, 全市: the row is the sum of the others.
  case whole
  /// 小计: the row is the sum of those above it.
  case subtotal
  /// 其中, #: the row is a part of the one above.
  case part
  /// 开发区, 项目名称, 企业名称, 县区, 指标: what stands in the column below.
  case zone, project, firm, region, measure
  /// 计划, 完成, 签约, 预计: the basis of the column.
  case planned, completed, contracted, expected
  /// 总量, 绝对值: the figure itself.
  case level
  /// 本月: of the month that the title names; 累计: from January to that month.
  case month, cumulative
  /// 年份, 月份: the column names the time of its row.
  case period
  /// 下降: the change that follows is negative; 持平: it is nought.
  case down, flat
  /// 报告期, 填报单位: opens a line that says something about the table.
  case label
  /// 注：, 资料来源: opens a line below the table.
  case remark
}

/// The head words of tables by role, the longest first.
public struct TableWords: Sendable {
  /// The longest first.
  public let words: [(word: String, role: TableWordRole)]
  /// The bytes and the role's bit of each, beside it: heads are asked by the thousand.
  private let searched: [(bytes: [UInt8], bit: Int)]

  /// Reads `table_words.tsv`; a word given twice is an error.
  public init(_ text: String, file: String = "table_words.tsv") throws(LexiconError) {
    var rows: [(word: String, role: TableWordRole)] = []
    var seen: Set<String> = []
    for row in try TabularText(text, file: file, columns: ["word", "role"]).rows {
      let word = try row.string("word")
      guard seen.insert(word).inserted else { throw row.error("“\(word)” is there already") }
      rows.append((word, try row.word("role", as: TableWordRole.self)))
    }
    words = rows.sorted { ($1.word.count, $0.word) < ($0.word.count, $1.word) }
    searched = words.map { (Array($0.word.utf8), Self.bits[$0.role] ?? 0) }
  }

  /// The table compiled in.
  public static func embedded() throws(LexiconError) -> TableWords { try shared.get() }

  private static let shared: Result<TableWords, LexiconError> = {
    do throws(LexiconError) {
      return .success(try TableWords(try EmbeddedTables.text("table_words.tsv")))
    } catch {
      return .failure(error)
    }
  }()

  /// The longest word of one of the roles in a head.
  public func first(of roles: Set<TableWordRole>, in head: String) -> TableWordRole? {
    let asked = roles.reduce(0) { $0 | (Self.bits[$1] ?? 0) }
    var head = head
    return head.withUTF8 { head in
      searched.firstIndex { asked & $0.bit != 0 && Self.stand($0.bytes, in: head) }.map { words[$0].role }
    }
  }

  private static let bits = Dictionary(
    uniqueKeysWithValues: TableWordRole.allCases.enumerated().map { ($1, 1 << $0) })

  private static func stand(_ word: [UInt8], in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = word.first, text.count >= word.count else { return false }
    return (0...text.count - word.count).contains { start in
      text[start] == first && word.indices.allSatisfy { text[start + $0] == word[$0] }
    }
  }

  /// Whether a head is nothing but a word of the role.
  public func isWord(_ head: String, of role: TableWordRole) -> Bool {
    words.contains { $0.role == role && $0.word == head }
  }

  /// The mark of a part at the head's beginning, 其中： or #.
  public func partMark(of head: String) -> String? { first(of: [.part], atStartOf: head) }

  /// A name without the mark of a part.
  public func withoutPartMark(_ name: String) -> String {
    partMark(of: name).map { String(name.dropFirst($0.count).drop { "：:、".contains($0) }) } ?? name
  }

  /// The longest word of one of the roles that a text begins with.
  public func first(of roles: Set<TableWordRole>, atStartOf text: String) -> String? {
    words.first { roles.contains($0.role) && text.hasPrefix($0.word) }?.word
  }

  /// Whether a name only says what is told: 总量, 累计值, 同比增长（%）.
  public func isMeasure(_ name: String) -> Bool {
    var rest = name.prefix { !"（([%±".contains($0) }
    guard !rest.isEmpty else { return false }
    while !rest.isEmpty {
      guard
        let word = first(
          of: [.growth, .share, .level, .month, .cumulative, .completed], atStartOf: String(rest))
      else { return false }
      rest = rest.dropFirst(word.count)
    }
    return true
  }

  /// Whether a cell says something about the whole table: 单位：万元, 报告期：2024年9月.
  public func isLabelled(_ text: String) -> Bool {
    let text = text.drop { "（(".contains($0) }
    guard let word = first(of: [.unit, .label], atStartOf: String(text)) else { return false }
    return text.dropFirst(word.count).first.map { "：:".contains($0) } ?? false
  }

  /// What follows 单位： in a text.
  public func afterUnitLabel(_ text: String) -> Substring? {
    for (word, role) in words where role == .unit {
      guard let found = text.firstRange(of: word) else { continue }
      let rest = text[found.upperBound...]
      guard let mark = rest.first, "：:为".contains(mark) else { continue }
      return rest.dropFirst().prefix { !"）)".contains($0) }
    }
    return nil
  }
}
