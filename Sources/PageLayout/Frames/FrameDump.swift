extension Frame {
  /// The frame as lines of text, for goldens: structure elements, runs and shapes with their places, to a tenth.
  public var dump: String {
    var lines: [String] = []
    write(into: &lines, at: .zero, depth: 0)
    return lines.joined(separator: "\n") + "\n"
  }

  private func write(into lines: inout [String], at origin: Point, depth: Int) {
    let indent = String(repeating: "  ", count: depth)
    for placed in items {
      let at = origin + placed.at
      let place = "\(tenth(at.x)),\(tenth(at.y))"
      switch placed.item {
      case .group(let group):
        if let tag = group.tag {
          let size = "\(tenth(group.frame.size.width))×\(tenth(group.frame.size.height))"
          lines.append("\(indent)\(tag.name) @\(place) \(size)")
        }
        group.frame.write(into: &lines, at: at, depth: depth + (group.tag == nil ? 0 : 1))
      case .text(let run):
        let font = "\(run.font.family.name) \(run.font.weight.rawValue) \(tenth(run.font.size))"
        lines.append(
          "\(indent)“\(run.text)” @\(place) w\(tenth(run.width)) \(font) \(run.colour)")
      case .shape(let shape):
        lines.append("\(indent)\(describe(shape, at: at))")
      case .destination(let name): lines.append("\(indent)#\(name) @\(place)")
      }
    }
  }

  private func describe(_ shape: Shape, at origin: Point) -> String {
    var points: [String] = []
    for element in shape.path.elements {
      switch element {
      case .move(let p), .line(let p), .curve(_, _, let p):
        points.append("\(tenth(origin.x + p.x)),\(tenth(origin.y + p.y))")
      case .close: break
      }
    }
    var look: [String] = []
    if let fill = shape.fill { look.append("fill \(fill)") }
    if let hatch = shape.hatch { look.append("hatch \(hatch.colour)") }
    if let stroke = shape.stroke {
      let dash = stroke.dash.isEmpty ? "" : " dashed"
      look.append("stroke \(stroke.colour) \(tenth(stroke.width))\(dash)")
    }
    return "shape \(points.joined(separator: " ")) \(look.joined(separator: " "))"
  }
}

/// One decimal, without a minus before zero.
private func tenth(_ value: Double) -> String {
  let tenths = (value * 10).rounded()
  guard tenths.isFinite, abs(tenths) < 1e9 else { return "∞" }
  let whole = Int(abs(tenths))
  return (tenths < 0 ? "-" : "") + "\(whole / 10).\(whole % 10)"
}

extension StructureTag {
  fileprivate var name: String {
    switch self {
    case .heading(let level): "H\(level)"
    case .table(let summary): "table(\(summary))"
    case .headerCell(let scope, let columns, _):
      "TH(\(scope.rawValue)\(columns > 1 ? " ×\(columns)" : ""))"
    case .dataCell(let columns, _): columns > 1 ? "TD ×\(columns)" : "TD"
    case .figure(let alt): "figure(\(alt))"
    case .link(.destination(let name)): "link(\(name))"
    case .link(.uri(let uri)): "link(\(uri))"
    default: String(describing: self)
    }
  }
}
