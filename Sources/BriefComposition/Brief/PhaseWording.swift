import Aggregation
import FactModel
import Figures

/// A project in phases: its parts beside the whole, with their share.
extension BriefDraft {
  private static let lineLimit = 6

  /// What one project and its phases state, by indicator.
  private struct Project {
    var name: String
    var zone: ZoneKey
    /// Phases in the order of the page.
    var phases: [String]
    var whole: [Observation]
    var parts: [String: [Observation]]

    var figureCount: Int { whole.count + parts.values.reduce(0) { $0 + $1.count } }
  }

  /// The zone whose project has most figures in phases.
  func phaseZone(_ zones: [ZoneIdentity]) -> ZoneIdentity? {
    let projects = zones.compactMap { zone in project(zone.key).map { (zone, $0.figureCount) } }
    return projects.enumerated().max { a, b in
      (a.element.1, -a.offset) < (b.element.1, -b.offset)
    }?.element.0
  }

  /// What the phase figure of the brief shows: it need not stand in the table of projects as well.
  func phaseFigures() -> Set<Observation> {
    guard let zone = phaseZone(cardZones()), let project = project(zone.key) else { return [] }
    let parts = project.phases.flatMap { project.parts[$0] ?? [] }
    var shown: Set<Observation> = []
    for entry in shownMeasures(project) {
      for phase in project.phases {
        if let first = project.parts[phase]?.first(where: { measure($0) == entry }) { shown.insert(first) }
      }
      if parts.contains(where: { measure($0) == entry }),
        let whole = project.whole.first(where: { measure($0) == entry })
      {
        shown.insert(whole)
      }
    }
    return shown
  }

  /// The zone's project with at least two phases (or one phase of several measures).
  private func project(_ zone: ZoneKey) -> Project? {
    var projects: [Project] = []
    for tree in digest.partTrees where tree.whole.key.zone == zone {
      guard case .named(.project, let name) = tree.whole.key.subject else { continue }
      for part in tree.parts {
        guard case .named(.project, let phase) = part.whole.key.subject, phase != name else { continue }
        let place = projects.firstIndex { $0.name == name }
        if place == nil {
          projects.append(Project(name: name, zone: zone, phases: [], whole: [], parts: [:]))
        }
        let index = place ?? projects.count - 1
        if !projects[index].phases.contains(phase) { projects[index].phases.append(phase) }
      }
    }
    for index in projects.indices {
      projects[index].whole = observations(of: projects[index].name, zone)
      for phase in projects[index].phases { projects[index].parts[phase] = observations(of: phase, zone) }
    }
    return projects.filter { (2...3).contains($0.phases.count) && $0.figureCount >= 4 }
      .max { $0.figureCount < $1.figureCount }
  }

  private func observations(of name: String, _ zone: ZoneKey) -> [Observation] {
    digest.loneFigures.first { $0.zone == zone && $0.name == name }?.observations
      .filter { $0.key.indicator.measure == .level } ?? []
  }

  mutating func phaseFigure(_ zone: ZoneIdentity) -> PhaseFigure? {
    guard let project = project(zone.key) else { return nil }
    let lines = lines(project)
    guard !lines.isEmpty else { return nil }
    let title = phaseTitle(project, zone)
    let subtitle = words.text(.phaseSubtitle, ["subject": subjectName(project.name, in: zone)])
    var columns = project.phases.map { phase in
      let figures = project.parts[phase] ?? []
      let basis: Basis = isBuilt(figures) ? .completed : .planned
      return PhaseFigure.Phase(
        name: String(phase.dropFirst(phase.hasPrefix(project.name) ? project.name.count : 0)),
        chip: chip(basis),
        status: "")
    }
    let wholeBasis = project.whole.first { $0.key.indicator.isMoney }?.key.indicator.basis ?? .planned
    columns.append(
      PhaseFigure.Phase(
        name: words.text(.wholeProject), chip: chip(wholeBasis == .none ? .planned : wholeBasis), status: ""))
    let values = lines.map { line in
      line.name + " "
        + words.list(zip(columns, line.cells).map { "\($0.name) \($1.value?.plainText ?? $1.remark)" })
    }
    return PhaseFigure(
      number: nextFigure(), title: title, subtitle: subtitle, phases: columns, lines: lines,
      note: words(.phaseNote) ?? RichText(),
      alt: ([title, subtitle] + values).joined(separator: desk.language == .zh ? "；" : "; "))
  }

