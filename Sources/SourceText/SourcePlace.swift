/// Where a figure stands in a form that has more than running text.
public enum SourcePlace: Hashable, Sendable {
  /// `rect` in points from the page's top-left corner; `page` counts from 1.
  case page(Int, rect: PageRect)
  /// `cell` in A1 notation.
  case cell(sheet: String, cell: String)
}

/// A rectangle on a page: points, origin at the top-left corner, y downwards.
public struct PageRect: Hashable, Sendable {
  /// Left edge, in points from the left of the page.
  public var x: Double
  /// Upper edge, in points from the top of the page.
  public var y: Double
  /// Width in points.
  public var width: Double
  /// Height in points.
  public var height: Double

  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// The smallest rectangle that holds both.
  public func union(_ other: PageRect) -> PageRect {
    let left = min(x, other.x)
    let top = min(y, other.y)
    return PageRect(
      x: left, y: top,
      width: max(x + width, other.x + other.width) - left,
      height: max(y + height, other.y + other.height) - top)
  }
}
