/// All tables and what is built of them, once: read-only, shared by all scans.
public final class Lexicon: Sendable {
  /// `units.tsv`: spellings of units and what they are in the unit that facts carry.
  public let units: UnitTable
  /// `hedges.tsv`: 近, 超, 余.
  public let hedges: [HedgeRow]
  /// `periods.tsv`: 今年, 上半年, 截至.
  public let periods: [PeriodRow]
  /// `indicators.tsv`: the measures and their spellings.
  public let indicators: IndicatorTable
  /// `parts.tsv`: which measure holds which.
  public let parts: PartTable
  /// `scopes.tsv`: spellings of a scope.
  public let scopes: ScopeTable
  /// `zone_suffixes.tsv`: 经开区, 产业园.
  public let zoneSuffixes: [ZoneSuffixRow]
  /// `zone_references.tsv`: 该区, 全区.
  public let zoneReferences: [ZoneReferenceRow]
  /// `cues.tsv`: what words tell about the figures near them.
  public let cues: [CueRow]
  /// `zones.tsv` and `places.tsv`: the zones and places known.
  public let gazetteer: Gazetteer
  /// 长治市, 山西省 …: provinces, cities and counties by their full names, sorted.
  public let regions: [String]
  /// Every word of every table.
  public let lexer: WordLexer
  /// Reversed stems and place names: the beginnings of zone names.
  public let zoneStarts: WordTrie
  /// Reversed words that make no name by themselves: 智慧园区, 化工产业园.
  public let zoneKinds: WordTrie
  /// Reversed words that stand before a zone's name and are no part of it.
  public let zoneBoundaries: WordTrie
  /// Provinces, cities and counties, in full and short: a firm's name begins with one. Value: the `PlaceRank`.
  public let places: WordTrie
  /// Reversed words that a project's name may end with: 基地, 中心.
  public let projectHeads: WordTrie
  /// Reversed words that a firm's name may end with: 科技, 药业.
  public let firmHeads: WordTrie
  /// `place_bodies.tsv`: 管委会, 小学: what makes a place's name a body's.
  public let placeBodies: [PlaceBodyRow]
  /// What words say of a story by where they stand.
  public let phrases: PhraseTable
  /// Their words; value: the row.
  private let bodyWords: WordTrie
  /// 国家, 媒体, 县: how many of them there are is no figure of a zone.
  public let uncounted: WordTrie
  /// 给予, 返还, 股权: a percentage there is a rate of what is granted, charged or held.
  public let grants: WordTrie
  /// 落地, 开工: what projects have come to; a count behind one is of projects.
  public let stages: WordTrie
  /// 省、市 before 重点项目: at which levels they are listed.
  public let levels: WordTrie
  /// 公司, 厂商: what a phrase that names firms ends with.
  public let firmNouns: WordTrie
  /// 每天, 日均: a figure behind one is a measure of its own.
  public let timeRates: WordTrie

  /// The tables compiled in.
  ///
  /// - Throws: the first row that does not fit; a released build never throws, since the tests load all tables.
  public static func embedded() throws(LexiconError) -> Lexicon { try shared.get() }

  private static let shared: Result<Lexicon, LexiconError> = {
    do throws(LexiconError) {
      return .success(try Lexicon(table: EmbeddedTables.text))
    } catch {
      return .failure(error)
    }
  }()

