import Configuration
import Foundation
import PageLayout
import SourceText
import TestSupport
import Testing

@Suite struct StyleTests {
  /// A file that extends newsroom and what the reader says about it: line, code, and a word of the hint.
  struct BadToken: Sendable, CustomTestStringConvertible {
    var yaml: String
    var line: Int
    var code: String
    var says: String
    var testDescription: String { yaml.split(separator: "\n").last.map(String.init) ?? yaml }
  }

  static let badTokens: [BadToken] = [
    .init(
      yaml: "style: own\nextends: newsroom\npage:\n  colums: 12", line: 4, code: "configuration.unknown_key",
      says: "columns"),
    .init(
      yaml: "style: own\nextends: newsroom\nspaces: {s1: 2}", line: 3, code: "configuration.unknown_key",
      says: "space"),
    .init(
      yaml: "style: own\nextends: newsroom\ncolour:\n  ink: blue", line: 4, code: "configuration.bad_value",
      says: "#0B5A78"),
    .init(
      yaml: "style: own\nextends: newsroom\ncolour:\n  ink: \"#12345\"", line: 4,
      code: "configuration.bad_value", says: "#12345"),
    .init(
      yaml: "style: own\nextends: newsroom\npage: {columns: many}", line: 3, code: "configuration.wrong_type",
      says: "whole number"),
    .init(
      yaml: "style: own\nextends: newsroom\npage: {gutter: -2}", line: 3, code: "configuration.wrong_type",
      says: "from 0 to 10000"),
    .init(
      yaml: "style: own\nextends: newsroom\npage: {gutter: \"2\"}", line: 3, code: "configuration.wrong_type",
      says: "number"),
    .init(
      yaml: "style: own\nextends: newsroom\ntype:\n  body: [serif, 400, 10.5]", line: 4,
      code: "configuration.bad_value", says: "too short"),
    .init(
      yaml: "style: own\nextends: newsroom\ntype:\n  body: [serif, 400, 10.5, 18, 2]", line: 4,
      code: "configuration.bad_value", says: "[family, weight, size, lead]"),
    .init(
      yaml: "style: own\nextends: newsroom\ntype:\n  body: [serif, 500, 10.5, 18]", line: 4,
      code: "configuration.unknown_name", says: "400"),
    .init(
      yaml: "style: own\nextends: newsroom\ntype:\n  body: [serf, 400, 10.5, 18]", line: 4,
      code: "configuration.bad_value", says: "serif"),
    .init(
      yaml: "style: own\nextends: newsroom\ntype:\n  body: [serif, 400, 0, 18]", line: 4,
      code: "configuration.bad_value", says: "above 0"),
    .init(
      yaml: "style: own\nextends: newsroom\ncolour: {up: green}", line: 3, code: "configuration.unknown_name",
      says: "accent"),
    .init(
      yaml: "style: own\nextends: newsroom\ncolour: {sequence: [\"#FFFFFF\"]}", line: 3,
      code: "configuration.bad_value", says: "5"),
    .init(
      yaml: "style: own\nextends: newsroom\nfonts: {sans: []}", line: 3, code: "configuration.bad_value",
      says: "at least one"),
    .init(yaml: "style: own\nextends: newsrom\n", line: 2, code: "style.unknown", says: "newsroom"),
    .init(
      yaml: "style: own\npage:\n  columns: 12\n  columns: 13", line: 3, code: "configuration.yaml",
      says: "twice"),
    .init(
      yaml: "style: own\nversion: 1\nlanguage: zh\npage:\n  sise: [1, 2]", line: 5,
      code: "configuration.missing_key", says: "sise"),
    .init(yaml: "style: own\n", line: 1, code: "configuration.missing_key", says: "version"),
    .init(yaml: "style: [own", line: 2, code: "configuration.yaml", says: "YAML"),
    .init(yaml: "", line: 1, code: "configuration.missing_key", says: "style"),
  ]

  @Test(arguments: badTokens)
  func badTokenIsAnErrorWithItsLine(_ bad: BadToken) throws {
    do {
      _ = try StyleLibrary.style(from: bad.yaml, file: "own.yaml")
      Issue.record("accepted")
    } catch {
      let found = ConfigurationErrors.diagnostics(of: error)
      let first = try #require(found.first)
      #expect(first.place?.line == bad.line)
      #expect(first.place?.file == "own.yaml")
      #expect(first.code == bad.code)
      let words = ([first.summary] + first.hints).joined(separator: " ")
      #expect(words.contains(bad.says), "\(words)")
    }
  }

