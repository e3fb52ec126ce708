import Aggregation
import BriefComposition
import Configuration
import FactModel
import Figures
import PageLayout
import SourceText

/// Draws one chart or one comparison into a file.
struct PictureMaker {
  let pipeline: Pipeline
  let store: Store
  let studio: Studio
  let size: PictureSize
  let scale: Int

  /// - Parameter tellsFonts: whether fonts that stand in for others are told; once for each command.
  init(
    pipeline: Pipeline, store: Store, look: Look, size: PictureSize, scale: Int, tellsFonts: Bool = false
  ) throws {
    self.pipeline = pipeline
    self.store = store
    self.size = size
    self.scale = scale
    studio = try tellsFonts ? look.studio(telling: pipeline.console) : look.studio()
  }

  func table(_ comparison: Comparison, output: String) throws {
    let form = try PictureForm.required(output)
    let tables = try store.tables(of: comparison, language: studio.language)
    let month = BriefSettings(language: studio.language, title: pipeline.settings.title)
    let furniture = try MonthFigures.charts(store.digest(), settings: month).first?.chart
    let bytes = try studio.picture(
      studio.picture(of: tables, furniture: furniture, width: Studio.tableWidth(size)), as: form,
      title: tables.first?.title ?? "", date: store.lastDay,
      scale: form == .png ? Studio.tablePixels * Double(scale) : 1)
    try DataOutput(path: output).write(bytes)
    pipeline.console.report(studio.findings)
    if output != "-" { pipeline.console.say("Wrote \(output).") }
  }
}
