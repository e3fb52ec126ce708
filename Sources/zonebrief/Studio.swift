import BriefComposition
import CairoRendering
import Configuration
import Figures
import PageLayout
import SourceText

/// Style, fonts, theme and language of one command: what turns figures into files.
///
/// One studio to a thread: its fonts are not shared.
struct Studio {
  let style: StyleSheet
  let theme: Theme
  let language: BriefComposition.Language
  let fonts: FontSet

  /// - Parameter style: a name or a file.
  init(style name: Settings.Name, theme: Theme = .light, language: BriefComposition.Language = .zh) throws {
    let sheet = try Self.sheet(name)
    style = sheet
    self.theme = theme
    self.language = language
    fonts = try Failure.rendering { () throws(RenderingError) in try FontSet(style: sheet) }
  }

  /// Fonts taken in place of those the style prefers, each in a sentence.
  var standIns: [String] {
    fonts.substitutions.map { "\($0.taken) stands in for \($0.wanted), which is not installed." }
  }

  /// The font that a family of the style is set in.
  func font(_ family: FontFamily) -> String {
    fonts.substitutions.first { $0.family == family }?.taken ?? style.fonts.families(family).first ?? ""
  }

  static let defaultStyle: Settings.Name = "newsroom"

  private static func sheet(_ name: Settings.Name) throws -> StyleSheet {
    try name.told { name in try Failure.wrapping { try StyleLibrary.style(name) } }
  }

  static func language(_ look: LookOptions?, _ settings: Settings) -> BriefComposition.Language {
    let asked = look?.language?.rawValue ?? settings.language?.rawValue ?? "zh"
    return BriefComposition.Language(rawValue: asked) ?? .zh
  }

  var labels: BriefLabels { language == .zh ? .chinese : .english }
  private var background: Colour { style.palette(theme).bg }

  /// A frame in pixels as a file of the form; `date` stands in a PDF's metadata.
  func picture(
    _ frame: Frame, as form: PictureForm, title: String, date: CivilDate, scale: Double = 1
  ) throws -> [UInt8] {
    try picture([frame], as: form, title: title, date: date, scale: scale)
  }

  /// Frames as the pages of a PDF; of the other forms the first alone.
  func picture(
    _ frames: [Frame], as form: PictureForm, title: String, date: CivilDate, scale: Double = 1
  ) throws -> [UInt8] {
    guard let frame = frames.first else { return [] }
    return try Failure.rendering { () throws(RenderingError) in
      switch form {
      case .png: return try frame.pixels(scale: scale, background: background, fonts: fonts).png()
      case .svg: return try frame.svg(background: background, fonts: fonts)
      case .pdf:
        let language = language == .zh ? "zh-CN" : "en"
        return try PagedDocument(
          pages: frames.map { Page(frame: $0) }, title: title, language: language, date: date
        ).pdf(
          fonts: fonts)
      }
    }
  }

  /// What was drawn as 〓, for want of a font.
  var findings: [Diagnostic] {
    fonts.replacements.map { replaced in
      let code =
        replaced.character.unicodeScalars.first.map { String($0.value, radix: 16, uppercase: true) } ?? ""
      return Diagnostic(
        .warning, code: "font.replaced",
        summary:
          "no font has “\(replaced.character)” (U+\(code)) of “\(replaced.text)”: 〓 stands in its place",
        hints: ["fonts that may have it: apt-get install \(replaced.package)"])
    }
  }

  /// Nil where the size will do.
  func leastSize(of chart: Chart, size: PictureSize, scale: Int) -> Size? {
    ChartLayout.leastSize(of: chart, size: ChartSize(size), scale: scale, style: style, measure: fonts)
  }

  func chart(_ chart: Chart, size: PictureSize, scale: Int) -> Frame {
    ChartLayout.standalone(
      chart, size: ChartSize(size), scale: scale, theme: theme, style: style, measure: fonts)
  }
}

/// The forms of a picture.
enum PictureForm: String {
  case png, svg, pdf

  /// A PNG where the path is standard output.
  static func ofFile(_ path: String) -> PictureForm? {
    if path == "-" { return .png }
    return path.split(separator: ".").last.flatMap { PictureForm(rawValue: $0.lowercased()) }
  }

  static func required(_ path: String) throws -> PictureForm {
    if let form = ofFile(path) { return form }
    throw Failure(
      "output.form", "no kind of picture is known for the file “\(path)”",
      hints: ["end its name in .png, .svg or .pdf"])
  }
}

extension ChartSize {
  init(_ size: PictureSize) {
    switch size {
    case .wide: self = .wide
    case .phone: self = .phone
    case .slide: self = .slide
    case .pixels(let width, let height): self = .exact(width: Double(width), height: Double(height))
    }
  }
}

extension RenderingError {
  fileprivate var advice: String {
    if case .tooLarge = self {
      return "give a smaller --size or --scale, name fewer zones, or write .pdf or .xlsx"
    }
    return "check fonts and libraries: zonebrief doctor"
  }
}

extension Failure {
  /// A missing font or glyph, or a file cairo could not make, is told with what to install.
  static func rendering<T>(_ body: () throws(RenderingError) -> T) throws -> T {
    do {
      return try body()
    } catch {
      throw Failure([
        Diagnostic(
          .error, code: "rendering.failed", summary: error.description,
          hints: [error.advice])
      ])
    }
  }
}

extension Studio {
  /// Points to pixels for a table drawn as a picture: its 9 pt cells are then as large as a chart's labels.
  static let tablePixels = 2.4
  /// The text block of a page and the margins beside it, in points.
  private static let tableWidth = 540.0

  /// How wide tables are set, in points; their height follows from their rows.
  static func tableWidth(_ size: PictureSize) -> Double {
    switch size {
    case .wide: tableWidth
    case .phone: 1080 / tablePixels
    case .slide: 1920 / tablePixels
    case .pixels(let width, _): Double(width) / tablePixels
    }
  }

  /// How high a picture of tables may get, to its width: what a phone scrolls through, and a sheet of paper.
  private static func tallest(_ form: PictureForm) -> Double { form == .pdf ? 2.0.squareRoot() : 3.2 }

  /// Tables as pictures with what the month's charts tell around them: paper, sample tag, 数据截至.
  func pictures(
    of tables: [Table], furniture: PictureFurniture, width: Double = Studio.tableWidth, as form: PictureForm
  ) -> [Frame] {
    frames(of: tables, furniture: furniture, width: width, height: width * Self.tallest(form))
  }

  /// Tables as one picture, however high.
  func picture(of tables: [Table], furniture: PictureFurniture) -> Frame {
    frames(of: tables, furniture: furniture, width: Studio.tableWidth, height: .infinity)[0]
  }

  private func frames(of tables: [Table], furniture: PictureFurniture, width: Double, height: Double)
    -> [Frame]
  {
    TablePicture.frames(
      tables,
      furniture: .init(
        kicker: furniture.kicker, sampleTag: furniture.sampleTag?.text, asOf: furniture.asOf.text),
      width: width, height: height, style: style, theme: theme, labels: labels, measure: fonts)
  }
}
