/// A row of `place_bodies.tsv`: what makes of a place's name a body's or a house's.
public struct PlaceBodyRow: Hashable, Sendable {
  /// Whether the place is spoken of.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// 管委会, 政府: the place speaks, and is named.
    case office
    /// 小学, 支行, 大道: the place is not spoken of.
    case institution
    /// 长期 begins like 长 and is neither.
    case none
  }

  /// What follows the place's name.
  public var word: String
  /// What it makes of the name.
  public var kind: Kind
}

/// A row of `name_heads.tsv`: a word that a project's or firm's name may end with though it is called neither.
struct NameHeadRow: Hashable, Sendable {
  enum Kind: String, Hashable, Sendable, CaseIterable {
    /// 基地, 中心.
    case project
    /// 科技, 药业.
    case enterprise
  }

  var word: String
  var kind: Kind
}

extension WordTables {
  static func placeBodies(_ text: String, file: String) throws(LexiconError) -> [PlaceBodyRow] {
    var rows: [PlaceBodyRow] = []
    var seen: Set<String> = []
    for row in try TabularText(text, file: file, columns: ["word", "kind"]).rows {
      let word = try row.string("word")
      guard seen.insert(word).inserted else { throw row.error("“\(word)” is there already") }
      rows.append(PlaceBodyRow(word: word, kind: try row.word("kind", as: PlaceBodyRow.Kind.self)))
    }
    return rows
  }

  static func nameHeads(_ text: String, file: String) throws(LexiconError) -> [NameHeadRow] {
    var rows: [NameHeadRow] = []
    var seen: Set<String> = []
    for row in try TabularText(text, file: file, columns: ["word", "kind"]).rows {
      let word = try row.string("word")
      guard seen.insert(word).inserted else { throw row.error("“\(word)” is there already") }
      rows.append(NameHeadRow(word: word, kind: try row.word("kind", as: NameHeadRow.Kind.self)))
    }
    return rows
  }
}
