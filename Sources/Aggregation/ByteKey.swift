/// A string as a key by its bytes: hashing a Chinese string character by character costs ten times as much.
struct ByteKey: Hashable {
  let string: String

  init(_ string: String) {
    self.string = string
  }

  func hash(into hasher: inout Hasher) {
    var copy = string
    copy.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
