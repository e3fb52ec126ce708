import FactModel
import Foundation
import SourceText

/// The two nested values of a fact, as compact JSON arrays: a derivation `[[role, rule, text, from, to], …]` and a place
/// `["page", n, x, y, w, h]` or `["cell", sheet, cell]`.
enum StoredJSON {
  static func derivation(_ steps: [DerivationStep]) -> String {
    "["
      + steps.map { step in
        let span = step.span.map { ",\($0.lower),\($0.upper)" } ?? ""
        return "[\(quoted(step.role)),\(quoted(step.rule)),\(quoted(step.text))\(span)]"
      }.joined(separator: ",") + "]"
  }

  static func derivation(_ text: String) -> [DerivationStep] {
    array(text).compactMap { entry in
      guard let fields = entry as? [Any], fields.count >= 3, let role = fields[0] as? String,
        let rule = fields[1] as? String, let text = fields[2] as? String
      else { return nil }
      var span: TextSpan?
      if fields.count == 5, let lower = fields[3] as? Int, let upper = fields[4] as? Int {
        span = TextSpan(checking: lower, upper)
      }
      return DerivationStep(role: role, rule: rule, text: text, span: span)
    }
  }

  static func place(_ place: SourcePlace) -> String {
    switch place {
    case .page(let number, let rect):
      "[\"page\",\(number),\(rect.x),\(rect.y),\(rect.width),\(rect.height)]"
    case .cell(let sheet, let cell): "[\"cell\",\(quoted(sheet)),\(quoted(cell))]"
    }
  }

  static func place(_ text: String) -> SourcePlace? {
    let fields = array(text)
    switch fields.first as? String {
    case "page" where fields.count == 6:
      let numbers = fields.dropFirst().compactMap { ($0 as? NSNumber)?.doubleValue }
      guard numbers.count == 5, let page = Int(exactly: numbers[0]) else { return nil }
      return .page(
        page,
        rect: PageRect(x: numbers[1], y: numbers[2], width: numbers[3], height: numbers[4]))
    case "cell" where fields.count == 3:
      guard let sheet = fields[1] as? String, let cell = fields[2] as? String else { return nil }
      return .cell(sheet: sheet, cell: cell)
    default: return nil
    }
  }

  private static func array(_ text: String) -> [Any] {
    (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [Any] ?? []
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