  /// - Parameter table: gives the text of a table by its file name.
  public init(table: (String) throws(LexiconError) -> String) throws(LexiconError) {
    units = try UnitTable(try table("units.tsv"))
    hedges = try WordTables.hedges(try table("hedges.tsv"), file: "hedges.tsv")
    periods = try WordTables.periods(try table("periods.tsv"), file: "periods.tsv")
    indicators = try IndicatorTable(try table("indicators.tsv"))
    parts = try PartTable(try table("parts.tsv"), indicators: indicators)
    scopes = try ScopeTable(try table("scopes.tsv"))
    zoneReferences = try WordTables.zoneReferences(
      try table("zone_references.tsv"), file: "zone_references.tsv")
    cues = try WordTables.cues(try table("cues.tsv"), file: "cues.tsv")
    gazetteer = try Gazetteer(
      try table("zones.tsv"), suffixText: try table("zone_suffixes.tsv"), placeText: try table("places.tsv"))
    zoneSuffixes = gazetteer.suffixes.rows
    regions = PlaceNames.regions(of: gazetteer.placeNames, gazetteer.counties)
    let idle = try WordTables.list(try table("not_quantities.tsv"), file: "not_quantities.tsv")
    let boundaries = try WordTables.list(
      try table("zone_boundaries.tsv"), file: "zone_boundaries.tsv")

    var words: [(String, WordEntry)] = []
    func add(_ table: WordClass, _ spellings: some Sequence<(Int, String)>) {
      for (row, word) in spellings {
        words.append((word, WordEntry(table: table, row: Int32(row))))
      }
    }
    add(.notQuantity, idle.enumerated().map { ($0, $1) })
    add(
      .hedge,
      hedges.enumerated().filter { $1.position == .before || $1.position == .adverb }.map { ($0, $1.word) })
    add(.period, periods.enumerated().map { ($0, $1.word) })
    add(.zoneSuffix, zoneSuffixes.enumerated().map { ($0, $1.suffix) })
    add(.zoneReference, zoneReferences.enumerated().map { ($0, $1.word) })
    add(
      .indicator,
      indicators.rows.enumerated().flatMap { row, value in value.synonyms.map { (row, $0) } })
    add(.cue, cues.enumerated().map { ($0, $1.word) })
    add(.region, regions.enumerated().map { ($0, $1) })
    lexer = WordLexer(words)
    let kinds = Set(try WordTables.list(try table("zone_generic.tsv"), file: "zone_generic.tsv"))
    zoneKinds = Self.reversed(kinds)
    let lastKinds = Dictionary(grouping: kinds) { $0.utf8.last }
    zoneStarts = Self.reversed(
      gazetteer.leftParts.filter { word in
        // most words end as no word of a kind does
        let mayBeMade = lastKinds[word.utf8.last]?.contains { word.endsInBytes(of: $0) } ?? false
        return !mayBeMade || !Self.isMade(word, of: kinds)
      })
    zoneBoundaries = Self.reversed(Set(boundaries))
    let ranks = PlaceNames.ranks(of: gazetteer.zones, gazetteer.counties)
    places = WordTrie(
      gazetteer.placeNames.filter { $0.utf8.count > 3 }.sortedByBytes().map {
        ($0, (ranks[$0] ?? .short).rawValue)
      })
    let heads = try WordTables.nameHeads(try table("name_heads.tsv"), file: "name_heads.tsv")
    projectHeads = Self.reversed(Set(heads.filter { $0.kind == .project }.map(\.word)))
    firmHeads = Self.reversed(Set(heads.filter { $0.kind == .enterprise }.map(\.word)))
    phrases = try PhraseTable(try table("phrases.tsv"))
    placeBodies = try WordTables.placeBodies(try table("place_bodies.tsv"), file: "place_bodies.tsv")
    bodyWords = WordTrie(placeBodies.enumerated().map { ($1.word, Int32($0)) })
    let figures = try WordTables.figureWords(try table("figure_words.tsv"), file: "figure_words.tsv")
    func figureWords(_ kind: FigureWordRow.Kind) -> WordTrie {
      WordTrie(figures.filter { $0.kind == kind }.map { ($0.word, 1) })
    }
    uncounted = figureWords(.uncounted)
    grants = figureWords(.granted)
    stages = figureWords(.stage)
    levels = figureWords(.level)
    firmNouns = figureWords(.firm)
    timeRates = figureWords(.time)
  }

  /// What a place whose name ends here is part of: 管委会, 小学.
  public func body(in text: ByteText, at offset: Int) -> PlaceBodyRow.Kind? {
    guard let match = bodyWords.longestMatch(in: text, at: offset, limit: text.count) else { return nil }
    let kind = placeBodies[Int(match.value)].kind
    return kind == .none ? nil : kind
  }

  /// Whether a word is made of words of a kind alone: 农业科技 begins no name.
  private static func isMade(_ word: String, of kinds: Set<String>) -> Bool {
    let letters = Array(word)
    var reached: Set<Int> = [0]
    for end in letters.indices {
      for begin in max(0, end - 7)...end where reached.contains(begin) {
        if kinds.contains(String(letters[begin...end])) { reached.insert(end + 1) }
      }
    }
    return reached.contains(letters.count)
  }

  private static func reversed(_ words: Set<String>) -> WordTrie {
    WordTrie(
      words.sortedByBytes().map { (String(String.UnicodeScalarView($0.unicodeScalars.reversed())), 1) })
  }
}
