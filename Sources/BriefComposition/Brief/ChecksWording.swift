import Aggregation
import FactModel
import Figures
import SourceText

/// 数据核查: what was checked, how it comes out, in figures.
extension BriefDraft {
  /// Passed checks and notices the table prints; the rest is counted in its note.
  static let checkRows = 24

  func checksFinding() -> String {
    let passed = digest.checks.filter { $0.outcome == .passed }.count
    let open = openChecks.count
    let slots = ["passed": words.count(passed), "open": words.count(open)]
    switch (passed > 0, open > 0) {
    case (true, true): return words.heading(words.text(.checksMixed, slots))
    case (true, false): return words.text(.checksAllPassed, slots)
    case (false, true): return words.heading(words.text(.checksOpen, slots))
    case (false, false): return words.text(.checksNone)
    }
  }

  mutating func checksTable(rows limit: Int = checkRows) -> Table? {
    let passed = digest.checks.filter { $0.outcome == .passed }
    let open = openChecks
    let shown = Array((passed.prefix(limit / 2) + open).prefix(limit))
    guard !shown.isEmpty else { return nil }
    var groups: [RowGroup] = []
    var last: ZoneKey?
    for check in shown {
      let isNew = check.zone != last || groups.isEmpty || check.zone == nil
      last = check.zone
      let zoneName = check.zone.map { key in zone(key).map(name) ?? key.rawValue } ?? words.text(.allZones)
      let row = Row(
        .whole,
        [
          isNew ? .text(RichText([.strong(zoneName)])) : .blank, .text(.plain(content(check))),
          .text(formula(check)),
          .verdict(verdict(check)),
        ])
      if isNew { groups.append(RowGroup([row])) } else { groups[groups.count - 1].rows.append(row) }
    }
    let left = passed.count + open.count - shown.count
    return Table(
      number: nextTable(), title: words.text(.checksTitle),
      columns: [
        Column(.text, words.text(.zoneHead)), Column(.text, words.text(.checkHead)),
        Column(.text, words.text(.formulaHead)), Column(.textRight, words.text(.resultHead)),
      ], rowGroups: groups,
      notes: left > 0 ? [words(.checksMore, ["count": .plain("\(left)")])].compactMap { $0 } : [],
      isCompact: shown.count > 12, summary: words.text(.checksTitle))
  }

  /// What is not passed, as the table shows it: unknown zones as one row.
  private var openChecks: [CheckResult] {
    let open = digest.checks.filter { $0.outcome != .passed && Self.isShown($0.code) }
    let unknown = open.filter { $0.code == .zoneUnresolved }
    guard var folded = unknown.first, unknown.count > 1 else { return open }
    (folded.zone, folded.slots.count, folded.outcome) = (nil, unknown.count, .note)
    return open.filter { $0.code != .zoneUnresolved } + [folded]
  }

  /// Silence of zones and undated documents are told elsewhere.
  private static func isShown(_ code: CheckCode) -> Bool {
    code != .zoneSilent && code != .documentUndated
  }

  private func verdict(_ check: CheckResult) -> Verdict {
    switch check.outcome {
    case .passed: Verdict(.agrees, words.text(.verdictAgrees))
    case .note: Verdict(.notice, words.text(.verdictNotice))
    case .warning, .error: Verdict(.differs, words.text(.verdictDiffers))
    }
  }

  /// 转型项目占工业投资比重.
  private func content(_ check: CheckResult) -> String {
    let slots = [
      "indicator": check.slots.indicator.map(measureName) ?? "",
      "against": check.slots.against.map { desk.names.name($0) } ?? "",
      "part": check.code == .shareAgainstLevels
        ? check.subject.map { subjectName($0, in: zone(check.zone)) } ?? part(check) : part(check),
    ]
    let key = Phrase(rawValue: "check.\(check.code.rawValue)")
    let text = key.map { words.text($0, slots.filter { !$0.value.isEmpty }) } ?? ""
    let subject = check.subject.map { subjectName($0, in: zone(check.zone)) }
    guard let subject, !subject.isEmpty, check.code != .shareAgainstLevels else {
      return text.isEmpty ? check.code.rawValue : text
    }
    return words.text(.checkOf, ["subject": subject, "check": text])
  }

  private func part(_ check: CheckResult) -> String { check.slots.names.first ?? "" }

