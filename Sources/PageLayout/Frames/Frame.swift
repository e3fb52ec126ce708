/// A piece of a page, laid out: the boundary between layout and drawing.
///
/// Items lie in a frame's own coordinates and are drawn in order; that order is also the reading order.
public struct Frame: Hashable, Sendable {
  /// An item and where it stands.
  public struct Placed: Hashable, Sendable {
    /// Its origin in the frame.
    public var at: Point
    /// What stands there.
    public var item: FrameItem

    public init(_ at: Point, _ item: FrameItem) {
      self.at = at
      self.item = item
    }
  }

  /// Width and height, in points or pixels.
  public var size: Size
  /// Of the first line, from the top; the height when the frame holds no text.
  public var baseline: Double
  /// What is drawn, from back to front.
  public var items: [Placed]

  public init(size: Size, baseline: Double? = nil, items: [Placed] = []) {
    self.size = size
    self.baseline = baseline ?? size.height
    self.items = items
  }

  /// Adds an item, in front of what is there.
  public mutating func place(_ item: FrameItem, x: Double, y: Double) {
    items.append(Placed(Point(x: x, y: y), item))
  }

  /// Places another frame by its top-left corner.
  public mutating func place(_ frame: Frame, x: Double, y: Double, tag: StructureTag? = nil) {
    guard tag != nil || !frame.items.isEmpty else { return }
    items.append(Placed(Point(x: x, y: y), .group(FrameGroup(frame, tag: tag))))
  }

  /// Adds a shape in the frame's coordinates.
  public mutating func draw(_ shape: Shape) {
    items.append(Placed(.zero, .shape(shape)))
  }
}

/// What lies in a frame.
public indirect enum FrameItem: Hashable, Sendable {
  /// A frame within the frame.
  case group(FrameGroup)
  /// A run of text on a baseline.
  case text(TextRun)
  /// A path, filled or stroked.
  case shape(Shape)
  /// A place that links lead to; ASCII, unique in its document.
  case destination(String)
}

/// A frame within a frame, with the structure element it makes.
public struct FrameGroup: Hashable, Sendable {
  /// What the group holds, with an origin of its own.
  public var frame: Frame
  /// What it is in the structure of a PDF; nil adds nothing to it.
  public var tag: StructureTag?
  /// Whether ink outside the frame's rectangle is cut off.
  public var clips: Bool

  public init(_ frame: Frame, tag: StructureTag? = nil, clips: Bool = false) {
    self.frame = frame
    self.tag = tag
    self.clips = clips
  }
}
