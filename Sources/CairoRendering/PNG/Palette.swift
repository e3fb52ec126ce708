internal import Glibc

/// The colours of a picture, at most 256, and where each pixel's colour stands among them.
///
/// Colours are gathered in cells of 8 levels a channel; a cell is stood for by the colour that fills most of it, so
/// flat colours stay exact and the shades at the edges of letters move by 7 levels at most. A picture with more than
/// 256 cells (rare) sends the smallest ones to the nearest colour kept.
struct Palette {
  /// `0xRRGGBB`.
  private(set) var colours: [UInt32] = []
  /// By cell.
  private var indices: [UInt8] = []

  private struct Cell {
    var colour: UInt32 = 0
    /// Of the majority vote.
    var votes = 0
    var count = 0
  }

  static let cellCount = 1 << 15

  /// Five bits a channel.
  @inline(__always)
  static func cell(_ pixel: UInt32) -> Int {
    let red = (pixel >> 9) & 0x7C00
    let green = (pixel >> 6) & 0x3E0
    return Int(red | green | ((pixel >> 3) & 0x1F))
  }

  init(_ picture: PixelBuffer) {
    let cells = Self.cells(picture)
    let used = cells.indices.filter { cells[$0].count > 0 }
      .sorted { (-cells[$0].count, $0) < (-cells[$1].count, $1) }
    let kept = used.prefix(256)
    colours = kept.map { cells[$0].colour }
    indices = [UInt8](repeating: 0, count: Self.cellCount)
    for (index, cell) in kept.enumerated() { indices[cell] = UInt8(index) }
    for cell in used.dropFirst(256) { indices[cell] = nearest(cells[cell].colour) }
  }

  /// Counts runs, not pixels; rows like the one above count at once.
  private static func cells(_ picture: PixelBuffer) -> [Cell] {
    var cells = [Cell](repeating: Cell(), count: cellCount)
    picture.pixels.withUnsafeBufferPointer { pixels in
      cells.withUnsafeMutableBufferPointer { cells in
        for row in 0..<picture.height where !isRepeated(row, pixels, picture.width) {
          let end = (row + 1) * picture.width
          var at = row * picture.width
          while at < end {
            let colour = pixels[at] & 0xFFFFFF
            let start = at
            repeat { at += 1 } while at < end && pixels[at] & 0xFFFFFF == colour
            vote(&cells[cell(colour)], colour, at - start)
          }
        }
      }
    }
    return cells
  }

  /// The colour with more than half of a cell's pixels wins, whatever the order.
  private static func vote(_ cell: inout Cell, _ colour: UInt32, _ count: Int) {
    cell.count += count
    if cell.colour == colour || cell.votes == 0 {
      cell.colour = colour
      cell.votes += count
    } else if count > cell.votes {
      cell.colour = colour
      cell.votes = count - cell.votes
    } else {
      cell.votes -= count
    }
  }

  private func nearest(_ colour: UInt32) -> UInt8 {
    func step(_ other: UInt32, _ shift: UInt32) -> Int {
      let step = Int((colour >> shift) & 0xFF) - Int((other >> shift) & 0xFF)
      return step * step
    }
    func distance(_ other: UInt32) -> Int { step(other, 16) + step(other, 8) + step(other, 0) }
    return UInt8(colours.indices.min { distance(colours[$0]) < distance(colours[$1]) } ?? 0)
  }

  /// The picture as palette indices, each row behind a filter byte 0.
  func rows(_ picture: PixelBuffer) -> [UInt8] {
    let stride = picture.width + 1
    return [UInt8](unsafeUninitializedCapacity: stride * picture.height) { bytes, count in
      count = stride * picture.height
      picture.pixels.withUnsafeBufferPointer { pixels in
        for row in 0..<picture.height {
          let out = row * stride + 1
          bytes[out - 1] = 0
          if isRepeated(row, pixels, picture.width), let base = bytes.baseAddress {
            (base + out).update(from: base + out - stride, count: picture.width)
            continue
          }
          indices.withUnsafeBufferPointer { indices in
            // no value can stand for “none yet”: white is all ones
            var last = pixels[row * picture.width]
            var index = indices[Self.cell(last)]
            for column in 0..<picture.width {
              let pixel = pixels[row * picture.width + column]
              if pixel != last {
                last = pixel
                index = indices[Self.cell(pixel)]
              }
              bytes[out + column] = index
            }
          }
        }
      }
    }
  }
}

/// Whether a row equals the one above it.
private func isRepeated(_ row: Int, _ pixels: UnsafeBufferPointer<UInt32>, _ width: Int) -> Bool {
  guard row > 0, let base = pixels.baseAddress else { return false }
  return memcmp(base + row * width, base + (row - 1) * width, width * 4) == 0
}
