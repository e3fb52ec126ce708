import FactModel
import Lexicons
import SourceText

/// Which number may take which unit, by what stands around them.
enum UnitRules {
  /// Whether a unit found after a number really is its unit.
  static func fits(_ unit: ScanPass.FoundUnit, _ number: ScaledNumber, in text: ByteText) -> Bool {
    let next = text.scalar(at: unit.end).value
    switch unit.caution {
    case .none: return true
    case .yuan:
      // 三元锂电池, 五元区: no one counts single yuan in zone news
      if number.isChinese, !number.hasScale, !number.isImplied, number.significand < 100 { return false }
      return next != 0x533A || !number.isChinese
    case .people:
      // 3人工智能, 5人均, 二人转
      if text.hasPrefix("位", at: unit.start) { return !isRankChange(before: number.digits.lower, in: text) }
      guard unit.end - unit.start == 3, text.hasPrefix("人", at: unit.start) else { return true }
      switch next {
      case 0x5747, 0x624D, 0x5DE5, 0x6C11, 0x5927, 0x8F6C: return false
      default: return true
      }
    case .kilowattHour: return number.hasScale || next == 0x7535
    case .week: return next != 0x5E74
    case .year: return next != 0x5EA6 || !number.isChinese
    }
  }

  /// 前移2位, 上升3位: places in a ranking, not people.
  private static func isRankChange(before position: Int, in text: ByteText) -> Bool {
    switch text.scalar(before: position).value {
    case 0x79FB, 0x5347, 0x8FDB, 0x964D, 0x9000, 0x8DCC, 0x843D, 0x524D, 0x5C45, 0x540E, 0x4E86: true
    default: false
    }
  }

  /// 成 that goes on as a word: 成立, 成为, 成功, 成员, 成果, 成本 …
  static func continuesChengWord(_ next: UInt32) -> Bool {
    switch next {
    case 0x7ACB, 0x4E3A, 0x529F, 0x5458, 0x679C, 0x672C, 0x719F, 0x6548, 0x957F, 0x5C31, 0x54C1,
      0x4E0D, 0x5957, 0x90FD, 0x4EA4, 0x5F62, 0x578B, 0x50CF, 0x5206, 0x4EBA, 0x7EE9, 0x8D25,
      0x5929, 0x8BED, 0x4EFD, 0x7FA4, 0x5EFA, 0x540D, 0x7CFB, 0x8272, 0x5C0F:
      true
    default: false
    }
  }

  /// 半 that goes on as a length of time or a word: 一半年, 一半天, 一半路.
  static func continuesHalf(_ next: UInt32) -> Bool {
    switch next {
    case 0x5E74, 0x6708, 0x5929, 0x5C0F, 0x4E2A, 0x65E5, 0x8DEF: true
    default: false
    }
  }

  /// 三个一批, 四个最严, 100周年: numbers that belong to a name.
  static func isName(
    _ number: ScaledNumber, _ unit: ScanPass.FoundUnit, in text: ByteText
  ) -> Bool {
    let next = text.scalar(at: unit.end).value
    if number.isChinese, unit.dimension == .count, unit.end - unit.start == 3,
      number.significand < 10, number.exponent == 0, ChineseNumeral.begins(with: next), next != 0x4E07
    {
      return true
    }
    return false
  }
}
