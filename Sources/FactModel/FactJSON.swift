import SourceText

/// The one writer of a fact's NDJSON record: the contract's fields in the contract's order.
///
/// `indicator_text`, `value_high` and `hedge` are written only where the fact has them; all else always, as null
/// where nothing is known.
public enum FactJSON {
  /// Appends the records of some facts, each with a line end.
  public static func append(_ facts: [Fact], to buffer: inout [UInt8]) {
    facts.withUnsafeBufferPointer { facts in
      guard let first = facts.baseAddress else { return }
      var room = 0
      for index in facts.indices { room = max(room, Self.room(for: facts[index])) }
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { scratch in
        for index in facts.indices {
          var writer = Writer(bytes: scratch)
          writer.write(first + index)
          buffer.append(contentsOf: UnsafeBufferPointer(rebasing: scratch[..<writer.count]))
        }
      }
    }
  }

  /// Appends the record and a line end.
  public static func append(_ fact: Fact, to buffer: inout [UInt8]) { append([fact], to: &buffer) }

  /// More than the record can take: every byte of its strings escaped, and the fixed parts.
  private static func room(for fact: borrowing Fact) -> Int {
    func count(_ text: String?) -> Int { text?.utf8.count ?? 0 }
    var bytes = fact.id.utf8.count + fact.doc.rawValue.utf8.count + fact.subject.utf8.count
    bytes += fact.evidence.text.utf8.count + fact.rule.utf8.count
    bytes += count(fact.headline) + count(fact.zone) + count(fact.zoneID) + count(fact.indicatorText)
    bytes += count(fact.scope) + count(fact.unit?.symbol) + count(fact.value?.text)
    bytes += count(fact.hedge) + count(fact.partOf)
    for note in fact.notes { bytes += note.utf8.count + 4 }
    if case .cell(let sheet, let cell) = fact.evidence.place { bytes += sheet.utf8.count + cell.utf8.count }
    return bytes * 6 + 2_048
  }

  /// The record as a line without its end.
  public static func line(_ fact: Fact) -> String {
    var bytes: [UInt8] = []
    append(fact, to: &bytes)
    return String(decoding: bytes.dropLast(), as: UTF8.self)
  }

  /// Writes into a buffer that has room for the whole record.
  private struct Writer {
    let bytes: UnsafeMutableBufferPointer<UInt8>
    var count = 0