  /// `10.42 ÷ 10.65 = 97.8% ≈ 98%`, `56.018 + 4.49 = 60.508亿元`; words where there is nothing to work out.
  private mutating func formula(_ check: CheckResult) -> RichText {
    let references = book.references(check.evidence.prefix(6))
    let slots = check.slots
    let unit = desk.printer.unit(slots.unit, slots.operands + [slots.stated].compactMap { $0 })
    func digits(_ value: PrintedDecimal) -> String { desk.printer.digits(value, unit: unit) }
    func ending(_ text: String, unit: String) -> RichText.Run {
      .number(NumberText(text, unit: desk.printer.spaced(unit), references: references))
    }
    func percent(_ value: PrintedDecimal) -> String { DecimalText(value).rounded(1).plain }
    switch (check.code, slots.stated, slots.computed) {
    case (.partsSum, let whole?, let sum?):
      let sign =
        switch slots.verdict {
        case .equal?, nil: ""
        case .within?: "≤"
        case .short?, .exceeds?: "≠"
        }
      let left = slots.operands.map(digits).joined(separator: " + ")
      guard !sign.isEmpty else {
        return RichText([.plain(left + " = "), ending(digits(whole), unit: unit.label)])
      }
      return RichText([
        .plain(left + " = \(digits(sum)) \(sign) "), ending(digits(whole), unit: unit.label),
      ])
    case (.shareAgainstLevels, let share?, let quotient?) where slots.operands.count == 2,
      (.rateAgainstPlan, let share?, let quotient?) where slots.operands.count == 2:
      let sign = check.outcome == .passed ? "≈" : "≠"
      return RichText([
        .plain(
          "\(digits(slots.operands[0])) ÷ \(digits(slots.operands[1])) = \(percent(quotient))% \(sign) "),
        ending(DecimalText(share).plain, unit: "%"),
      ])
    case (.growthAgainstLedger, let growth?, let implied?) where slots.operands.count == 2:
      let sign = check.outcome == .passed ? "≈" : "≠"
      return RichText([
        .plain(
          "\(digits(slots.operands[0])) ÷ \(digits(slots.operands[1])) − 1 = \(percent(implied))% \(sign) "),
        ending(DecimalText(growth).plain, unit: "%"),
      ])
    case (.partLarger, let whole?, _) where slots.operands.count == 1,
      (.completedOverPlan, let whole?, _) where slots.operands.count == 1:
      let less = !whole.isLess(than: slots.operands[0])
      return RichText([
        .plain("\(digits(slots.operands[0])) \(less ? "≤" : ">") "), ending(digits(whole), unit: unit.label),
      ])
    case (.conflict, let used?, _), (.unitSlip, let used?, _), (.cumulativeFalls, let used?, _):
      let others = slots.operands.map { amount($0, of: slots.unit) }
      let filled: [String: RichText?] = [
        "value": RichText([ending(usedDigits(used, slots.unit), unit: usedUnit(used, slots.unit))]),
        "others": .plain(words.list(others)),
      ]
      return words(slots.names.isEmpty ? .formulaConflict : .formulaFalls, filled) ?? RichText()
    case (_, let stated?, _) where check.slots.indicator != nil:
      return RichText([ending(digits(stated), unit: unit.label)])
    default:
      guard let count = slots.count else { return RichText() }
      return words(.formulaCount, ["count": .plain("\(count)")]) ?? RichText()
    }
  }

  /// A figure in the unit of its own size: 683万元 beside 6.83亿元.
  private func amount(_ value: PrintedDecimal, of base: UnitOfMeasure?) -> String {
    usedDigits(value, base) + desk.printer.spaced(usedUnit(value, base))
  }

  private func usedUnit(_ value: PrintedDecimal, _ base: UnitOfMeasure?) -> String {
    desk.printer.unit(base, [value]).label
  }

  private func usedDigits(_ value: PrintedDecimal, _ base: UnitOfMeasure?) -> String {
    desk.printer.digits(value, unit: desk.printer.unit(base, [value]))
  }

  /// Figures whose sources differ, both shown, the used one first.
  mutating func conflictsTable() -> Table? {
    guard !digest.conflicts.isEmpty else { return nil }
    var groups: [RowGroup] = []
    for observation in digest.conflicts.prefix(30) { groups.append(RowGroup(conflictRows(observation))) }
    return Table(
      number: nextTable(), title: words.text(.conflictsTitle),
      columns: [
        Column(.text, words.text(.subjectHead)), Column(.text, words.text(.indicatorHead)),
        Column(.number, words.text(.valueHead)), Column(.text, words.text(.unitHead)),
        Column(.text, words.text(.sourceHead)), Column(.textRight, words.text(.resultHead)),
      ], rowGroups: groups, notes: [words(.conflictsNote)].compactMap { $0 },
      summary: words.text(.conflictsTitle))
  }

  private mutating func conflictRows(_ observation: Observation) -> [Row] {
    guard let conflict = observation.conflict else { return [] }
    let unit = desk.printer.unit(observation.key.indicator.unit, [observation.value])
    var rows = [
      Row(
        .whole,
        [
          .text(RichText([.strong(subject(observation))])),
          .text(.plain(measureName(observation.key.indicator))),
          .number(cell(observation, unit: unit)), .text(.plain(unit.label)),
          .text(.plain(sourceName(observation.sources))),
          .verdict(Verdict(.agrees, words.label("used.\(conflict.reason.rawValue)") ?? "")),
        ])
    ]
    for rival in conflict.rivals {
      var other = observation
      (other.value, other.valueHigh, other.qualifier, other.hedge) = (
        rival.value, nil, rival.qualifier, rival.hedge
      )
      other.sources = rival.sources
      let unit = desk.printer.unit(observation.key.indicator.unit, [rival.value])
      let verdict: Cell =
        rival.suspectedUnitSlip == nil
        ? .text(.faint(words.text(.notUsed))) : .verdict(Verdict(.notice, words.text(.slipVerdict)))
      rows.append(
        Row(
          .whole,
          [
            .blank, .blank, .number(cell(other, unit: unit, marks: [.otherScope])), .text(.plain(unit.label)),
            .text(.plain(sourceName(rival.sources))), verdict,
          ]))
    }
    return rows
  }

  private func sourceName(_ sources: [FactRef]) -> String {
    guard let first = sources.first, let document = digest.documents.first(where: { $0.id == first.doc })
    else {
      return sources.first?.doc.rawValue ?? ""
    }
    let date = document.issue.map { desk.periods.date($0.date) }
    return [document.publication.map { words.text(.paper, ["paper": $0]) }, date].compactMap { $0 }
      .joined(separator: desk.language == .zh ? "" : ", ")
  }
}
