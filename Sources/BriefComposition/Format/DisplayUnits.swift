import FactModel
import Lexicons

/// The unit a column or a figure is shown in.
struct ShownUnit: Hashable {
  /// 亿元; `bn yuan`.
  var label: String
  /// What a range repeats after its first number: 亿, %.
  var multiplier: String
  /// One shown unit is `10^exponent` base units.
  var exponent: Int
  /// Decimals to round to; nil keeps those of the source.
  var decimals: Int?

  static let percent = ShownUnit(label: "%", multiplier: "%", exponent: 0, decimals: nil)
}

/// Which unit figures are shown in, by their base unit and the largest of them (`display_units.tsv`).
struct DisplayUnits {
  private struct Row {
    /// Shown from this power of ten on.
    var from: Int
    var chinese: ShownUnit
    var english: ShownUnit
  }

  static let file = "Lexicons/display_units.tsv"

  /// By base unit, the largest first.
  private var rows: [String: [Row]] = [:]

  /// The table compiled into the binary.
  static let standard: Result<DisplayUnits, TableFault> = Result { () throws(TableFault) in
    try DisplayUnits(EmbeddedFile.text(named: file) ?? "")
  }

  init(_ text: String) throws(TableFault) {
    let columns = ["unit", "from", "exponent", "zh", "multiplier", "en", "en_exponent", "en_decimals"]
    for row in try TableRows(text, file: Self.file, columns: columns).rows {
      let fields = row.fields
      guard let from = Int(fields[1]), let exponent = Int(fields[2]), let english = Int(fields[6]),
        fields[7].isEmpty || Int(fields[7]) != nil
      else {
        throw TableFault(
          file: Self.file, line: row.line, reason: "from, exponent and decimals are whole numbers")
      }
      rows[fields[0], default: []].append(
        Row(
          from: from,
          chinese: ShownUnit(label: fields[3], multiplier: fields[4], exponent: exponent, decimals: nil),
          english: ShownUnit(
            label: fields[5], multiplier: fields[5] == "%" ? "%" : "", exponent: english,
            decimals: Int(fields[7]))))
    }
    for key in rows.keys { rows[key]?.sort { $0.from > $1.from } }
  }

  /// One unit for all of `values`: that of the largest.
  func unit(for base: UnitOfMeasure?, values: [PrintedDecimal], language: Language) -> ShownUnit {
    guard let base else { return ShownUnit(label: "", multiplier: "", exponent: 0, decimals: nil) }
    let order = values.map(\.orderOfMagnitude).max() ?? 0
    let candidates = rows[base.symbol] ?? []
    guard let row = candidates.first(where: { $0.from <= order }) ?? candidates.last else {
      return ShownUnit(label: base.symbol, multiplier: "", exponent: 0, decimals: nil)
    }
    return language == .zh ? row.chinese : row.english
  }
}

extension PrintedDecimal {
  /// The power of ten of the leading digit; the lowest there is for 0.
  var orderOfMagnitude: Int {
    significand == 0 ? Int.min : String(significand.magnitude).utf8.count - 1 + exponent
  }
}
