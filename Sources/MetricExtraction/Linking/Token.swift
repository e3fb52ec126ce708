import FactModel
import Lexicons
import SourceText

/// A unit of a sentence as linking sees it: a mention that matters, a name, or a mark.
struct Token {
  enum Kind {
    /// Index of the sentence's mention.
    case quantity(Int)
    case period(Int)
    case zone(Int)
    /// Row of the indicator table.
    case indicator(Int)
    case cue(CueSet)
    /// Row of `Lexicon.regions`.
    case region(Int)
    /// Index of the sentence's names: a project or an enterprise.
    case name(Int)
    case mark(Mark)
  }

  enum Mark {
    case comma, pause, semicolon, colon, open, close, quote, stop

    /// Whether an indicator's reach ends here.
    var endsSegment: Bool {
      switch self {
      case .comma, .semicolon, .colon, .stop: true
      case .pause, .open, .close, .quote: false
      }
    }

    var endsClause: Bool {
      switch self {
      case .semicolon, .stop: true
      default: false
      }
    }
  }

  /// In the repaired text.
  var lower: Int
  var upper: Int
  var kind: Kind

  var span: TextSpan { TextSpan(lower, upper) }

  var cues: CueSet {
    if case .cue(let cues) = kind { cues } else { [] }
  }

  var mark: Mark? {
    if case .mark(let mark) = kind { mark } else { nil }
  }

  var quantity: Int? {
    if case .quantity(let index) = kind { index } else { nil }
  }

  var indicator: Int? {
    if case .indicator(let row) = kind { row } else { nil }
  }

  var period: Int? {
    if case .period(let index) = kind { index } else { nil }
  }
}

/// A project or an enterprise by name. A capacity inside a project's name is left out of the name.
struct NameMention {
  var kind: SubjectKind
  var span: TextSpan
  /// What the name is made of, in order.
  var pieces: [TextSpan]
  /// 该项目, 该公司: the one spoken of before.
  var isReference = false
  /// 孵化园项目: the one of that kind spoken of before, if any.
  var isShort = false
}

/// A sentence with quantities, cut into tokens.
struct TokenizedSentence {
  var span: TextSpan
  var paragraph: Int
  var mentions: [Mention]
  var tokens: [Token]
  var names: [NameMention] = []

  func quantity(_ index: Int) -> QuantityMention? {
    if case .quantity(let quantity) = mentions[index].kind { quantity } else { nil }
  }
}
