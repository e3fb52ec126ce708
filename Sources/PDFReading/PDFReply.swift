/// What a worker answers: pages or a fault, as bytes in the machine's own order.
enum PDFReply: Hashable {
  case pages([PDFPage])
  case fault(PDFFault)

  private static let mark: UInt32 = 0x5042_5A31

  var bytes: [UInt8] {
    var writer = Writer()
    writer.put(Self.mark)
    switch self {
    case .pages(let pages):
      writer.put(UInt32(0))
      writer.put(UInt32(pages.count))
      for page in pages { writer.put(page) }
    case .fault(let fault):
      let (code, number, text) = fault.parts
      writer.put(code)
      writer.put(UInt32(number))
      writer.bytes += Array(text.utf8)
    }
    return writer.bytes
  }

  /// Nil when the bytes are no whole answer.
  init?(_ bytes: [UInt8]) {
    var reader = Reader(bytes: bytes)
    guard reader.take() == Self.mark, let code: UInt32 = reader.take(), let number: UInt32 = reader.take()
    else {
      return nil
    }
    if code != 0 {
      guard let fault = PDFFault(code: code, number: Int(number), text: reader.rest) else { return nil }
      self = .fault(fault)
      return
    }
    var pages: [PDFPage] = []
    for _ in 0..<number {
      guard let page = reader.page() else { return nil }
      pages.append(page)
    }
    self = .pages(pages)
  }

  private struct Writer {
    var bytes: [UInt8] = []

    mutating func put(_ value: UInt32) { withUnsafeBytes(of: value) { bytes.append(contentsOf: $0) } }
    mutating func put(_ value: Float) { put(value.bitPattern) }

    mutating func put(_ page: PDFPage) {
      put(UInt32(page.number))
      put(page.width)
      put(page.height)
      put(UInt32(page.characters.count))
      for character in page.characters {
        put(character.scalar)
        put(character.x)
        put(character.y)
        put(character.width)
        put(character.height)
        put(character.size)
      }
    }
  }

  private struct Reader {
    let bytes: [UInt8]
    var index = 0

    init(bytes: [UInt8]) {
      self.bytes = bytes
    }

    var rest: String { String(decoding: bytes[index...], as: UTF8.self) }

    mutating func take() -> UInt32? {
      guard index + 4 <= bytes.count else { return nil }
      defer { index += 4 }
      return bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: index, as: UInt32.self) }
    }

    mutating func take() -> Float? { (take() as UInt32?).map(Float.init(bitPattern:)) }

    mutating func page() -> PDFPage? {
      guard let number: UInt32 = take(), let width: Float = take(), let height: Float = take(),
        let count: UInt32 = take(), Int(count) <= (bytes.count - index) / 24
      else { return nil }
      var page = PDFPage(number: Int(number), width: width, height: height, characters: [])
      page.characters.reserveCapacity(Int(count))
      for _ in 0..<count {
        guard let scalar: UInt32 = take(), let x: Float = take(), let y: Float = take(),
          let width: Float = take(),
          let height: Float = take(), let size: Float = take()
        else { return nil }
        page.characters.append(
          PlacedCharacter(scalar: scalar, x: x, y: y, width: width, height: height, size: size))
      }
      return page
    }
  }
}

extension PDFFault {
  /// A number for the kind, a count, a text.
  fileprivate var parts: (code: UInt32, number: Int, text: String) {
    switch self {
    case .encrypted: (1, 0, "")
    case .damaged(let reason): (2, 0, reason)
    case .noPages: (3, 0, "")
    case .noText(let pages): (4, pages, "")
    case .tooManyPages(let count): (5, count, "")
    case .tooManyCharacters: (6, 0, "")
    case .tookTooLong(let seconds): (7, seconds, "")
    case .failed(let reason): (8, 0, reason)
    }
  }

  fileprivate init?(code: UInt32, number: Int, text: String) {
    switch code {
    case 1: self = .encrypted
    case 2: self = .damaged(text)
    case 3: self = .noPages
    case 4: self = .noText(pages: number)
    case 5: self = .tooManyPages(number)
    case 6: self = .tooManyCharacters
    case 7: self = .tookTooLong(seconds: number)
    case 8: self = .failed(text)
    default: return nil
    }
  }
}
