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

  init(_ look: LookOptions, settings: Settings) throws {
    let sheet = try Failure.wrapping { try StyleLibrary.style(look.style ?? settings.style ?? "newsroom") }
    style = sheet
    theme = look.theme == .dark ? .dark : .light
    language = Studio.language(look, settings)
    fonts = try Failure.rendering { () throws(RenderingError) in try FontSet(style: sheet) }
  }

  static func language(_ look: LookOptions, _ settings: Settings) -> BriefComposition.Language {
    let asked = look.language?.rawValue ?? settings.language?.rawValue ?? "zh"
    return BriefComposition.Language(rawValue: asked) ?? .zh
  }

  var labels: BriefLabels { language == .zh ? .chinese : .english }
  private var background: Colour { style.palette(theme).bg }

  /// A frame in pixels as a file of the form; `date` stands in a PDF's metadata.
  func picture(
    _ frame: Frame, as form: PictureForm, title: String, date: CivilDate, scale: Double = 1
  ) throws -> [UInt8] {
    try Failure.rendering { () throws(RenderingError) in
      switch form {
      case .png: return try frame.pixels(scale: scale, background: background, fonts: fonts).png()
      case .svg: return try frame.svg(background: background, fonts: fonts)
      case .pdf:
        let page = Page(frame: frame)
        let language = language == .zh ? "zh-CN" : "en"
        return try PagedDocument(pages: [page], title: title, language: language, date: date).pdf(
          fonts: fonts)
      }
    }
  }

  func chart(_ chart: Chart, size: PictureSize, scale: Int) -> Frame {
    ChartLayout.standalone(
      chart, size: ChartSize(size), scale: scale, theme: theme, style: style, measure: fonts)
  }
}

/// The forms of a picture.
enum PictureForm: String {
  case png, svg, pdf

  static func ofFile(_ path: String) -> PictureForm? {
    path.split(separator: ".").last.flatMap { PictureForm(rawValue: $0.lowercased()) }
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

extension Failure {
  /// A missing font or glyph, or a file cairo could not make, is told with what to install.
  static func rendering<T>(_ body: () throws(RenderingError) -> T) throws -> T {
    do {
      return try body()
    } catch {
      throw Failure([
        Diagnostic(
          .error, code: "rendering.failed", summary: error.description,
          hints: ["check fonts and libraries: zonebrief doctor"])
      ])
    }
  }
}

extension Studio {
  /// Points to pixels for a table drawn as a picture: 8 pt notes are then as large as a chart's.
  static let tablePixels = 2.4
  private static let tableMargin = 22.0

  /// Tables below each other as one picture.
  func stack(_ tables: [Table]) -> Frame {
    let width = 481.89
    let frames = tables.map {
      $0.frame(width: width, style: style, theme: theme, labels: labels, measure: fonts)
    }
    let margin = Studio.tableMargin
    let height = frames.reduce(margin * 2) { $0 + $1.size.height } + 20 * Double(max(0, frames.count - 1))
    var picture = Frame(size: Size(width: width + 2 * margin, height: height))
    var y = margin
    for frame in frames {
      picture.place(frame, x: margin, y: y)
      y += frame.size.height + 20
    }
    return picture
  }
}
