/// A row of `figure_words.tsv`: a word beside a figure that says what to make of it.
struct FigureWordRow: Hashable, Sendable {
  enum Kind: String, Hashable, Sendable, CaseIterable {
    /// 国家, 媒体.
    case uncounted
    /// 给予, 股权.
    case granted
    /// 落地, 开工.
    case stage
    /// 省、市.
    case level
    /// 公司, 厂商.
    case firm
    /// 每天, 日均.
    case time
  }

  var word: String
  var kind: Kind
}

extension WordTables {
  static func figureWords(_ text: String, file: String) throws(LexiconError) -> [FigureWordRow] {
    var rows: [FigureWordRow] = []
    var seen: Set<String> = []
    for row in try TabularText(text, file: file, columns: ["word", "kind"]).rows {
      let word = try row.string("word")
      guard seen.insert(word).inserted else { throw row.error("“\(word)” is there already") }
      rows.append(FigureWordRow(word: word, kind: try row.word("kind", as: FigureWordRow.Kind.self)))
    }
    return rows
  }
}
