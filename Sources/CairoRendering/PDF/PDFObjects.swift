internal import CDeflate
internal import SourceText

/// The objects of a PDF file, and the file they make: streams by themselves, all else packed in object streams
/// (PDF 1.5), the cross references in a stream as well.
struct PDFObjects {
  private enum Body {
    case reserved
    case plain([UInt8])
    case stream(head: [UInt8], data: [UInt8])
  }

  private var bodies: [Body] = []
  private let packer = Packer()

  /// A number for an object that is written later.
  mutating func reserve() -> Int {
    bodies.append(.reserved)
    return bodies.count
  }

  mutating func set(_ number: Int, _ body: PDFBytes) { bodies[number - 1] = .plain(body.bytes) }

  mutating func add(_ body: PDFBytes) -> Int {
    let number = reserve()
    set(number, body)
    return number
  }

  /// - Parameter entries: of the stream's dictionary, without its length and filter.
  mutating func add(stream data: [UInt8], entries: String = "") -> Int {
    let number = reserve()
    bodies[number - 1] = stream(data, entries: entries)
    return number
  }

  private func stream(_ data: [UInt8], entries: String) -> Body {
    let packed = packer.packed(data)
    return .stream(
      head: Array("<<\(entries)/Filter/FlateDecode/Length \(packed.count)>>stream\n".utf8), data: packed)
  }

  /// Objects in one object stream: more pack smaller, fewer are read faster.
  private static let packedTogether = 1000

  /// - Parameter trailer: `/Root` and `/Info`.
  mutating func file(trailer: String) -> [UInt8] {
    var places = Array(repeating: Place.free, count: bodies.count + 1)
    let plain = bodies.indices.filter {
      if case .plain = bodies[$0] { true } else { false }
    }
    for start in stride(from: 0, to: plain.count, by: Self.packedTogether) {
      let members = plain[start..<min(plain.count, start + Self.packedTogether)]
      let number = bodies.count + 1
      for (n, member) in members.enumerated() { places[member + 1] = .packed(in: number, at: n) }
      places.append(.free)
      bodies.append(objectStream(of: members))
    }
    // the comment of four bytes beyond ASCII tells that the file is binary
    var file = Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
    for (n, body) in bodies.enumerated() {
      guard case .stream(let head, let data) = body else { continue }
      places[n + 1] = .at(file.count)
      append(head, data, number: n + 1, to: &file)
    }
    let start = file.count
    places.append(.at(start))
    let id = SHA256.digest(of: file).prefix(16)
    var entries = PDFBytes("/Type/XRef/W[1 4 2]/Size \(places.count)\(trailer)/ID[")
    for _ in 0..<2 {
      entries.add(hex: stride(from: 0, to: 16, by: 2).map { UInt16(id[$0]) << 8 | UInt16(id[$0 + 1]) })
    }
    entries.add("]/DecodeParms<</Predictor 12/Columns 7>>")
    let references = stream(
      Place.predicted(places), entries: String(decoding: entries.bytes, as: UTF8.self))
    if case .stream(let head, let data) = references {
      append(head, data, number: places.count - 1, to: &file)
    }
    file += Array("startxref\n\(start)\n%%EOF\n".utf8)
    return file
  }

  private func append(_ head: [UInt8], _ data: [UInt8], number: Int, to file: inout [UInt8]) {
    file += Array("\(number) 0 obj".utf8)
    file += head
    file += data
    file += Array("\nendstream endobj\n".utf8)
  }

  private func objectStream(of members: ArraySlice<Int>) -> Body {
    var index = PDFBytes()
    var content: [UInt8] = []
    for member in members {
      guard case .plain(let bytes) = bodies[member] else { continue }
      index.add("\(member + 1) \(content.count) ")
      content += bytes
      content.append(0x0A)
    }
    return stream(
      index.bytes + content, entries: "/Type/ObjStm/N \(members.count)/First \(index.bytes.count)")
  }
}

/// Where an object lies, as the stream of cross references has it.
private enum Place {
  case free
  case at(Int)
  case packed(in: Int, at: Int)

  /// Kind, place, number: one, four and two bytes.
  private var entry: [UInt8] {
    func bytes(_ kind: UInt8, _ a: Int, _ b: Int) -> [UInt8] {
      [kind] + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: a >> $0) }
        + [8, 0].map { UInt8(truncatingIfNeeded: b >> $0) }
    }
    return switch self {
    case .free: bytes(0, 0, 0xFFFF)
    case .at(let offset): bytes(1, offset, 0)
    case .packed(let stream, let index): bytes(2, stream, index)
    }
  }

  /// Each entry as its difference from the one before: PNG's filter Up, whose number stands before it.
  static func predicted(_ places: [Place]) -> [UInt8] {
    var last = [UInt8](repeating: 0, count: 7)
    return places.flatMap { place in
      let entry = place.entry
      defer { last = entry }
      return [2] + zip(entry, last).map { $0 &- $1 }
    }
  }
}

/// Packs streams; one compressor serves them all.
private final class Packer {
  /// Higher levels take three times as long for a hundredth of a file.
  private let compressor = libdeflate_alloc_compressor(6)

  deinit { libdeflate_free_compressor(compressor) }

  func packed(_ data: [UInt8]) -> [UInt8] {
    let bound = libdeflate_zlib_compress_bound(compressor, data.count)
    return [UInt8](unsafeUninitializedCapacity: bound) { output, count in
      count = libdeflate_zlib_compress(compressor, data, data.count, output.baseAddress, bound)
    }
  }
}
