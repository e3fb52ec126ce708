import SourceText

/// What a form knows of a line beyond its words.
struct LineHint: Hashable, Sendable {
  var role: TextBlock.Role = .unknown
  var opensStory = false
  /// True: a paragraph starts here. False: the line goes on from the one before. Nil: the words decide.
  var startsParagraph: Bool?
}

/// The decoded text of a form that is no plain text, line by line, with what the form told.
struct FormText {
  private(set) var bytes: [UInt8] = []
  /// By the offset a line starts at.
  private(set) var hints: [Int: LineHint] = [:]
  private(set) var places: [PlacedSpan] = []
  var tables: [SourceTable] = []
  /// The paper, as its masthead shows it.
  var publication: String?

  var count: Int { bytes.count }

  /// Adds a line of text; line ends inside become blanks.
  mutating func line(_ text: some Sequence<UInt8>, _ hint: LineHint) {
    let start = bytes.count
    bytes.append(contentsOf: text.lazy.map { $0 == 0x0A || $0 == 0x0D || $0 == 0x0C ? 0x20 : $0 })
    hints[firstVisible(from: start)] = hint
    bytes.append(0x0A)
  }

  /// Adds a line of placed pieces.
  mutating func line(_ pieces: [(text: String, place: SourcePlace?)], _ hint: LineHint) {
    let start = bytes.count
    for piece in pieces {
      let lower = bytes.count
      bytes.append(contentsOf: piece.text.utf8)
      if let place = piece.place, bytes.count > lower {
        places.append(PlacedSpan(span: TextSpan(lower, bytes.count), place: place))
      }
    }
    hints[firstVisible(from: start)] = hint
    bytes.append(0x0A)
  }

  mutating func pageBreak() {
    if !bytes.isEmpty { bytes.append(0x0C) }
  }

  private func firstVisible(from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes.blankLength(at: index) > 0 { index += bytes.blankLength(at: index) }
    return index
  }
}
