import CEmbedded

/// The tables compiled into the binary, by the name they have in `CEmbedded`.
public enum EmbeddedFile {
  /// The text of a file such as `Lexicons/wording.tsv`; nil when there is none of that name.
  public static func text(named name: String) -> String? {
    for index in 0..<zb_embedded_file_count {
      guard let file = zb_embedded_file_at(index)?.pointee, String(cString: file.name) == name else {
        continue
      }
      return String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
    }
    return nil
  }
}
