import CEmbedded

/// The tables compiled into the tool.
enum EmbeddedTables {
  /// The text of `Resources/NAME`; an error when no such file is embedded.
  static func text(_ name: String) throws(LexiconError) -> String {
    let files = UnsafeBufferPointer(start: zb_embedded_file_list(), count: zb_embedded_file_count)
    for file in files where String(cString: file.name) == "Lexicons/\(name)" {
      return String(
        decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
    }
    throw LexiconError(file: name, line: 0, reason: "the file is not embedded")
  }
}
