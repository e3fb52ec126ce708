import FactModel
import Lexicons
import SourceText

/// What the words of a head say about the figures below or beside it.
struct TableHead {
  enum Measure {
    case level, growth, share
    /// A rank, a month-on-month change, a remark.
    case skip
  }

  /// 本月 and 累计 beside a title that names the time.
  enum Window {
    case month, cumulative
  }

  /// Row of the indicator table.
  var indicator: Int?
  /// The indicator's words.
  var indicatorText: String?
  /// What a head above narrows the indicator to: 签约 over 总投资.
  var scope: String?
  var measure: Measure?
  /// 亿元, 个, %: more than one where the title names several.
  var units: [String] = []
  var period: PeriodMention.Expression?
  var window: Window?
  var basis: Basis?
  var subject: TableSubject?

  /// What is missing here is taken from a head further out.
  func filled(from outer: TableHead) -> TableHead {
    var head = self
    if head.indicator == nil {
      head.indicator = outer.indicator
      head.indicatorText = outer.indicatorText
    }
    head.scope = head.scope ?? outer.scope
    head.measure = head.measure ?? outer.measure
    if head.units.isEmpty { head.units = outer.units }
    head.period = head.period ?? outer.period
    head.window = head.window ?? outer.window
    head.basis = head.basis ?? outer.basis
    head.subject = head.subject ?? outer.subject
    return head
  }

  /// Whether the indicator is one figure over another: 完成率, 产销率.
  func isRatio(_ lexicon: Lexicon) -> Bool {
    indicator.map {
      lexicon.indicators.rows[$0].kind == .ratio && lexicon.indicators.rows[$0].indicator == .other
    } ?? false
  }

  /// The period with 本月 or 累计 applied: 累计 beside 2024年9月 is January to September.
  var told: PeriodMention.Expression? {
    guard var period, let window else { return period }
    switch (window, period.form) {
    case (.month, .months(_, let last)): period.form = .month(last)
    case (.cumulative, .month(let last)): period.form = .months(1, last)
    case (.cumulative, .quarter(let quarter)): period.form = .months(1, quarter * 3)
    default: break
    }
    return period
  }
}

/// Who a row or a column of a table is about.
struct TableSubject: Hashable {
  var name: String
  var kind: SubjectKind
  var zoneID: String?
  var isAmbiguous = false
}

/// Reads the words of heads and names with the scanner that reads sentences.
struct TableWordReader {
  let lexicon: Lexicon
  let scanner: MentionScanner
  let words: TableWords

  /// - Parameter seeksIndicator: off for names of zones, which may hold such words (出口加工区).
  func head(_ text: String, seeksIndicator: Bool = true) -> TableHead {
    var head = TableHead()
    let text = TableGrid.withoutNoteMarks(text)
    guard !text.isEmpty else { return head }
    switch words.first(of: [.growth, .share, .skip], in: text) {
    case .growth: head.measure = .growth
    case .share: head.measure = .share
    case .skip: head.measure = .skip
    default: break
    }
    switch words.first(of: [.planned, .completed, .contracted, .expected], in: text) {
    case .planned: head.basis = .planned
    case .completed: head.basis = .completed
    case .contracted: head.basis = .contracted
    case .expected: head.basis = .expected
    default: break
    }
    head.units = units(in: text)
    readMentions(text, seeksIndicator: seeksIndicator, into: &head)
    switch words.first(of: [.month, .cumulative], in: text) {
    case .month: head.window = .month
    case .cumulative: head.window = .cumulative
    default: break
    }
    // 本年累计 says no more than 累计: the title tells the month.
    if head.window == .cumulative, let period = head.period, period.form == .year,
      case .relative = period.year
    {
      head.period = nil
    }
    if head.window == .month, case .relativeMonth? = head.period?.form { head.period = nil }
    // A change in 亿元 is no growth rate.
    if head.measure == .growth, head.units.contains(where: { !isRate($0) }) { head.measure = .skip }
    return head
  }

  private func readMentions(_ text: String, seeksIndicator: Bool, into head: inout TableHead) {
    let bytes = Array(text.utf8)
    bytes.withByteText { view in
      var longest = 0
      for mention in scanner.scan(view, in: 0..<view.count) {
        switch mention.kind {
        case .word(let word)
        where word.table == .indicator && seeksIndicator && mention.span.length > longest:
          longest = mention.span.length
          head.indicator = Int(word.row)
          head.indicatorText = view.string(mention.span.range)
        case .period(let period) where head.period == nil && !period.expression.isComparisonBase:
          head.period = period.expression
        default: break
        }
      }
    }
  }

  private func isRate(_ unit: String) -> Bool { unit == "%" || unit == "‰" || unit == "倍" }

  /// Whether a name is an indicator and no more, its unit and marks left aside.
  func isIndicator(_ text: String) -> Bool {
    let plain = String(TableGrid.withoutNoteMarks(text).prefix { !"（([".contains($0) })
    return head(plain).indicatorText.map { $0.utf8.count * 3 >= plain.utf8.count * 2 } ?? false
  }

  /// Whether a text is a time from end to end: 2024年1—9月, 一季度.
  func isPeriod(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.withByteText { view in
      scanner.scan(view, in: 0..<view.count).contains { mention in
        if case .period = mention.kind { mention.span == TextSpan(0, view.count) } else { false }
      }
    }
  }

  /// The zone a cell names, where the name is all it holds.
  func zone(_ text: String) -> TableSubject? { zone(in: text, wholly: true) }

  /// The zone a title speaks of: 临江经开区2024年1—9月主要指标.
  func zoneInside(_ text: String) -> TableSubject? { zone(in: text, wholly: false) }

  private func zone(in text: String, wholly: Bool) -> TableSubject? {
    let bytes = Array(text.utf8)
    return bytes.withByteText { view in
      for mention in scanner.scan(view, in: 0..<view.count) {
        guard case .zone(let zone) = mention.kind, zone.form == .named,
          !wholly || mention.span.upper == view.count && mention.span.lower <= 9
        else { continue }
        return TableSubject(
          name: wholly ? text : view.string(mention.span.range), kind: .zone,
          zoneID: zone.gazetteerIndex.map { lexicon.gazetteer.zones[$0].id },
          isAmbiguous: zone.isAmbiguous)
      }
      return nil
    }
  }
}
