import Lexicons
import Synchronization

/// Remembers what zone names lead to: a page repeats its zones, and looking one up takes longer than reading on.
///
/// The gazetteer is a constant, so what is remembered never changes an answer.
final class ZoneNameMemo: Sendable {
  private let gazetteer: Gazetteer
  private let known = Mutex<[[UInt8]: ZoneResolution]>([:])
  /// Bounds the memory over an endless stream.
  private static let most = 8_192

  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
  }

  func resolve(_ text: ByteText, _ range: Range<Int>) -> ZoneResolution {
    let name = range.map { text[$0] }
    if let answer = known.withLock({ $0[name] }) { return answer }
    let answer = gazetteer.resolve(String(decoding: name, as: UTF8.self))
    known.withLock { table in
      if table.count < Self.most { table[name] = answer }
    }
    return answer
  }
}
