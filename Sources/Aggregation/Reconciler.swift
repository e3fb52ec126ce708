import FactModel
import SourceText

/// Makes one figure of all facts that state it: agreeing facts become its sources, others its rivals.
struct Reconciler {
  let index: LedgerIndex

  /// Large values: a statement holds its place among them, and none of them.
  private var facts: [Fact] { index.snapshot.facts }

  /// What one fact says of the figure.
  private struct Statement {
    var ref: FactRef
    var value: PrintedDecimal
    var qualifier: Qualifier
    var issued: CivilDate?
    var isCorrected: Bool
    /// Among the snapshot's facts.
    var place: Int
    /// The upper end of a range.
    var high: PrintedDecimal?
  }

  /// Nil when no reading carries a value. Parts that share their whole's key are left to the whole.
  func observation(of readings: [LedgerIndex.Reading]) -> Observation? {
    guard let first = readings.first else { return nil }
    let key = index.key(first)
    let statements = roots(readings.compactMap { statement($0, measure: key.indicator.measure) })
    let clusters = clusters(statements)
    guard let kept = clusters.first, let shown = kept.first else { return nil }
    let growth = key.indicator.measure == .level ? growth(of: kept) : nil
    var observation = Observation(
      key: key, period: index.periods[Int(first.period)], value: shown.value,
      valueHigh: key.indicator.measure == .growth ? nil : facts[shown.place].valueHigh,
      qualifier: shown.qualifier,
      hedge: shown.qualifier == .exact || key.indicator.measure == .growth ? nil : facts[shown.place].hedge,
      yearOnYear: growth?.value,
      sources: kept.map(\.ref),
      conflict: conflict(kept, rivals: clusters.dropFirst().filter { !isOneSentence(kept, $0) }),
      partOf: kept.lazy.compactMap { statement in
        facts[statement.place].partOf.map { FactRef(doc: statement.ref.doc, id: $0) }
      }.first,
      marks: marks(kept))
    observation.yearOnYearQualifier = growth?.qualifier ?? .exact
    observation.yearOnYearSource = growth?.ref
    observation.place = shown.place
    return observation
  }

  /// The change stated with the figure, chosen among its sources as the series of changes chooses.
  private func growth(of kept: [Statement]) -> Statement? {
    let stated = kept.compactMap { statement -> Statement? in
      guard let change = facts[statement.place].yearOnYear else { return nil }
      var growth = statement
      (growth.value, growth.qualifier, growth.high) = (
        change, facts[statement.place].yearOnYearQualifier, nil
      )
      return growth
    }
    return clusters(stated).first?.first
  }

  private func statement(_ reading: LedgerIndex.Reading, measure: Measure) -> Statement? {
    let place = Int(reading.fact)
    let isGrowth = measure == .growth
    guard let value = isGrowth ? facts[place].yearOnYear : facts[place].value else { return nil }
    let ref = facts[place].ref
    let qualifier = isGrowth ? facts[place].yearOnYearQualifier : facts[place].qualifier
    return Statement(
      ref: ref, value: value, qualifier: qualifier, issued: index.documents[ref.doc]?.issue?.date,
      isCorrected: !index.corrected.isEmpty && index.corrected.contains(ref), place: place,
      high: qualifier == .range && !isGrowth ? facts[place].valueHigh : nil)
  }

  /// Without statements that are parts of another one of the same figure: they do not contradict it.
  private func roots(_ statements: [Statement]) -> [Statement] {
    guard statements.count > 1, statements.contains(where: { facts[$0.place].partOf != nil }) else {
      return statements
    }
    let here = Set(statements.map(\.ref))
    let roots = statements.filter { statement in
      guard let whole = facts[statement.place].partOf else { return true }
      return !here.contains(FactRef(doc: statement.ref.doc, id: whole))
    }
    return roots.isEmpty ? statements : roots
  }

  /// Sets of statements that all agree with each other, the preferred set first. Two figures that differ never
  /// share a set, so whatever else is read, their conflict stays.
  private func clusters(_ statements: [Statement]) -> [[Statement]] {
    guard statements.count > 1 else { return statements.isEmpty ? [] : [statements] }
    var clusters: [[Statement]] = []
    for statement in statements.sorted(by: isShownBefore) {
      if let home = clusters.firstIndex(where: { $0.allSatisfy { agree($0, statement) } }) {
        clusters[home].append(statement)
      } else {
        clusters.append([statement])
      }
    }
    guard clusters.count > 1 else { return clusters }
    let ranked = clusters.compactMap { cluster in
      cluster.min(by: isPreferred).map { (best: $0, cluster: cluster) }
    }
    return ranked.sorted { isPreferred($0.best, $1.best) }.map(\.cluster)
  }

  /// Within a set: a corrected figure, then an exact one, then the finest.
  private func isShownBefore(_ a: Statement, _ b: Statement) -> Bool {
    if a.isCorrected != b.isCorrected { return a.isCorrected }
    if (a.qualifier == .exact) != (b.qualifier == .exact) { return a.qualifier == .exact }
    if a.value.exponent != b.value.exponent { return a.value.exponent < b.value.exponent }
    return isPreferred(a, b)
  }

  /// Between sets: correction, later publication, finer precision; then document and id, so that the order of
  /// ingest never decides.
  private func isPreferred(_ a: Statement, _ b: Statement) -> Bool {
    switch preference(a, b) {
    case .some(let (isFirst, _)): isFirst
    case nil: a.ref < b.ref
    }
  }

