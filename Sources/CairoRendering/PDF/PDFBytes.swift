internal import PageLayout

/// Bytes of a PDF in the making: numbers, references and strings in PDF's own way of writing them.
struct PDFBytes {
  private(set) var bytes: [UInt8] = []

  init(_ text: String = "") { bytes.append(contentsOf: text.utf8) }

  mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func add(_ value: Int) {
    var digits = 0
    var scale = 1
    var rest = value.magnitude
    repeat {
      digits += 1
      rest /= 10
    } while rest > 0
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    for _ in 1..<digits { scale *= 10 }
    rest = value.magnitude
    while scale > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(rest / UInt(scale) % 10))
      scale /= 10
    }
  }

  /// A length or a place, to the hundredth of a point: no eye sees less, and more digits would make a tenth of a file.
  mutating func add(_ value: Double) { add(value, parts: 100) }

  /// A part of one, to the thousandth.
  mutating func add(fraction value: Double) { add(value, parts: 1000) }

  private mutating func add(_ value: Double, parts: Int) {
    let whole = Int((value * Double(parts)).rounded())
    if whole < 0 { bytes.append(UInt8(ascii: "-")) }
    let magnitude = abs(whole)
    if magnitude >= parts || magnitude == 0 { add(magnitude / parts) }
    var rest = magnitude % parts
    guard rest > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    var scale = parts / 10
    while rest > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(rest / scale))
      rest %= scale
      scale /= 10
    }
  }

  /// ` 10 20`: each number with a blank before it.
  mutating func add(_ values: [Double]) {
    for value in values {
      add(" ")
      add(value)
    }
  }

  /// `12 0 R`.
  mutating func add(reference number: Int) {
    add(number)
    add(" 0 R")
  }

  mutating func add(_ colour: Colour) {
    for (n, part) in [colour.red, colour.green, colour.blue].enumerated() {
      if n > 0 { add(" ") }
      add(fraction: Double(part) / 255)
    }
  }

  /// `(…)`, with what would end it escaped.
  mutating func add(literal string: some Sequence<UInt8>) {
    bytes.append(UInt8(ascii: "("))
    for byte in string {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      // a reader may take a bare carriage return for a line feed
      case 0x0D: add("\\r")
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: ")"))
  }

  /// A text for people: ASCII as it is, else UTF-16.
  mutating func add(text: String) {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return add(literal: text.utf8) }
    add(literal: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
  }

  /// `<0041>`: UTF-16 in hexadecimal, as character maps have it.
  mutating func add(hex units: some Sequence<UInt16>) {
    bytes.append(UInt8(ascii: "<"))
    for unit in units {
      for shift in stride(from: 12, through: 0, by: -4) {
        let digit = UInt8(unit >> UInt16(shift) & 0xF)
        bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
    bytes.append(UInt8(ascii: ">"))
  }
}
