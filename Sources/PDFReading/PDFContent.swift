/// A character as it stands on a page: points, origin at the page's top-left corner.
public struct PlacedCharacter: Hashable, Sendable {
  /// Unicode scalar value.
  public var scalar: UInt32
  /// Left edge, in points.
  public var x: Float
  /// Upper edge, in points from the top of the page.
  public var y: Float
  /// Width in points.
  public var width: Float
  /// Height in points.
  public var height: Float
  /// Font size in points.
  public var size: Float

  public init(scalar: UInt32, x: Float, y: Float, width: Float, height: Float, size: Float) {
    self.scalar = scalar
    self.x = x
    self.y = y
    self.width = width
    self.height = height
    self.size = size
  }

  /// Right edge, in points.
  public var right: Float { x + width }
  /// Lower edge, in points from the top.
  public var bottom: Float { y + height }
  /// Half-way down.
  public var middle: Float { y + height / 2 }
}

/// A page's characters, in no order that means anything.
public struct PDFPage: Hashable, Sendable {
  /// 1-based.
  public var number: Int
  /// Width of the page in points.
  public var width: Float
  /// Height of the page in points.
  public var height: Float
  /// Its characters.
  public var characters: [PlacedCharacter]

  public init(number: Int, width: Float, height: Float, characters: [PlacedCharacter]) {
    self.number = number
    self.width = width
    self.height = height
    self.characters = characters
  }
}

/// Why a PDF gives no text.
public enum PDFFault: Error, Hashable, Sendable {
  /// Locked by a password.
  case encrypted
  /// What poppler says.
  case damaged(String)
  /// The file has no page.
  case noPages
  /// Pages, but no character on any of them: a scan.
  case noText(pages: Int)
  /// More pages than are read; how many there are.
  case tooManyPages(Int)
  /// More characters than are read.
  case tooManyCharacters
  /// The reading was ended after so many seconds.
  case tookTooLong(seconds: Int)
  /// The process that reads it ended otherwise.
  case failed(String)
}

/// What is read at most.
public struct PDFLimits: Hashable, Sendable {
  /// Pages read at most.
  public var pages: Int
  /// On all pages together.
  public var characters: Int

  public init(pages: Int = 2_000, characters: Int = 2_000_000) {
    self.pages = pages
    self.characters = characters
  }
}
