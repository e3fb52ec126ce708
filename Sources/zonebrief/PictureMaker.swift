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
  var store: Store
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

  /// Writes a comparison; what does not fit one PNG or SVG goes on in further files, which are given back with the first.
  func table(_ comparison: Comparison, output: String) throws -> [String] {
    let form = try PictureForm.required(output)
    let tables = try store.tables(
      of: comparison, language: studio.language, listing: form == .pdf ? nil : Self.listedZones)
    let frames = studio.pictures(
      of: tables, furniture: try PictureFurniture(context(of: comparison)), width: Studio.tableWidth(size),
      as: form)
    let sheets = form == .pdf ? [frames] : frames.map { [$0] }
    defer { pipeline.console.report(studio.findings) }
    return try sheets.enumerated().map { number, frames in
      let path = Self.path(output, sheet: number + 1)
      let bytes = try studio.picture(
        frames, as: form, title: tables.first?.title ?? "", date: store.lastDay,
        scale: form == .png ? Studio.tablePixels * Double(scale) : 1)
      try DataOutput(path: path).write(bytes)
      return path
    }
  }

  /// Zones that a picture without pages lists; the rest is counted and named in one row.
  private static let listedZones = 60

  /// `compare.png`, `compare-2.png` …
  private static func path(_ output: String, sheet: Int) -> String {
    guard sheet > 1, let dot = output.lastIndex(of: ".") else { return output }
    return output[..<dot] + "-\(sheet)" + output[dot...]
  }

  /// The documents a comparison rests on say whether it is a sample, and until when it goes.
  private func context(of comparison: Comparison) -> ChartContext {
    let cited = Set(comparison.sources.map(\.doc))
    let documents = store.snapshot.documents.filter { cited.contains($0.id) }
    return ChartContext(
      language: studio.language, title: pipeline.settings.title, month: store.month, documents: documents,
      stories: 0, isSample: documents.contains(where: \.isSample),
      dataThrough: documents.compactMap(\.issue?.date).max(), facts: store.factTable)
  }
}
