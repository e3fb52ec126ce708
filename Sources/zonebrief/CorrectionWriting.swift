import Configuration
import FactModel
import Foundation
import SourceText

/// What `correct` writes.
extension Store {
  /// Appends a correction of one fact to the corrections file and gives the file's path. The file is written whole or
  /// not at all.
  func writeCorrection(
    of id: String, set assignments: [String], drop: Bool, by: String, why: String, on: CivilDate?
  ) throws -> String {
    let matches = try facts(withID: id)
    guard matches.count == 1 else {
      throw Failure(
        "fact.several",
        "“\(id)” names \(matches.count) facts: \(matches.map { "\($0.ref)" }.joined(separator: ", "))",
        hints: ["give the whole id, as DOCUMENT#ID where documents share it"])
    }
    let fact = matches[0]
    let target = Correction.Target.fact(id: fact.id, doc: fact.doc)
    guard let date = on ?? snapshot.documents.compactMap(\.issue?.date).filter({ $0.day != nil }).max() else {
      throw Failure("correction.undated", "the correction has no date", hints: ["give one: --on YYYY-MM-DD"])
    }
    var was: [FactField: String?] = [:]
    let action: Correction.Action
    if drop {
      action = .drop(target)
      // So that the entry is told to be stale when the page is read otherwise some day.
      if fact.value != nil { was[.value] = fact.text(of: .value) }
    } else {
      let fields = try parsed(assignments, of: fact)
      for field in fields.keys { was[field] = fact.text(of: field) }
      action = .set(target, fields)
    }
    let correction = Correction(
      action, by: by, on: date, why: why, was: was, place: .init(file: correctionsPath))
    try OutputFile.withSoleUse(of: correctionsPath) { try append(correction) }
    return correctionsPath
  }

  private func append(_ correction: Correction) throws {
    let present = FileManager.default.fileExists(atPath: correctionsPath)
    let text = present ? try String(contentsOfFile: correctionsPath, encoding: .utf8) : ""
    let extended = CorrectionsFile.appending(correction, to: text)
    guard (try? CorrectionsFile.corrections(from: extended, file: correctionsPath)) != nil else {
      throw Failure(
        "correction.file", "an entry cannot be added at the end of \(correctionsPath)",
        hints: ["the file is a list whose entries begin with “- ”; write one entry so, then run this again"])
    }
    try OutputFile.write(Array(extended.utf8), to: correctionsPath)
  }

  /// `field=value`, tried on a copy of the fact so that a wrong value is told before anything is written.
  private func parsed(_ assignments: [String], of fact: Fact) throws -> [FactField: String?] {
    var fields: [FactField: String?] = [:]
    var trial = fact
    for assignment in assignments {
      guard let equals = assignment.firstIndex(of: "=") else {
        throw Failure(
          "correction.assignment", "“\(assignment)” sets nothing",
          hints: ["write FIELD=VALUE, for example value=1065000000"])
      }
      let name = String(assignment[..<equals])
      guard let field = FactField(rawValue: name) else {
        let near = NameDistance.nearest(to: name, among: FactField.allCases.map(\.rawValue))
        throw Failure(
          "correction.field", "a fact has no field “\(name)” that can be set",
          hints: [
            near.isEmpty
              ? "the fields are \(FactField.allCases.map(\.rawValue).joined(separator: ", "))"
              : "did you mean \(near.joined(separator: ", "))?"
          ])
      }
      let value = String(assignment[assignment.index(after: equals)...])
      if let problem = trial.set(field, to: value.isEmpty ? nil : value) {
        throw Failure("correction.value", "“\(value)” cannot be the \(name): \(problem)")
      }
      fields[field] = .some(value.isEmpty ? nil : value)
    }
    return fields
  }
}
