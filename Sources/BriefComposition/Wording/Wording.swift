import Figures

/// The words of one language. A sentence whose slot is empty is nil: it is dropped, never padded.
struct Wording {
  var language: Language
  private let table: WordingTable

  init(_ language: Language, table: WordingTable) {
    self.language = language
    self.table = table
  }

  /// A sentence with every slot filled, or nil.
  func callAsFunction(_ phrase: Phrase, _ slots: [String: RichText?] = [:]) -> RichText? {
    guard let template = table.templates[phrase.rawValue]?[language] else { return nil }
    var runs: [RichText.Run] = []
    for piece in template.pieces {
      switch piece {
      case .text(let text): runs.append(.plain(text))
      case .slot(let name):
        guard let value = slots[name] ?? nil, !value.isEmpty else { return nil }
        runs += value.runs
      }
    }
    return RichText(runs).joined
  }

  /// The same as plain words; empty where a slot is.
  func text(_ phrase: Phrase, _ slots: [String: String] = [:]) -> String {
    self(phrase, slots.mapValues { RichText($0) })?.plainText ?? ""
  }

  /// The words of a row that code does not name, such as `indicator.gdp`; nil when the table has none.
  func label(_ key: String) -> String? {
    guard let template = table.templates[key]?[language], template.slots.isEmpty else { return nil }
    return template.pieces.map { if case .text(let text) = $0 { text } else { "" } }.joined()
  }

  func template(_ key: String) -> Template? { table.templates[key]?[language] }

  /// 甲、乙、丙; A, B and C.
  func list(_ items: [RichText]) -> RichText {
    var result = RichText()
    for (index, item) in items.enumerated() {
      if index > 0 {
        result = result + RichText(text(index == items.count - 1 ? .listLast : .listComma))
      }
      result = result + item
    }
    return result.joined
  }

  func list(_ items: [String]) -> String { list(items.map { RichText($0) }).plainText }

  /// Sentences after one another; nil ones drop out.
  func paragraph(_ sentences: [RichText?]) -> RichText {
    let kept = sentences.compactMap { $0 }.filter { !$0.isEmpty }.map { sentence($0) }
    var result = RichText()
    for (index, sentence) in kept.enumerated() {
      result = result + sentence
      if language == .en, index < kept.count - 1 { result = result + " " }
    }
    return result.joined
  }

  /// English begins a sentence and a heading with a capital.
  func sentence(_ text: RichText) -> RichText {
    guard language == .en, case .plain(let words)? = text.runs.first, let first = words.first,
      first.isLowercase
    else { return text }
    return RichText([.plain(first.uppercased() + words.dropFirst())] + text.runs.dropFirst())
  }

  func heading(_ text: String) -> String { sentence(RichText(text)).plainText }

  /// 六, 12: words up to ten, as headlines write them.
  func count(_ n: Int) -> String { label("count.\(n)") ?? "\(n)" }
}

extension RichText {
  /// Neighbouring plain runs as one.
  var joined: RichText {
    var result: [Run] = []
    for run in runs {
      if case .plain(let text) = run, case .plain(let before)? = result.last {
        result[result.count - 1] = .plain(before + text)
      } else {
        result.append(run)
      }
    }
    return RichText(result)
  }

  static func number(_ number: NumberText) -> RichText { RichText([.number(number)]) }
  static func plain(_ text: String) -> RichText { RichText(text) }
  static func faint(_ text: String) -> RichText { RichText([.faint(text)]) }
}