  /// A phase counts as built when most of what is stated of it besides its money is realised.
  private func isBuilt(_ figures: [Observation]) -> Bool {
    let others = figures.filter { !$0.key.indicator.isMoney && $0.key.indicator.basis != .none }
    let done = others.filter { $0.key.indicator.basis == .completed }
    return done.count >= 2 && done.count * 2 > others.count
  }

  private func phaseTitle(_ project: Project, _ zone: ZoneIdentity) -> String {
    words.text(
      .phaseTitle,
      ["subject": subjectName(project.name, in: zone), "count": words.count(project.phases.count)])
  }

  private struct Measure: Hashable {
    var indicator: IndicatorID
    var text: String?
    var unit: UnitOfMeasure?
  }

  private func measure(_ observation: Observation) -> Measure {
    let key = observation.key.indicator
    return Measure(indicator: key.indicator, text: key.text, unit: key.unit)
  }

  /// What the phases state, in the order of the page.
  private func shownMeasures(_ project: Project) -> [Measure] {
    var measures: [Measure] = []
    for observation in project.phases.flatMap({ project.parts[$0] ?? [] })
    where !measures.contains(measure(observation)) {
      let entry = measure(observation)
      let phases = project.phases.count { phase in
        (project.parts[phase] ?? []).contains { measure($0) == entry }
      }
      // one phase alone, without the whole, is no comparison
      if phases >= 2 || project.whole.contains(where: { measure($0) == entry }) { measures.append(entry) }
    }
    return Array(measures.prefix(Self.lineLimit))
  }

  private mutating func lines(_ project: Project) -> [PhaseFigure.Line] {
    var lines: [PhaseFigure.Line] = []
    for entry in shownMeasures(project) {
      let whole = project.whole.first { measure($0) == entry }
      let parts = project.phases.map { phase in project.parts[phase]?.first { measure($0) == entry } }
      let known = (parts + [whole]).compactMap { $0 }
      let unit = desk.printer.unit(entry.unit, known.map { $0.valueHigh ?? $0.value })
      var cells: [PhaseCell] = []
      for part in parts { cells.append(phaseCell(part, of: whole, unit: unit)) }
      cells.append(phaseCell(whole, of: nil, unit: unit))
      let name = entry.text ?? desk.names.plain(entry.indicator, basis: known[0].key.indicator.basis)
      lines.append(PhaseFigure.Line(name: name, unit: unit.label, cells: cells))
    }
    return lines
  }

  private mutating func phaseCell(_ observation: Observation?, of whole: Observation?, unit: ShownUnit)
    -> PhaseCell
  {
    guard let observation else { return PhaseCell(value: nil, remark: words.text(.notReported)) }
    let value = cell(observation, unit: unit)
    let isExpected = observation.key.indicator.basis == .expected
    guard let whole, observation.isExact, whole.isExact, !isExpected,
      let percent = observation.value.divided(by: whole.value, shift: 2, toExponent: -1),
      !PrintedDecimal(significand: 100).isLess(than: percent)
    else {
      return PhaseCell(value: value, remark: isExpected ? desk.names.basis(.expected) : "")
    }
    let text = DecimalText(percent).rounded(1).plain + "%" + Mark.derived.rawValue
    return PhaseCell(value: value, remark: text, share: percent.approximation / 100)
  }
}
