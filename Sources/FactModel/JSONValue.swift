/// A JSON value whose numbers keep their digits: what reading a fact's record needs.
enum JSONValue: Hashable {
  case null
  case bool(Bool)
  /// As printed.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// The first thing wrong with a text, at a byte offset.
  struct Fault: Error, Hashable {
    var offset: Int
    var expected: String
  }

  /// Reads one value that fills the whole text.
  init(_ text: String) throws(Fault) {
    var parser = Parser(bytes: Array(text.utf8))
    self = try parser.value(depth: 0)
    parser.skipBlanks()
    guard parser.index == parser.bytes.count else { throw parser.fault("the end") }
  }

  private struct Parser {
    let bytes: [UInt8]
    var index = 0

    func fault(_ expected: String) -> Fault { Fault(offset: index, expected: expected) }

    var next: UInt8 { index < bytes.count ? bytes[index] : 0 }

    mutating func skipBlanks() {
      while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
    }

    mutating func take(_ sign: Character) -> Bool {
      skipBlanks()
      guard next == sign.asciiValue else { return false }
      index += 1
      return true
    }

    mutating func value(depth: Int) throws(Fault) -> JSONValue {
      guard depth < 32 else { throw fault("less nesting") }
      skipBlanks()
      switch next {
      case UInt8(ascii: "{"): return try object(depth: depth)
      case UInt8(ascii: "["): return try array(depth: depth)
      case UInt8(ascii: "\""): return .string(try string())
      case UInt8(ascii: "-"), 48...57: return .number(number())
      default:
        for (word, value) in [("null", JSONValue.null), ("true", .bool(true)), ("false", .bool(false))]
        where bytes[index...].starts(with: word.utf8) {
          index += word.utf8.count
          return value
        }
        throw fault("a value")
      }
    }

    private mutating func object(depth: Int) throws(Fault) -> JSONValue {
      index += 1
      var members: [String: JSONValue] = [:]
      if take("}") { return .object(members) }
      repeat {
        skipBlanks()
        let name = try string()
        guard take(":") else { throw fault("':'") }
        members[name] = try value(depth: depth + 1)
      } while take(",")
      guard take("}") else { throw fault("',' or '}'") }
      return .object(members)
    }

    private mutating func array(depth: Int) throws(Fault) -> JSONValue {
      index += 1
      var items: [JSONValue] = []
      if take("]") { return .array(items) }
      repeat { items.append(try value(depth: depth + 1)) } while take(",")
      guard take("]") else { throw fault("',' or ']'") }
      return .array(items)
    }

    private mutating func number() -> String {
      let start = index
      while index < bytes.count, "+-.eE0123456789".utf8.contains(bytes[index]) { index += 1 }
      return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func string() throws(Fault) -> String {
      guard next == UInt8(ascii: "\"") else { throw fault("a string") }
      index += 1
      var result: [UInt8] = []
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "\""): return String(decoding: result, as: UTF8.self)
        case UInt8(ascii: "\\"): try escape(into: &result)
        default: result.append(byte)
        }
      }
      throw fault("the end of a string")
    }

    private mutating func escape(into result: inout [UInt8]) throws(Fault) {
      let code = next
      index += 1
      switch code {
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "f"): result.append(0x0C)
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(code)
      case UInt8(ascii: "u"):
        var unit = try hexUnit()
        if unit & 0xFC00 == 0xD800, next == UInt8(ascii: "\\") {
          index += 2
          unit = 0x10000 + (unit & 0x3FF) << 10 + (try hexUnit()) & 0x3FF
        }
        guard let scalar = Unicode.Scalar(unit) else { throw fault("a character") }
        result.append(contentsOf: String(Character(scalar)).utf8)
      default: throw fault("an escape")
      }
    }

    private mutating func hexUnit() throws(Fault) -> UInt32 {
      guard index + 4 <= bytes.count,
        let unit = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
      else { throw fault("four hexadecimal digits") }
      index += 4
      return unit
    }
  }
}
