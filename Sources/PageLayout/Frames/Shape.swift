/// A path of straight lines and Bézier curves.
public struct Path: Hashable, Sendable {
  /// A step of the pen.
  public enum Element: Hashable, Sendable {
    /// To a point, without drawing.
    case move(Point)
    /// A straight line to a point.
    case line(Point)
    /// A cubic curve: two control points, then its end.
    case curve(Point, Point, Point)
    /// Back to where the part began.
    case close
  }

  /// The steps, in order.
  public var elements: [Element]

  public init(_ elements: [Element]) { self.elements = elements }

  /// A closed rectangle.
  public static func rect(_ r: Rect) -> Path {
    polygon([
      Point(x: r.x, y: r.y), Point(x: r.maxX, y: r.y), Point(x: r.maxX, y: r.maxY),
      Point(x: r.x, y: r.maxY),
    ])
  }

  /// A straight line from one point to another.
  public static func line(_ a: Point, _ b: Point) -> Path { Path([.move(a), .line(b)]) }

  /// A closed polygon.
  public static func polygon(_ points: [Point]) -> Path {
    var elements: [Element] = []
    for (index, point) in points.enumerated() {
      elements.append(index == 0 ? .move(point) : .line(point))
    }
    return Path(elements + [.close])
  }

  /// An open line through the points.
  public static func polyline(_ points: [Point]) -> Path {
    var path = polygon(points)
    path.elements.removeLast()
    return path
  }

  /// A rectangle with rounded corners.
  public static func rounded(_ r: Rect, radius: Double) -> Path {
    let k = radius * (1 - 0.552_284_749_831)
    func p(_ x: Double, _ y: Double) -> Point { Point(x: x, y: y) }
    let (l, t, e, b) = (r.x, r.y, r.maxX, r.maxY)
    return Path([
      .move(p(l + radius, t)), .line(p(e - radius, t)),
      .curve(p(e - k, t), p(e, t + k), p(e, t + radius)), .line(p(e, b - radius)),
      .curve(p(e, b - k), p(e - k, b), p(e - radius, b)), .line(p(l + radius, b)),
      .curve(p(l + k, b), p(l, b - k), p(l, b - radius)), .line(p(l, t + radius)),
      .curve(p(l, t + k), p(l + k, t), p(l + radius, t)), .close,
    ])
  }

  /// A full circle.
  public static func circle(_ centre: Point, radius: Double) -> Path {
    rounded(
      Rect(
        x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius),
      radius: radius)
  }
}

/// A line's look.
public struct Stroke: Hashable, Sendable {
  /// The colour of the line.
  public var colour: Colour
  /// How thick the line is.
  public var width: Double
  /// Lengths of dashes and gaps in turn; empty for a solid line.
  public var dash: [Double]

  public init(_ colour: Colour, width: Double, dash: [Double] = []) {
    self.colour = colour
    self.width = width
    self.dash = dash
  }
}

/// Lines at 45° that fill a shape, clipped to it; drawn as vectors, never as a bitmap.
public struct Hatch: Hashable, Sendable {
  /// The colour of the lines.
  public var colour: Colour
  /// Distance of two lines, measured across them.
  public var pitch: Double
  /// How thick each line is.
  public var line: Double

  public init(_ colour: Colour, pitch: Double, line: Double) {
    self.colour = colour
    self.pitch = pitch
    self.line = line
  }

  /// The lines over a rectangle, from its lower left to its upper right; their phase hangs on the page's
  /// origin, so that neighbours join.
  public func lines(over r: Rect) -> [(Point, Point)] {
    let step = pitch * 2.0.squareRoot()
    let first = ((r.x + r.y) / step).rounded(.up)
    let last = ((r.maxX + r.maxY) / step).rounded(.down)
    guard first <= last, pitch > 0 else { return [] }
    return stride(from: first, through: last, by: 1).map { index in
      let sum = index * step
      let low = max(r.x, sum - r.maxY)
      let high = min(r.maxX, sum - r.y)
      return (Point(x: low, y: sum - low), Point(x: high, y: sum - high))
    }
  }
}

/// A path with its fill, hatch and stroke, drawn in this order.
public struct Shape: Hashable, Sendable {
  /// The outline.
  public var path: Path
  /// The colour inside; nil for none.
  public var fill: Colour?
  /// Lines inside, over the fill; nil for none.
  public var hatch: Hatch?
  /// The line along the outline; nil for none.
  public var stroke: Stroke?

  public init(_ path: Path, fill: Colour? = nil, hatch: Hatch? = nil, stroke: Stroke? = nil) {
    self.path = path
    self.fill = fill
    self.hatch = hatch
    self.stroke = stroke
  }
}
