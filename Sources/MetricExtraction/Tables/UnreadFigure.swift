import SourceText

/// A figure of a table that was not read, and why.
struct UnreadFigure: Hashable {
  enum Reason: Hashable {
    /// The cell holds more than a figure: 18.30(快报数).
    case figure
    case indicator, subject
    case unit
    /// More than one unit may be meant.
    case units([String])
    /// A unit that the indicator is never in.
    case unfit(String)
  }

  /// A1, empty where cells have no names.
  var cell: String
  var text: String
  var head: String
  var name: String
  var reason: Reason
}

extension Diagnostic {
  /// Figures of a table that were left out, one message for each reason.
  static func unread(_ figures: [UnreadFigure], _ table: SourceTable, _ path: String) -> [Diagnostic] {
    var order: [UnreadFigure.Reason] = []
    var byReason: [UnreadFigure.Reason: [UnreadFigure]] = [:]
    for figure in figures {
      if byReason[figure.reason] == nil { order.append(figure.reason) }
      byReason[figure.reason, default: []].append(figure)
    }
    return order.map { reason in
      let found = byReason[reason] ?? []
      let name = table.name.map { " of the table “\($0)”" } ?? " of a table"
      let (why, hint) = words(reason)
      return Diagnostic(
        .warning, code: "table.unread", place: Place(file: path),
        summary:
          "\(found.count) \(found.count == 1 ? "figure" : "figures")\(name) \(found.count == 1 ? "was" : "were") not read: \(why) (\(examples(found, reason))).",
        hints: [hint])
    }
  }

  private static func words(_ reason: UnreadFigure.Reason) -> (why: String, hint: String) {
    switch reason {
    case .figure:
      ("the cell holds more than a figure", "Keep the figure alone in its cell; put words in a note.")
    case .indicator: ("no head names an indicator", "See `zonebrief indicators` for the words it knows.")
    case .subject: ("nothing says whose figure it is", "Name the zone in the title or in the heads.")
    case .unit: ("no unit is written", "Write it in the head, as in 固定资产投资（亿元）, or as 单位：亿元 above the heads.")
    case .units(let units):
      ("\(units.joined(separator: " and ")) may be meant", "Write each column's unit in its own head.")
    case .unfit(let unit):
      ("\(unit) is no unit of the indicator", "Write each column's unit in its own head.")
    }
  }

  private static func examples(_ figures: [UnreadFigure], _ reason: UnreadFigure.Reason) -> String {
    var shown: [String] = []
    for figure in figures {
      let words =
        reason == .figure
        ? "“\(figure.text)”" : figure.name.isEmpty ? figure.head : "\(figure.name)，\(figure.head)"
      shown.append(figure.cell.isEmpty ? words : "\(figure.cell) \(words)")
      if shown.count == 3 { break }
    }
    return shown.joined(separator: "; ") + (figures.count > shown.count ? "; …" : "")
  }
}
