import FactModel

/// Year-on-year changes in %, as figures, tables and prose write them.
///
/// The decimals are the source's; a change that rounds to 0.0 is 持平 in prose and `0.0` in a table.
struct GrowthText: Hashable {
  enum Direction: Hashable { case up, down, flat }

  var direction: Direction
  /// Without a sign: `15.3`.
  var magnitude: String

  init(_ change: PrintedDecimal) {
    // a change worked out here has no printed decimals: one
    let text = change.text.isEmpty ? DecimalText(change).rounded(1) : DecimalText(change)
    magnitude = text.magnitude
    // |x| < 0.05 counts as no change
    let tenth = text.rounded(1)
    if tenth.isZero {
      direction = .flat
      magnitude = tenth.magnitude
    } else {
      direction = text.isNegative ? .down : .up
    }
  }

  /// `+15.3`, `−11.2`, `0.0`.
  var signed: String {
    switch direction {
    case .up: "+" + magnitude
    case .down: DecimalText.minus + magnitude
    case .flat: magnitude
    }
  }

  /// `▲15.3`, `▼11.2`, `0.0`: no sign beside a triangle.
  var marked: String {
    switch direction {
    case .up: "▲" + magnitude
    case .down: "▼" + magnitude
    case .flat: magnitude
    }
  }
}
