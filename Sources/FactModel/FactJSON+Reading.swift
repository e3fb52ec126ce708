import SourceText

/// A record that is no fact: which field, and why.
public struct FactRecordError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The field at fault; nil for the record itself.
  public var field: String?
  /// What is wrong with it.
  public var reason: String

  public var description: String { field.map { "\($0): \(reason)" } ?? reason }
}

extension FactJSON {
  /// Reads a record that `append` wrote. What a record does not hold (the whole sentence, the derivation) is left
  /// as the evidence alone.
  public static func read(_ line: String) throws(FactRecordError) -> Fact {
    let value: JSONValue
    do {
      value = try JSONValue(line)
    } catch {
      throw FactRecordError(field: nil, reason: "no JSON: \(error.expected) expected at byte \(error.offset)")
    }
    guard case .object(let fields) = value else {
      throw FactRecordError(field: nil, reason: "no JSON object")
    }
    return try Record(fields: fields).fact()
  }

  private struct Record {
    let fields: [String: JSONValue]

    func fact() throws(FactRecordError) -> Fact {
      var value = try decimal("value")
      if let text = try optional("value_text") { value?.text = text }
      let evidence = try string("evidence")
      let bounds = try span()
      return Fact(
        id: try string("id"), doc: SourceID(try string("doc")), article: try integer("article"),
        headline: try optional("headline"), subject: try string("subject"),
        subjectKind: try word("subject_kind"), zone: try optional("zone"),
        zoneID: try optional("zone_id"), indicator: try word("indicator"),
        indicatorText: try optional("indicator_text"), scope: try optional("scope"),
        basis: try word("basis"), value: value, valueHigh: try decimal("value_high"),
        unit: try optional("unit").map(UnitOfMeasure.init), qualifier: try word("qualifier"),
        hedge: try optional("hedge"), yearOnYear: try decimal("yoy_pct"), period: try period(),
        periodKind: try optional("period_kind") == nil ? nil : try word("period_kind"),
        partOf: try optional("part_of"),
        evidence: Evidence(
          text: evidence, span: bounds, line: try integer("line"), place: try place(),
          sentence: evidence, number: TextSpan(0, 0)),
        rule: try string("rule"), notes: try notes())
    }

    private func optional(_ name: String) throws(FactRecordError) -> String? {
      switch fields[name] {
      case nil, .null: return nil
      case .string(let text): return text
      default: throw FactRecordError(field: name, reason: "not a string")
      }
    }

    private func string(_ name: String) throws(FactRecordError) -> String {
      guard let text = try optional(name) else {
        throw FactRecordError(field: name, reason: "missing")
      }
      return text
    }

    private func word<Word: RawRepresentable<String>>(
      _ name: String
    ) throws(FactRecordError) -> Word {
      let text = try string(name)
      guard let word = Word(rawValue: text) else {
        throw FactRecordError(field: name, reason: "unknown word “\(text)”")
      }
      return word
    }

    private func integer(_ name: String) throws(FactRecordError) -> Int {
      guard case .number(let text) = fields[name], let number = Int(text) else {
        throw FactRecordError(field: name, reason: "not a whole number")
      }
      return number
    }

    private func decimal(_ name: String) throws(FactRecordError) -> PrintedDecimal? {
      switch fields[name] {
      case nil, .null: return nil
      case .number(let text):
        guard var number = PrintedDecimal(printed: text) else {
          throw FactRecordError(field: name, reason: "more digits than fit: \(text)")
        }
        number.text = ""
        return number
      default: throw FactRecordError(field: name, reason: "not a number")
      }
    }

    private func period() throws(FactRecordError) -> TimePeriod? {
      guard let text = try optional("period") else { return nil }
      guard let period = TimePeriod(text) else {
        throw FactRecordError(field: "period", reason: "no period: “\(text)”")
      }
      return period
    }

    private func span() throws(FactRecordError) -> TextSpan {
      guard case .array(let ends) = fields["span"], ends.count == 2,
        case .number(let first) = ends[0], case .number(let last) = ends[1],
        let lower = Int(first), let upper = Int(last), let span = TextSpan(checking: lower, upper)
      else { throw FactRecordError(field: "span", reason: "not two offsets in order") }
      return span
    }

    private func place() throws(FactRecordError) -> SourcePlace? {
      switch fields["place"] {
      case nil, .null: return nil
      case .object(let place):
        if case .string(let sheet) = place["sheet"], case .string(let cell) = place["cell"] {
          return .cell(sheet: sheet, cell: cell)
        }
        if case .number(let page) = place["page"], let page = Int(page),
          case .array(let lengths) = place["rect"], lengths.count == 4
        {
          let points = lengths.compactMap { length -> Double? in
            if case .number(let text) = length { Double(text) } else { nil }
          }
          if points.count == 4 {
            return .page(
              page, rect: PageRect(x: points[0], y: points[1], width: points[2], height: points[3]))
          }
        }
        throw FactRecordError(field: "place", reason: "neither a page nor a cell")
      default: throw FactRecordError(field: "place", reason: "not an object")
      }
    }

    private func notes() throws(FactRecordError) -> [String] {
      guard case .array(let items) = fields["notes"] else { return [] }
      var notes: [String] = []
      for item in items {
        guard case .string(let note) = item else {
          throw FactRecordError(field: "notes", reason: "a note is not a string")
        }
        notes.append(note)
      }
      return notes
    }
  }
}
