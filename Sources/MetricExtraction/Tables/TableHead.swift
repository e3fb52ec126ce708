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

  /// Row of the indicator table.
  var indicator: Int?
  /// The indicator's words.
  var indicatorText: String?
  var measure: Measure?
  /// 亿元, 个, %.
  var unit: String?
  var period: PeriodMention.Expression?
  var basis: Basis?
  var subject: TableSubject?

  /// What is missing here is taken from a head further out.
  func filled(from outer: TableHead) -> TableHead {
    var head = self
    if head.indicator == nil {
      head.indicator = outer.indicator
      head.indicatorText = outer.indicatorText
    }
    head.measure = head.measure ?? outer.measure
    head.unit = head.unit ?? outer.unit
    head.period = head.period ?? outer.period
    head.basis = head.basis ?? outer.basis
    head.subject = head.subject ?? outer.subject
    return head
  }
}

/// Who a row or a column of a table is about.
struct TableSubject: Hashable {
  var name: String
  var kind: SubjectKind
  var zoneID: String?
  var isAmbiguous = false
}

/// Reads the words of heads and cells with the scanner that reads sentences.
struct TableWordReader {
  let lexicon: Lexicon
  let scanner: MentionScanner
  let words: TableWords

  /// - Parameter seeksIndicator: off for names of zones, which may hold such words (出口加工区).
  func head(_ text: String, seeksIndicator: Bool = true) -> TableHead {
    var head = TableHead()
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
    head.unit = unit(in: text)
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
    return head
  }

  /// The zone a cell names, where the name is all it holds.
  func zone(_ text: String) -> TableSubject? {
    let bytes = Array(text.utf8)
    return bytes.withByteText { view in
      for mention in scanner.scan(view, in: 0..<view.count) {
        guard case .zone(let zone) = mention.kind, zone.form == .named,
          mention.span.upper == view.count, mention.span.lower <= 9
        else { continue }
        return TableSubject(
          name: text, kind: .zone,
          zoneID: zone.gazetteerIndex.map { lexicon.gazetteer.zones[$0].id },
          isAmbiguous: zone.isAmbiguous)
      }
      return nil
    }
  }

  /// The zone a title speaks of: 临江经开区2024年1—9月主要指标.
  func zoneInside(_ text: String) -> TableSubject? {
    let bytes = Array(text.utf8)
    return bytes.withByteText { view in
      for mention in scanner.scan(view, in: 0..<view.count) {
        guard case .zone(let zone) = mention.kind, zone.form == .named else { continue }
        return TableSubject(
          name: view.string(mention.span.range), kind: .zone,
          zoneID: zone.gazetteerIndex.map { lexicon.gazetteer.zones[$0].id },
          isAmbiguous: zone.isAmbiguous)
      }
      return nil
    }
  }

  /// The figure of a cell; the unit is the cell's own or that of the heads.
  func quantity(_ text: String, unit: String?) -> QuantityMention? {
    guard text.unicodeScalars.contains(where: { (0x30...0x39).contains($0.value) }) else { return nil }
    var body = text
    let isNegative = body.hasPrefix("-")
    if isNegative || body.hasPrefix("+") { body.removeFirst() }
    guard let bare = whole(body) else { return nil }
    var found = bare
    if bare.unit.symbol.isEmpty, let unit {
      guard let withUnit = whole(body + unit) else { return nil }
      found = withUnit
    }
    if isNegative { found.value.significand.negate() }
    return found
  }

  /// The quantity that a text is, from end to end.
  private func whole(_ text: String) -> QuantityMention? {
    let bytes = Array(text.utf8)
    return bytes.withByteText { view in
      let mentions = scanner.scan(view, in: 0..<view.count)
      guard mentions.count == 1, let mention = mentions.first,
        mention.span == TextSpan(0, view.count), case .quantity(let quantity) = mention.kind
      else { return nil }
      return quantity
    }
  }

  /// 亿元 of 固定资产投资（亿元）, 单位：亿元.
  private func unit(in text: String) -> String? {
    var candidates: [Substring] = []
    var rest = Substring(text)
    while let open = rest.firstIndex(where: { "（([".contains($0) }) {
      let inside = rest[rest.index(after: open)...]
      guard let close = inside.firstIndex(where: { "）)]".contains($0) }) else { break }
      candidates.append(inside[..<close])
      rest = inside[inside.index(after: close)...]
    }
    if let label = text.range(of: "单位") {
      candidates.append(text[label.upperBound...].drop { "：:为".contains($0) })
    } else {
      candidates.append(Substring(text))
    }
    for candidate in candidates {
      for part in candidate.split(whereSeparator: { "、，,/和及".contains($0) }).map(String.init) + [
        String(candidate)
      ]
      where part.count <= 8 && whole("1" + part).map({ !$0.unit.symbol.isEmpty }) == true {
        return part == "%" && candidates.count == 1 && candidate.count > 1 ? nil : part
      }
    }
    return nil
  }
}

extension String {
  /// The range of a part, without Foundation.
  fileprivate func range(of part: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
      start = index(after: start)
    }
    return nil
  }
}