  @Test func theExactWords() throws {
    let words = Self.badTokens.map { bad in
      do {
        _ = try StyleLibrary.style(from: bad.yaml, file: "own.yaml")
        return "accepted\n"
      } catch {
        return ConfigurationErrors.diagnostics(of: error).map { spelledOut($0) }.joined()
      }
    }
    #expect(
      goldenMismatch(words.joined(separator: "\n"), named: "ConfigurationTests/Goldens/style-errors.txt")
        == nil)
  }

  @Test func everyUnknownKeyIsToldAtOnce() throws {
    let yaml = "style: own\nextends: newsroom\npage: {colums: 1}\nchip: {radios: 2}"
    do {
      _ = try StyleLibrary.style(from: yaml, file: "own.yaml")
      Issue.record("accepted")
    } catch {
      #expect(ConfigurationErrors.diagnostics(of: error).compactMap(\.place?.line) == [3, 4])
    }
  }

  @Test(arguments: ["newsroom", "official"])
  func builtInStylesAreSound(_ name: String) throws {
    let style = try StyleLibrary.style(name)
    #expect(style.name == name)
    #expect(StyleLibrary.names.contains(name))
    let block = style.page.size.width - style.page.margin.left - style.page.margin.right
    let columns =
      Double(style.page.columns) * (style.page.columnWidth + style.page.gutter) - style.page.gutter
    #expect(abs(block - columns) < 0.5, "columns \(columns) fill the text block \(block)")
  }

  @Test func officialHasTheMeasuresOfTheStandard() throws {
    let page = try StyleLibrary.style("official").page
    let width = page.size.width - page.margin.left - page.margin.right
    let height = page.size.height - page.margin.top - page.margin.bottom
    #expect(abs(width - 156 / 25.4 * 72) < 0.5)
    #expect(abs(height - 225 / 25.4 * 72) < 0.5)
    #expect(page.grid?.lines == 22 && page.grid?.characters == 28)
    #expect(page.numbering == .dashes)
  }

  @Test func ownStyleTakesTheRestFromItsBase() throws {
    let own = try StyleLibrary.style(
      from: "style: own\nextends: newsroom\ncolour: {accent: \"#123456\"}", file: "own.yaml")
    var expected = try StyleLibrary.style("newsroom")
    expected.name = "own"
    expected.light.accent = Colour(red: 0x12, green: 0x34, blue: 0x56)
    #expect(own == expected)
  }

  @Test func unknownStyleIsAnsweredWithTheNearest() throws {
    #expect(throws: Diagnostic.self) { try StyleLibrary.style("oficial") }
    do { _ = try StyleLibrary.style("oficial") } catch {
      #expect(ConfigurationErrors.diagnostics(of: error)[0].hints[0].contains("official"))
    }
    #expect(throws: Diagnostic.self) { try StyleLibrary.style("./no/such.yaml") }
  }

  /// Relative luminance contrast, WCAG 2.
  static func contrast(_ a: Colour, _ b: Colour) -> Double {
    func luminance(_ c: Colour) -> Double {
      func channel(_ v: UInt8) -> Double {
        let s = Double(v) / 255
        return s <= 0.04045 ? s / 12.92 : pow((s + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * channel(c.red) + 0.7152 * channel(c.green) + 0.0722 * channel(c.blue)
    }
    let (x, y) = (luminance(a), luminance(b))
    return (max(x, y) + 0.05) / (min(x, y) + 0.05)
  }

  @Test(arguments: ["newsroom", "official"], Theme.allCases)
  func textAndBarsHaveContrast(_ name: String, _ theme: Theme) throws {
    let colours = try StyleLibrary.style(name).palette(theme)
    for role in [StyleSheet.ColourRole.ink, .ink2, .ink3, .accent, .warn] {
      #expect(Self.contrast(colours[role], colours.bg) >= 4.5, "\(role) on bg")
    }
    #expect(Self.contrast(colours.bar, colours.bg) >= 3, "bar on bg")
    #expect(Self.contrast(colours.ink3, colours.wash) >= 4.5, "ink3 on wash")
    #expect(Self.contrast(colours.accent, colours.tint) >= 4.5, "accent on tint")
    #expect(Self.contrast(colours.ink, colours.highlight) >= 4.5, "ink on highlight")
    #expect(Self.contrast(colours.onAccent, colours.accent) >= 4.5, "on_accent on accent")
    for (index, step) in colours.sequence.colours.enumerated() {
      let text = index + 1 >= colours.sequenceOnFrom ? colours.onAccent : colours.ink
      #expect(Self.contrast(text, step) >= 4.5, "text on step \(index + 1)")
    }
  }
}
