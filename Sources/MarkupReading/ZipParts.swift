import CArchive
import Glibc

/// Reads named parts of a zip file in memory, within bounds. Nothing is written; names serve for comparing only.
enum ZipParts {
  /// Most members of a file that are looked at.
  private static let mostMembers = 10_000

  /// - Parameters:
  ///   - wanted: whether a part is needed.
  ///   - limit: bytes that a part may unpack to.
  ///   - totalLimit: bytes that all parts together may unpack to.
  static func read(
    _ bytes: [UInt8], limit: Int, totalLimit: Int, wanted: (String) -> Bool
  ) throws(MarkupFault) -> [String: [UInt8]] {
    guard let archive = archive_read_new() else { throw .damaged("no memory") }
    defer { archive_read_free(archive) }
    archive_read_support_format_zip(archive)
    let result: Result<[String: [UInt8]], MarkupFault> = bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress,
        archive_read_open_memory(archive, base, buffer.count) == ARCHIVE_OK
      else { return .failure(.damaged(message(archive))) }
      return parts(archive, limit: limit, totalLimit: totalLimit, wanted: wanted)
    }
    return try result.get()
  }

  private static func parts(
    _ archive: OpaquePointer, limit: Int, totalLimit: Int, wanted: (String) -> Bool
  ) -> Result<[String: [UInt8]], MarkupFault> {
    var parts: [String: [UInt8]] = [:]
    var total = 0
    for _ in 0..<mostMembers {
      var entry: OpaquePointer?
      let status = archive_read_next_header(archive, &entry)
      if status == ARCHIVE_EOF { return .success(parts) }
      guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else {
        return .failure(.damaged(message(archive)))
      }
      if archive_entry_is_data_encrypted(entry) != 0 { return .failure(.encrypted) }
      guard let path = archive_entry_pathname(entry) else { continue }
      let name = String(cString: path)
      guard wanted(name), parts[name] == nil else { continue }
      switch unpack(archive, name, limit: min(limit, totalLimit - total)) {
      case .failure(let fault): return .failure(fault)
      case .success(let content):
        total += content.count
        parts[name] = content
      }
    }
    return .success(parts)
  }

  private static func unpack(_ archive: OpaquePointer, _ name: String, limit: Int) -> Result<
    [UInt8], MarkupFault
  > {
    var content: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { archive_read_data(archive, $0.baseAddress, $0.count) }
      if count < 0 { return .failure(.damaged(message(archive))) }
      if count == 0 { return .success(content) }
      content.append(contentsOf: chunk.prefix(Int(count)))
      if content.count > limit { return .failure(.tooLarge(part: name, limit: limit)) }
    }
  }

  private static func message(_ archive: OpaquePointer) -> String {
    archive_error_string(archive).map { String(cString: $0) } ?? "it is no zip file"
  }
}
