/// Writes zip files without compression, so that a fuzzer's bytes reach the readers of the parts inside.
public enum StoredZip {
  public static func bytes(_ parts: [(name: String, content: [UInt8])]) -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for (name, content) in parts {
      let start = file.count
      let sizes = little(checksum(content), 4) + little(content.count, 4) + little(content.count, 4)
      let common = little(20, 2) + little(0, 8) + sizes + little(name.utf8.count, 2) + little(0, 2)
      file += little(0x0403_4B50, 4) + common + Array(name.utf8) + content
      directory += little(0x0201_4B50, 4) + little(20, 2) + common + little(0, 10) + little(start, 4)
      directory += Array(name.utf8)
    }
    let end =
      little(0x0605_4B50, 4) + little(0, 4) + little(parts.count, 2) + little(parts.count, 2)
      + little(directory.count, 4) + little(file.count, 4) + little(0, 2)
    return file + directory + end
  }

  private static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> ($0 * 8)) : 0 }
  }

  /// CRC-32.
  private static func checksum(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return Int(~sum)
  }
}