    init(bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

    @inline(__always)
    private mutating func put(_ byte: UInt8) {
      precondition(count < bytes.count, "a record outgrew its room")
      bytes[count] = byte
      count += 1
    }

    @inline(__always)
    private mutating func put(_ source: UnsafeBufferPointer<UInt8>) {
      precondition(count + source.count <= bytes.count, "a record outgrew its room")
      if let from = source.baseAddress, let start = bytes.baseAddress, source.count > 0 {
        (start + count).update(from: from, count: source.count)
      }
      count += source.count
    }

    /// A fact where it lies: to copy it would take a quarter of the time that writing it does.
    mutating func write(_ fact: UnsafePointer<Fact>) {
      raw("{\"id\":")
      string(fact.pointee.id)
      raw(",\"doc\":")
      string(fact.pointee.doc.rawValue)
      raw(",\"article\":")
      integer(fact.pointee.article)
      raw(",\"headline\":")
      optional(fact.pointee.headline)
      raw(",\"subject\":")
      string(fact.pointee.subject)
      raw(",\"subject_kind\":")
      string(fact.pointee.subjectKind.rawValue)
      raw(",\"zone\":")
      optional(fact.pointee.zone)
      raw(",\"zone_id\":")
      optional(fact.pointee.zoneID)
      measure(fact)
      time(fact)
      source(fact)
      raw("}\n")
    }

    private mutating func measure(_ fact: UnsafePointer<Fact>) {
      raw(",\"indicator\":")
      string(fact.pointee.indicator.rawValue)
      if let text = fact.pointee.indicatorText {
        raw(",\"indicator_text\":")
        string(text)
      }
      raw(",\"scope\":")
      optional(fact.pointee.scope)
      raw(",\"basis\":")
      string(fact.pointee.basis.rawValue)
      raw(",\"value\":")
      number(fact.pointee.value)
      if let high = fact.pointee.valueHigh {
        raw(",\"value_high\":")
        number(high)
      }
      raw(",\"value_text\":")
      if let value = fact.pointee.value, !value.text.isEmpty { string(value.text) } else { raw("null") }
      raw(",\"unit\":")
      optional(fact.pointee.unit?.symbol)
      raw(",\"qualifier\":")
      string(fact.pointee.qualifier.rawValue)
      if let hedge = fact.pointee.hedge {
        raw(",\"hedge\":")
        string(hedge)
      }
      raw(",\"yoy_pct\":")
      number(fact.pointee.yearOnYear)
    }

    private mutating func time(_ fact: UnsafePointer<Fact>) {
      raw(",\"period\":")
      optional(fact.pointee.period?.text)
      raw(",\"period_kind\":")
      optional(fact.pointee.periodKind?.rawValue)
      raw(",\"part_of\":")
      optional(fact.pointee.partOf)
    }

    private mutating func source(_ fact: UnsafePointer<Fact>) {
      raw(",\"evidence\":")
      string(fact.pointee.evidence.text)
      raw(",\"span\":[")
      integer(fact.pointee.evidence.span.lower)
      raw(",")
      integer(fact.pointee.evidence.span.upper)
      raw("],\"line\":")
      integer(fact.pointee.evidence.line)
      raw(",\"place\":")
      place(fact.pointee.evidence.place)
      raw(",\"rule\":")
      string(fact.pointee.rule)
      raw(",\"notes\":[")
      for (index, note) in fact.pointee.notes.enumerated() {
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

    @inline(__always)
    private mutating func raw(_ text: StaticString) {
      put(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    private mutating func optional(_ text: String?) {
      if let text { string(text) } else { raw("null") }
    }

    private mutating func integer(_ value: Int) {
      number(PrintedDecimal(significand: Int64(value)))
    }

    private mutating func number(_ value: PrintedDecimal?) {
      guard let value else { return raw("null") }
      if value.exponent == 0 || (0...12).contains(value.exponent) && value.significand != 0 {
        digits(value.significand)
        for _ in 0..<value.exponent { put(UInt8(ascii: "0")) }
        return
      }
      for byte in value.plain.utf8 { put(byte) }
    }

    private mutating func digits(_ value: Int64) {
      if value < 0 { put(UInt8(ascii: "-")) }
      let start = count
      var rest = value.magnitude
      repeat {
        put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
        rest /= 10
      } while rest > 0
      bytes[start..<count].reverse()
    }

    /// Points to a hundredth, which is finer than any page is printed.
    private mutating func points(_ value: Double) {
      let hundredths = (value * 100).rounded()
      guard hundredths.isFinite, abs(hundredths) < 1e15 else {
        raw("0")
        return
      }
      number(PrintedDecimal(significand: Int64(hundredths), exponent: -2))
    }

    private mutating func string(_ text: String) {
      put(UInt8(ascii: "\""))
      let isWritten: Void? = text.utf8.withContiguousStorageIfAvailable { source in
        if Self.isPlain(source) { put(source) } else { for byte in source { escaped(byte) } }
      }
      // a string that another program's memory holds
      if isWritten == nil { for byte in text.utf8 { escaped(byte) } }
      put(UInt8(ascii: "\""))
    }

    /// Whether nothing needs an escape, eight bytes at a time: a byte's high bit is set where it is below 0x20, or
    /// is `"` or `\`.
    private static func isPlain(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
      guard let base = UnsafeRawPointer(source.baseAddress) else { return true }
      let ones: UInt64 = 0x0101_0101_0101_0101
      let highs: UInt64 = 0x8080_8080_8080_8080
      var index = 0
      while index + 8 <= source.count {
        let word = base.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let quotes = word ^ (ones &* 0x22)
        let slashes = word ^ (ones &* 0x5C)
        let low = (word &- ones &* 0x20) & ~word
        if ((quotes &- ones) & ~quotes | (slashes &- ones) & ~slashes | low) & highs != 0 { return false }
        index += 8
      }
      while index < source.count {
        if source[index] < 0x20 || source[index] == 0x22 || source[index] == 0x5C { return false }
        index += 1
      }
      return true
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
        put(UInt8(ascii: "0") + (byte >> 4))
        put(byte & 15 < 10 ? UInt8(ascii: "0") + (byte & 15) : UInt8(ascii: "a") - 10 + (byte & 15))
      default: put(byte)
      }
    }
  }
}
