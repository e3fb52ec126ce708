/// The tables of this module.
enum EmbeddedTables {
  /// The text of `Resources/NAME`; an error when no such file is embedded.
  static func text(_ name: String) throws(LexiconError) -> String {
    guard let text = EmbeddedFile.text(named: "Lexicons/\(name)") else {
      throw LexiconError(file: name, line: 0, reason: "the file is not embedded")
    }
    return text
  }
}
