import ArgumentParser
import Configuration
import Exports
import PageLayout
import SourceText

struct Styles: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the styles, or check a style file.",
    discussion: """
      Examples:
        zonebrief styles
        zonebrief styles my-style.yaml              is every token of it right?
        zonebrief styles newsroom -o preview.png    its type, colours, textures
      """)

  @Argument(
    help: ArgumentHelp("A style by name or file.", valueName: "name|file"),
    completion: .list(StyleLibrary.names))
  var style: String?

  @Option(help: "What to print.")
  var format: DataFormat = .table

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Draw a preview sheet: .png, .svg or .pdf.", valueName: "file"))
  var output: String?

  @OptionGroup var talk: TalkOptions

  func run() throws {
    if let output { return try preview(output) }
    let names = style.map { [$0] } ?? StyleLibrary.names
    let studios = try names.map { try Studio(style: .init(stringLiteral: $0)) }
    let rows = zip(names, studios).map { name, studio -> [DataTable.Cell] in
      let page = studio.style.page
      return [
        .text(name), .text("\(page.size.width) × \(page.size.height) pt"),
        .text(studio.font(.serif)), .text(studio.font(.sans)),
      ]
    }
    let fonts = zip(names, studios).flatMap { name, studio in studio.standIns.map { "\(name): \($0)" } }
    let table = DataTable(
      title: "styles",
      columns: [
        .init("style", "style"), .init("page", "page"), .init("serif", "serif"), .init("sans", "sans"),
      ], rows: rows,
      notes: fonts
        + (style == nil ? ["Copy one of them from Styles/ to make your own: --style my-style.yaml"] : []))
    try DataOutput(path: nil).write(table, as: format)
  }

  private func preview(_ output: String) throws {
    let form = try PictureForm.required(output)
    let name = style ?? Studio.defaultStyle.text
    let studio = try Studio(style: .init(stringLiteral: name))
    guard let date = Pipeline.fileDate ?? CivilDate(year: 2000, month: 1, day: 1) else { return }
    let picture = try studio.picture(
      studio.style.preview(measure: studio.fonts), as: form, title: name, date: date,
      scale: form == .png ? 2 : 1)
    try OutputFile.write(picture, to: output)
    talk.console.say("Wrote \(output).")
  }
}
