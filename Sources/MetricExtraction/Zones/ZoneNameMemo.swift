import Lexicons
import Synchronization

/// Remembers what zone names lead to: a page repeats its zones, and looking one up takes longer than reading on.
///
/// The gazetteer is a constant, so what is remembered never changes an answer.
final class ZoneNameMemo: Sendable {
  private struct Entry {
    var name: [UInt8]
    var answer: ZoneResolution
  }

  private let gazetteer: Gazetteer
  /// By a sum of the name's bytes: of two names with one sum the first is remembered.
  private let known = Mutex<[UInt64: Entry]>([:])
  /// Bounds the memory over an endless stream.
  private static let most = 8_192

  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
  }

  func resolve(_ text: ByteText, _ range: Range<Int>) -> ZoneResolution {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    for offset in range { sum = (sum ^ UInt64(text[offset])) &* 0x100_0000_01B3 }
    let remembered = known.withLock { table -> ZoneResolution? in
      guard let entry = table[sum], Self.equal(entry.name, text, range) else { return nil }
      return entry.answer
    }
    if let remembered { return remembered }
    let answer = gazetteer.resolve(text.string(range))
    known.withLock { table in
      if table.count < Self.most, table[sum] == nil {
        table[sum] = Entry(name: range.map { text[$0] }, answer: answer)
      }
    }
    return answer
  }

  private static func equal(_ name: [UInt8], _ text: ByteText, _ range: Range<Int>) -> Bool {
    guard name.count == range.count else { return false }
    for index in name.indices where name[index] != text[range.lowerBound + index] { return false }
    return true
  }
}
