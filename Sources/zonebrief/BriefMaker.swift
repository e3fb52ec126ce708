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
    let charts = try MonthFigures.charts(digest, settings: settings)
    for entry in charts {
      let frame = studio.chart(entry.chart, size: .wide, scale: 1)
      let picture = try studio.picture(frame, as: .png, title: entry.name, date: date)
      files.append(("\(base)/charts/\(entry.name).png", picture))
    }
    for entry in try MonthFigures.tables(digest, settings: settings) {
      let picture = try studio.picture(
        studio.picture(of: [entry.table], furniture: charts.first?.chart), as: .png, title: entry.name,
        date: date, scale: Studio.tablePixels)
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
      language: studio.language, title: title, issue: issue, date: date, issuer: pipeline.settings.issuer)
  }

  /// 2024年第10期（总第21期）, where the settings name the first issue; nil leaves the number to the month.
  private var issue: String? {
    guard let first = pipeline.settings.issue?.first.date, let start = first.month,
      let month = store.month.month
    else {
      return nil
    }
    let number = (store.month.year - first.year) * 12 + month - start + 1
    guard number > 0 else { return nil }
    return studio.language == .zh
      ? "\(store.month.year)年第\(month)期（总第\(number)期）"
      : "\(store.month.year), No. \(month) (\(number) in all)"
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
