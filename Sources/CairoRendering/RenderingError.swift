internal import CPangoCairo
import PageLayout

/// Why nothing was drawn.
public enum RenderingError: Error, Hashable, Sendable {
  /// None of a chain's families is installed in a weight.
  case missingFamily(wanted: [String], weight: Int, package: String)
  /// No family of the chain has a character.
  case missingGlyph(character: String, text: String, families: [String], page: Int, package: String)
  /// A font file cannot be read, or not cut.
  case badFont(path: String)
  /// A picture of more pixels than are drawn.
  case tooLarge(width: Int, height: Int)
  /// cairo stopped: its own words.
  case cairo(String, page: Int)
  /// A link or bookmark leads nowhere.
  case undefinedDestination(String)
  /// Two places have one name.
  case repeatedDestination(String)
}

extension RenderingError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missingFamily(let wanted, let weight, let package):
      "no font of \(wanted.joined(separator: ", ")) is installed in weight \(weight); "
        + "install one, for example: apt-get install \(package)"
    case .missingGlyph(let character, let text, let families, let page, let package):
      "page \(page): no glyph for “\(character)” (\(codePoints(character))) in “\(text)”; "
        + "searched \(families.joined(separator: ", ")); try: apt-get install \(package)"
    case .badFont(let path): "cannot read the font \(path)"
    case .tooLarge(let width, let height):
      "a picture of \(width) × \(height) pixels is too large: \(Frame.longestSide) on a side and "
        + "\(Frame.mostPixels / 1_000_000) million in all are the most"
    case .cairo(let words, let page): "page \(page): cairo: \(words)"
    case .undefinedDestination(let name): "a link leads to “\(name)”, which is nowhere on the pages"
    case .repeatedDestination(let name): "two places are named “\(name)”"
    }
  }

  private func codePoints(_ text: String) -> String {
    text.unicodeScalars.map { "U+" + String($0.value, radix: 16, uppercase: true) }
      .joined(separator: " ")
  }
}

/// A context on a surface. cairo never gives none; what it gives after an error says so when the page is checked.
func drawingContext(on surface: OpaquePointer?, page: Int) throws(RenderingError) -> OpaquePointer {
  guard let context = cairo_create(surface) else { throw RenderingError.cairo("no context", page: page) }
  return context
}

/// What cairo has to say of what was asked of it.
func check(_ status: cairo_status_t, page: Int) throws(RenderingError) {
  guard status != CAIRO_STATUS_SUCCESS else { return }
  throw RenderingError.cairo(String(cString: cairo_status_to_string(status)), page: page)
}
