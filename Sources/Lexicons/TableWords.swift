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
  /// 合计: the row is the sum of the others.
  case whole
  /// 其中, #: the row is a part of the one above.
  case part
  /// 开发区, 项目名称, 企业名称, 县区, 指标: what stands in the column below.
  case zone, project, firm, region, measure
  /// 计划, 完成, 签约, 预计: the basis of the column.
  case planned, completed, contracted, expected
}

/// The head words of tables by role, the longest first.
public struct TableWords: Sendable {
  public let words: [(word: String, role: TableWordRole)]

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
    words.first { roles.contains($0.role) && head.contains($0.word) }?.role
  }

  /// Whether a head is nothing but a word of the role.
  public func isWord(_ head: String, of role: TableWordRole) -> Bool {
    words.contains { $0.role == role && $0.word == head }
  }

  /// The mark of a part at the head's beginning, 其中： or #.
  public func partMark(of head: String) -> String? {
    words.first { $0.role == .part && head.hasPrefix($0.word) }?.word
  }
}
