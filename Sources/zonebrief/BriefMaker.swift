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

/// A file made but not yet written.
struct MadeFile: Sendable {
  var path: String
  var bytes: [UInt8]

  /// Writes it; a file that would stay as it is keeps its time.
  func write() throws(OutputError) {
    if let present = FileManager.default.contents(atPath: path), present.elementsEqual(bytes) { return }
    try OutputFile.write(bytes, to: path)
  }
}

/// Makes the files of a brief: brief.pdf, brief.xlsx, charts/, tables/, facts.csv.
struct BriefMaker {
  let settings: Settings
  let studio: Studio
  let title: String?
  let issue: IssuedMonth

  /// Everything is made before anything is written, so a fault leaves the old brief whole.
  ///
  /// - Parameter zone: the zone the brief is about; nil for all.
  /// - Returns: the files, in the order to write them, and what there is to say of them.
  func files(of zone: ZoneIdentity?, in base: String) throws -> (files: [MadeFile], findings: [Diagnostic]) {
    let digest = zone.map { issue.digest.narrowed(to: $0.key) } ?? issue.digest
    let facts = zone.map { issue.facts(of: $0.key) } ?? issue.facts
    let words = briefSettings(zone)
    let brief = try BriefComposer.compose(digest, settings: words)
    var files = [MadeFile(path: "\(base)/brief.pdf", bytes: try pdf(of: brief))]
    let charts = try MonthFigures.charts(digest, settings: words)
    for entry in charts {
      let frame = studio.chart(entry.chart, size: .wide, scale: 1)
      let picture = try studio.picture(frame, as: .png, title: entry.name, date: date)
      files.append(MadeFile(path: "\(base)/charts/\(entry.name).png", bytes: picture))
    }
    var findings: [Diagnostic] = []
    let furniture = try PictureFurniture(
      ChartContext(digest, language: words.language, title: words.title))
    for entry in try MonthFigures.tables(digest, settings: words) {
      let frame = studio.picture(of: [entry.table], furniture: furniture)
      guard frame.isDrawable(scale: Studio.tablePixels) else {
        findings.append(.undrawn("\(base)/tables/\(entry.name).png"))
        continue
      }
      let picture = try studio.picture(
        frame, as: .png, title: entry.name, date: date, scale: Studio.tablePixels)
      files.append(MadeFile(path: "\(base)/tables/\(entry.name).png", bytes: picture))
    }
    files.append(MadeFile(path: "\(base)/facts.csv", bytes: CSVExport.bytes(FactsTable.full(facts))))
    let workbook = BriefWorkbook.workbook(
      try WorkbookComposer.compose(digest, facts: facts, settings: words), facts: facts,
      documents: digest.documents, title: brief.masthead.title, created: date)
    files.append(MadeFile(path: "\(base)/brief.xlsx", bytes: try DataOutput.bytes(of: workbook)))
    return (files, findings + studio.findings)
  }

  private func briefSettings(_ zone: ZoneIdentity?) -> BriefSettings {
    BriefSettings(
      language: studio.language, title: title, zone: zone, issue: number, date: date, issuer: settings.issuer)
  }

  /// 2024年第10期（总第21期）, where the settings name the first issue; nil leaves the number to the month.
  private var number: String? {
    guard let first = settings.issue?.first.date, let start = first.month, let month = issue.month.month
    else { return nil }
    let year = issue.month.year
    let number = (year - first.year) * 12 + month - start + 1
    guard number > 0 else { return nil }
    return studio.language == .zh
      ? "\(year)年第\(month)期（总第\(number)期）" : "\(year), No. \(month) (\(number) in all)"
  }

  /// SOURCE_DATE_EPOCH, else the last day of the month.
  private var date: CivilDate { Pipeline.fileDate ?? issue.lastDay }

  private func pdf(of brief: Figures.Brief) throws -> [UInt8] {
    try Failure.rendering { () throws(RenderingError) in
      try BriefLayout(style: studio.style, measure: studio.fonts).document(brief, date: date).pdf(
        fonts: studio.fonts)
    }
  }
}

extension Diagnostic {
  fileprivate static func undrawn(_ path: String) -> Diagnostic {
    Diagnostic(
      .note, code: "brief.table-undrawn", place: .init(file: path),
      summary: "the table has too many rows for a picture and is left out; brief.pdf and brief.xlsx have it")
  }
}