  private func preference(_ a: Statement, _ b: Statement) -> (isFirst: Bool, Conflict.Reason)? {
    if a.isCorrected != b.isCorrected { return (a.isCorrected, .correction) }
    if a.issued != b.issued {
      guard let left = a.issued else { return (false, .laterPublication) }
      guard let right = b.issued else { return (true, .laterPublication) }
      return (right < left, .laterPublication)
    }
    if a.value.exponent != b.value.exponent {
      return (a.value.exponent < b.value.exponent, .finerPrecision)
    }
    return nil
  }

  private func conflict(_ kept: [Statement], rivals: [[Statement]]) -> Conflict? {
    guard let best = kept.min(by: isPreferred), let shown = kept.first,
      let second = rivals.first?.min(by: isPreferred)
    else { return nil }
    return Conflict(
      reason: preference(best, second)?.1 ?? .none,
      rivals: rivals.compactMap { rival in
        guard let first = rival.first else { return nil }
        return Conflict.Rival(
          value: first.value, qualifier: first.qualifier,
          hedge: first.qualifier == .exact ? nil : facts[first.place].hedge,
          sources: rival.map(\.ref),
          suspectedUnitSlip: UnitSlip.power(between: shown.value, and: first.value))
      })
  }

  /// Whether one sentence states a figure of each set (6条生产线已有4条投产): it tells two things, and contradicts nobody.
  private func isOneSentence(_ a: [Statement], _ b: [Statement]) -> Bool {
    b.contains { rival in
      a.contains {
        $0.ref.doc == rival.ref.doc
          && facts[$0.place].evidence.sentence == facts[rival.place].evidence.sentence
      }
    }
  }

  private func agree(_ a: Statement, _ b: Statement) -> Bool {
    Agreement.agree(
      Agreement.Figure(a.value, high: a.high, a.qualifier),
      Agreement.Figure(b.value, high: b.high, b.qualifier))
  }

  private func marks(_ kept: [Statement]) -> Set<ObservationMark> {
    guard let shown = kept.first else { return [] }
    var marks: Set<ObservationMark> = []
    let notes = facts[shown.place].notes
    let issue = index.documents[shown.ref.doc]?.issue
    // With a date from the document or its path the year is known.
    if notes.contains(FactNote.yearInferred), issue == nil || issue?.origin == .option {
      marks.insert(.inferredPeriod)
    }
    if kept.contains(where: \.isCorrected) { marks.insert(.corrected) }
    if notes.contains(FactNote.scopeUncertain) { marks.insert(.scopeUncertain) }
    if notes.contains(FactNote.unitInferred) { marks.insert(.inferredUnit) }
    if notes.contains(FactNote.zoneAmbiguous) { marks.insert(.zoneAmbiguous) }
    return marks
  }
}

/// Whether two printed figures can be one.
enum Agreement {
  struct Figure {
    var value: PrintedDecimal
    var high: PrintedDecimal?
    var qualifier: Qualifier

    init(_ value: PrintedDecimal, high: PrintedDecimal? = nil, _ qualifier: Qualifier) {
      self.value = value
      self.high = high
      self.qualifier = qualifier
    }
  }

  /// Exact figures agree at the coarser printed precision; a hedged figure agrees with what its word allows.
  static func agree(_ a: Figure, _ b: Figure) -> Bool {
    if a.qualifier == .exact, b.qualifier == .exact { return a.value.agrees(with: b.value) }
    if a.qualifier == b.qualifier, a.value.isEqual(to: b.value) {
      return a.high == nil || b.high == nil || a.high?.isEqual(to: b.high ?? b.value) == true
    }
    if b.qualifier == .exact { return allows(a, b.value) }
    if a.qualifier == .exact { return allows(b, a.value) }
    return allows(a, b.value) || allows(b, a.value)
  }

  /// What a hedge leaves open, in per cent of the figure: 近 is up to a fifth below, 超 and 余 up to a half above, 约 a tenth
  /// either way. Wider apart, two papers no longer say the same.
  private static func allows(_ hedged: Figure, _ exact: PrintedDecimal) -> Bool {
    func within(_ low: Int64, _ high: Int64) -> Bool {
      guard let floor = hedged.value.times(low), let ceiling = hedged.value.times(high) else {
        return false
      }
      let value = exact.scaled(byPowerOfTen: 2)
      return !value.isLess(than: floor) && !ceiling.isLess(than: value)
    }
    switch hedged.qualifier {
    case .exact: return hedged.value.agrees(with: exact)
    case .approx: return within(90, 110)
    case .near: return within(80, 100)
    case .over, .atLeast: return within(100, 150)
    case .range:
      guard let high = hedged.high else { return false }
      return !exact.isLess(than: hedged.value) && !high.isLess(than: exact)
    }
  }
}

/// 疑似单位错误: two figures for one thing that differ by a power of ten that units differ by.
enum UnitSlip {
  /// 2 (公顷), 4 (万) or 8 (亿) when the larger is that power of ten times the smaller, within 1 %.
  static func power(between a: PrintedDecimal, and b: PrintedDecimal) -> Int? {
    guard !a.isZero, !b.isZero, a.isNegative == b.isNegative else { return nil }
    let (large, small) =
      a.magnitude.isLess(than: b.magnitude)
      ? (b.magnitude, a.magnitude) : (a.magnitude, b.magnitude)
    for power in [2, 4, 8] {
      let target = small.scaled(byPowerOfTen: power)
      guard let difference = target.subtracting(large)?.magnitude else { continue }
      if !target.isLess(than: difference.scaled(byPowerOfTen: 2)) { return power }
    }
    return nil
  }
}

extension PrintedDecimal {
  /// Times a small whole number; nil when that overflows.
  func times(_ factor: Int64) -> PrintedDecimal? {
    let (product, overflow) = significand.multipliedReportingOverflow(by: factor)
    return overflow ? nil : PrintedDecimal(significand: product, exponent: exponent)
  }
}
