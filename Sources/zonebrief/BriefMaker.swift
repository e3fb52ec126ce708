import Aggregation
import BriefComposition
import CairoRendering
import Configuration
import Exports
import FactModel
import Figures
import Foundation
import PageLayout
import SourceText

/// Writes the brief of a month into a folder: brief.pdf, charts/, tables/, facts.csv.
struct BriefMaker {
  let pipeline: Pipeline
  let store: Store
  let studio: Studio
  let title: String?

  init(pipeline: Pipeline, store: Store, look: LookOptions, title: String?) throws {
    self.pipeline = pipeline
    self.store = store
    self.title = title ?? pipeline.settings.title
    studio = try Studio(look, settings: pipeline.settings)
  }

  /// Everything is made before anything is written, so a fault leaves the old brief whole.
  ///
  /// - Returns: the paths written, in the order written.
  func write(into folder: String) throws -> [String] {
    let digest = store.digest()
    let brief = try BriefComposer.compose(digest, settings: settings)
    let base = "\(folder)/\(store.month)"
    var files: [(path: String, bytes: [UInt8])] = []
    files.append(("\(base)/brief.pdf", try pdf(of: brief)))
    for entry in try MonthFigures.charts(digest, settings: settings) {
      let frame = studio.chart(entry.chart, size: .wide, scale: 1)
      let picture = try studio.picture(frame, as: .png, title: entry.name, date: date)
      files.append(("\(base)/charts/\(entry.name).png", picture))
    }
    for entry in try MonthFigures.tables(digest, settings: settings) {
      let picture = try studio.picture(
        studio.stack([entry.table]), as: .png, title: entry.name, date: date, scale: Studio.tablePixels)
      files.append(("\(base)/tables/\(entry.name).png", picture))
    }
    files.append(("\(base)/facts.csv", CSVExport.bytes(FactsTable.full(store.monthFacts))))
    for file in files where !isWritten(file.bytes, at: file.path) {
      try OutputFile.write(file.bytes, to: file.path)
    }
    return files.map(\.path)
  }

  private var settings: BriefSettings {
    BriefSettings(
      language: studio.language, title: title, issue: nil, date: date, issuer: pipeline.settings.issuer)
  }

  /// SOURCE_DATE_EPOCH, else the last day of the month.
  private var date: CivilDate { Pipeline.fileDate ?? store.lastDay }

  private func pdf(of brief: Figures.Brief) throws -> [UInt8] {
    try Failure.rendering { () throws(RenderingError) in
      try BriefLayout(style: studio.style, measure: studio.fonts).document(brief, date: date).pdf(
        fonts: studio.fonts)
    }
  }

  /// A file that would stay as it is keeps its time.
  private func isWritten(_ bytes: [UInt8], at path: String) -> Bool {
    FileManager.default.contents(atPath: path).map { $0.elementsEqual(bytes) } ?? false
  }
}
