import SourceText

/// The one writer of a fact's NDJSON record: the contract's fields in the contract's order.
///
/// `indicator_text`, `value_high` and `hedge` are written only where the fact has them; all else always, as null
/// where nothing is known.
public enum FactJSON {
  /// Appends the record and a line end.
  public static func append(_ fact: Fact, to buffer: inout [UInt8]) {
    var writer = Writer(buffer: buffer)
    buffer = []
    writer.write(fact)
    buffer = writer.buffer
  }

  /// The record as a line without its end.
  public static func line(_ fact: Fact) -> String {
    var bytes: [UInt8] = []
    append(fact, to: &bytes)
    return String(decoding: bytes.dropLast(), as: UTF8.self)
  }

  private struct Writer {
    var buffer: [UInt8]

    mutating func write(_ fact: Fact) {
      raw("{\"id\":")
      string(fact.id)
      raw(",\"doc\":")
      string(fact.doc.rawValue)
      raw(",\"article\":")
      integer(fact.article)
      raw(",\"headline\":")
      optional(fact.headline)
      raw(",\"subject\":")
      string(fact.subject)
      raw(",\"subject_kind\":")
      string(fact.subjectKind.rawValue)
      raw(",\"zone\":")
      optional(fact.zone)
      raw(",\"zone_id\":")
      optional(fact.zoneID)
      measure(fact)
      time(fact)
      source(fact)
      raw("}\n")
    }

    private mutating func measure(_ fact: Fact) {
      raw(",\"indicator\":")
      string(fact.indicator.rawValue)
      if let text = fact.indicatorText {
        raw(",\"indicator_text\":")
        string(text)
      }
      raw(",\"scope\":")
      optional(fact.scope)
      raw(",\"basis\":")
      string(fact.basis.rawValue)
      raw(",\"value\":")
      number(fact.value)
      if let high = fact.valueHigh {
        raw(",\"value_high\":")
        number(high)
      }
      raw(",\"value_text\":")
      if let value = fact.value, !value.text.isEmpty { string(value.text) } else { raw("null") }
      raw(",\"unit\":")
      optional(fact.unit?.symbol)
      raw(",\"qualifier\":")
      string(fact.qualifier.rawValue)
      if let hedge = fact.hedge {
        raw(",\"hedge\":")
        string(hedge)
      }
      raw(",\"yoy_pct\":")
      number(fact.yearOnYear)
    }

    private mutating func time(_ fact: Fact) {
      raw(",\"period\":")
      optional(fact.period?.text)
      raw(",\"period_kind\":")
      optional(fact.periodKind?.rawValue)
      raw(",\"part_of\":")
      optional(fact.partOf)
    }

    private mutating func source(_ fact: Fact) {
      raw(",\"evidence\":")
      string(fact.evidence.text)
      raw(",\"span\":[")
      integer(fact.evidence.span.lower)
      raw(",")
      integer(fact.evidence.span.upper)
      raw("],\"line\":")
      integer(fact.evidence.line)
      raw(",\"place\":")
      place(fact.evidence.place)
      raw(",\"rule\":")
      string(fact.rule)
      raw(",\"notes\":[")
      for (index, note) in fact.notes.enumerated() {
        if index > 0 { raw(",") }
        string(note)
      }
      raw("]")
    }

    private mutating func place(_ place: SourcePlace?) {
      switch place {
      case nil: raw("null")
      case .page(let page, let rect):
        raw("{\"page\":")
        integer(page)
        raw(",\"rect\":[")
        for (index, length) in [rect.x, rect.y, rect.width, rect.height].enumerated() {
          if index > 0 { raw(",") }
          points(length)
        }
        raw("]}")
      case .cell(let sheet, let cell):
        raw("{\"sheet\":")
        string(sheet)
        raw(",\"cell\":")
        string(cell)
        raw("}")
      }
    }

    private mutating func raw(_ text: StaticString) {
      buffer.append(
        contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    private mutating func optional(_ text: String?) {
      if let text { string(text) } else { raw("null") }
    }

    private mutating func integer(_ value: Int) {
      PrintedDecimal(significand: Int64(value)).appendPlain(to: &buffer)
    }

    private mutating func number(_ value: PrintedDecimal?) {
      if let value { value.appendPlain(to: &buffer) } else { raw("null") }
    }

    /// Points to a hundredth, which is finer than any page is printed.
    private mutating func points(_ value: Double) {
      let hundredths = (value * 100).rounded()
      guard hundredths.isFinite, abs(hundredths) < 1e15 else {
        raw("0")
        return
      }
      PrintedDecimal(significand: Int64(hundredths), exponent: -2).appendPlain(to: &buffer)
    }

    private mutating func string(_ text: String) {
      var text = text
      buffer.append(UInt8(ascii: "\""))
      text.withUTF8 { bytes in
        if bytes.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
          buffer.append(contentsOf: bytes)
        } else {
          for byte in bytes { escaped(byte) }
        }
      }
      buffer.append(UInt8(ascii: "\""))
    }

    private mutating func escaped(_ byte: UInt8) {
      switch byte {
      case UInt8(ascii: "\""): raw("\\\"")
      case UInt8(ascii: "\\"): raw("\\\\")
      case 0x0A: raw("\\n")
      case 0x0D: raw("\\r")
      case 0x09: raw("\\t")
      case 0..<0x20:
        raw("\\u00")
        let digits = Array("0123456789abcdef".utf8)
        buffer.append(digits[Int(byte >> 4)])
        buffer.append(digits[Int(byte & 15)])
      default: buffer.append(byte)
      }
    }
  }
}
