import Foundation
import PageLayout

/// A frame as lines of text, one an item, for goldens: places in the frame's own units, to a tenth.
enum FrameDump {
  static func text(_ frame: Frame) -> String {
    var lines = ["frame \(number(frame.size.width))×\(number(frame.size.height))"]
    append(frame, at: .zero, depth: 1, &lines)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func append(_ frame: Frame, at origin: Point, depth: Int, _ lines: inout [String]) {
    let indent = String(repeating: "  ", count: depth)
    for placed in frame.items {
      let at = origin + placed.at
      switch placed.item {
      case .group(let group):
        lines.append("\(indent)\(group.tag.map { "\($0)" } ?? "group")")
        append(group.frame, at: at, depth: depth + 1, &lines)
      case .text(let run):
        let font = "\(run.font.family.name) \(run.font.weight.rawValue) \(number(run.font.size))"
        lines.append("\(indent)text \(place(at)) \(font) \(run.colour) “\(run.text)”")
      case .shape(let shape):
        lines.append("\(indent)\(path(shape.path, at))\(look(shape))")
      case .destination(let name):
        lines.append("\(indent)destination \(name)")
      }
    }
  }

  private static func path(_ path: Path, _ origin: Point) -> String {
    let points = path.elements.compactMap { element -> Point? in
      switch element {
      case .move(let p), .line(let p), .curve(_, _, let p): origin + p
      case .close: nil
      }
    }
    let isCurved = path.elements.contains { if case .curve = $0 { true } else { false } }
    let xs = points.map(\.x)
    let ys = points.map(\.y)
    guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max() else {
      return "empty"
    }
    if isCurved || isBox(points) {
      let kind = isCurved ? "round" : "rect"
      return "\(kind) \(number(left)),\(number(top)) \(number(right - left))×\(number(bottom - top))"
    }
    return "path " + points.map(place).joined(separator: " ")
  }

  private static func isBox(_ points: [Point]) -> Bool {
    points.count == 4 && points[0].y == points[1].y && points[1].x == points[2].x
      && points[2].y == points[3].y
  }

  private static func look(_ shape: Shape) -> String {
    var words = ""
    if let fill = shape.fill { words += " fill \(fill)" }
    if let hatch = shape.hatch { words += " hatch \(hatch.colour) \(number(hatch.pitch))" }
    if let stroke = shape.stroke {
      words += " stroke \(stroke.colour) \(number(stroke.width))"
      if !stroke.dash.isEmpty { words += " dash \(stroke.dash.map(number))" }
    }
    return words
  }

  private static func place(_ point: Point) -> String { "\(number(point.x)),\(number(point.y))" }

  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0
      ? "\(tenths / 10)" : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}

/// Every text run and shape of a frame with its place on the frame.
struct FlatFrame {
  struct Text {
    var run: TextRun
    var at: Point

    /// Where ink may stand: capitals, figures and Han characters.
    var box: Rect {
      let size = run.font.size
      return Rect(x: at.x, y: at.y - 0.8 * size, width: run.width, height: 0.88 * size)
    }
  }

  private(set) var texts: [Text] = []
  private(set) var shapes: [(shape: Shape, at: Point)] = []

  init(_ frame: Frame) { add(frame, at: .zero) }

  private mutating func add(_ frame: Frame, at origin: Point) {
    for placed in frame.items {
      switch placed.item {
      case .group(let group): add(group.frame, at: origin + placed.at)
      case .text(let run): texts.append(Text(run: run, at: origin + placed.at))
      case .shape(let shape): shapes.append((shape, origin + placed.at))
      case .destination: break
      }
    }
  }
}
