/// What line breaking and spacing ask of a character (GB/T 15834, W3C clreq practice).
public enum CharacterClass: Hashable, Sendable {
  /// A Han character, kana, or any other that lines may break on both sides of.
  case ideograph
  /// Full-width `“《（`: never ends a line; its ink lies in the right half.
  case opening
  /// Full-width `。，、；：！？”》）`: never starts a line; its ink lies in the left half.
  case closing
  /// `·`, `…` and dashes of one or two em: start no line.
  case dash
  /// A letter, digit or sign of a Latin word or number.
  case latin
  /// A blank at which lines may break.
  case space
}

func characterClass(_ scalar: Unicode.Scalar) -> CharacterClass {
  switch scalar {
  case " ", "\u{2005}", "\u{2009}", "\u{3000}": .space
  case "\u{201C}", "\u{2018}", "《", "〈", "（", "「", "『", "【", "〔": .opening
  case "。", "，", "、", "；", "：", "！", "？", "\u{201D}", "\u{2019}", "》", "〉", "）", "」", "』",
    "】", "〕":
    .closing
  case "—", "…", "⋯", "·", "～": .dash
  default: isWide(scalar) ? .ideograph : .latin
  }
}

/// Whether a character takes a full em in CJK fonts.
func isWide(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
    0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
    true
  case 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0x203B, 0x2190...0x2193, 0x25A0...0x25FF,
    0x2605, 0x2606, 0x2713, 0x22EF, 0x2460...0x24FF:
    true
  default: false
  }
}
