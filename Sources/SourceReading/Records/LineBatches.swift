import Foundation

/// Some whole lines of a stream.
public struct LineBatch: Sendable {
  /// A line of the batch.
  public struct Line: Sendable {
    /// 1-based.
    public var number: Int
    /// In `bytes`, line end left out.
    public var range: Range<Int>
  }

  /// The bytes of all lines.
  public var bytes: [UInt8]
  /// Where each line lies in `bytes`.
  public var lines: [Line]
  /// Numbers of lines that were longer than allowed and were passed over.
  public var tooLong: [Int] = []
}

/// Cuts a stream into batches of whole lines, in bounded memory.
///
/// Call `next()` until it gives nil. A batch holds about `batchSize` bytes, or one longer line; a line longer than
/// `longestLine` is passed over and told.
public struct LineBatches {
  private let descriptor: Int32
  private let batchSize: Int
  private let longestLine: Int
  private var rest: [UInt8] = []
  private var number = 1
  private var isDone = false
  /// The system's number for why the stream could not be read to its end; nil when it was.
  public private(set) var failure: Int32?
  /// Inside a line that is passed over.
  private var isSkipping = false

  public init(descriptor: Int32, batchSize: Int = 1 << 18, longestLine: Int = 64 << 20) {
    self.descriptor = descriptor
    self.batchSize = batchSize
    self.longestLine = longestLine
  }

  /// The next lines; nil at the end of the stream, or when it cannot be read on: `failure` tells.
  public mutating func next() -> LineBatch? {
    while true {
      var batch = LineBatch(bytes: rest, lines: [])
      rest = []
      var scanned = 0
      var lineStart = 0
      while !isDone {
        readMore(into: &batch.bytes)
        cut(&batch, from: &scanned, lineStart: &lineStart)
        if batch.bytes.count >= batchSize, !batch.lines.isEmpty || !batch.tooLong.isEmpty { break }
      }
      if isDone {
        cut(&batch, from: &scanned, lineStart: &lineStart)
        if lineStart < batch.bytes.count, !isSkipping {
          batch.lines.append(LineBatch.Line(number: number, range: lineStart..<batch.bytes.count))
          number += 1
        }
        return batch.lines.isEmpty && batch.tooLong.isEmpty ? nil : batch
      }
      rest = Array(batch.bytes[lineStart...])
      if !batch.lines.isEmpty || !batch.tooLong.isEmpty { return batch }
    }
  }

  private mutating func readMore(into bytes: inout [UInt8]) {
    let wanted = batchSize
    let old = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: wanted))
    var count = 0
    var reason: Int32 = 0
    bytes.withUnsafeMutableBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      repeat {
        count = Foundation.read(descriptor, base + old, wanted)
        reason = errno
      } while count < 0 && reason == EINTR
    }
    bytes.removeLast(wanted - max(0, count))
    if count < 0 { failure = reason }
    if count <= 0 { isDone = true }
  }

  /// Finds the line ends in what is new.
  private mutating func cut(_ batch: inout LineBatch, from scanned: inout Int, lineStart: inout Int) {
    var found: [LineBatch.Line] = []
    batch.bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      while scanned < buffer.count, let hit = memchr(base + scanned, 0x0A, buffer.count - scanned) {
        let at = base.distance(to: UnsafeRawPointer(hit))
        if isSkipping {
          isSkipping = false
        } else {
          found.append(LineBatch.Line(number: number, range: lineStart..<at))
        }
        number += 1
        lineStart = at + 1
        scanned = at + 1
      }
    }
    batch.lines += found
    if batch.bytes.count - lineStart > longestLine {
      if !isSkipping { batch.tooLong.append(number) }
      isSkipping = true
    }
    if isSkipping { batch.bytes.removeLast(batch.bytes.count - lineStart) }
    scanned = batch.bytes.count
  }
}
