import BriefComposition
import Configuration
import Exports
import FactModel
import Figures
import Foundation
import Glibc
import SourceText

/// Writes data to standard output or a file, in the form asked for.
struct DataOutput {
  /// Nil and `-` are standard output.
  var path: String?

  /// Writes a table where and how the options say.
  static func write(_ table: DataTable, _ options: OutputOptions) throws {
    try DataOutput(path: options.output).write(table, as: format(options.format, path: options.output))
  }

  private var file: String? { path == "-" ? nil : path }

  /// A file's ending decides; on standard output the form asked for, else `standard`.
  static func format(_ asked: DataFormat?, path: String?, standard: DataFormat = .table) -> DataFormat {
    guard let path, path != "-" else { return asked ?? standard }
    return DataFormat.ofFile(path) ?? asked ?? standard
  }

  /// What stands in the metadata of a workbook that belongs to no month.
  private static let undated = Pipeline.fileDate

  /// - Parameter documents: those the facts come from; a workbook names them beside the sentences.
  func write(
    facts: [Fact], of documents: [DocumentRecord], as format: DataFormat, settings: Settings
  ) throws {
    let language = Studio.language(nil, settings)
    switch format {
    case .ndjson:
      var bytes: [UInt8] = []
      FactJSON.append(facts, to: &bytes)
      try write(bytes)
    case .table: try write(FactsTable.short(facts, name: IndicatorLabel.names(language)), as: .table)
    case .csv, .json: try write(FactsTable.full(facts), as: format)
    case .xlsx:
      let pages = try WorkbookComposer.compose(facts: facts, language: language)
      try write(
        BriefWorkbook.workbook(
          pages, facts: facts, documents: documents, title: pages.labels.facts, created: DataOutput.undated))
    }
  }

  func write(_ table: DataTable, as format: DataFormat) throws {
    switch format {
    case .table: try write([table])
    case .csv: try write(CSVExport.bytes(table))
    case .json: try write(JSONExport.array(table))
    case .ndjson: try write(JSONExport.lines(table))
    case .xlsx: try write(Workbook(sheets: [.init(table)], title: table.title, created: DataOutput.undated))
    }
  }

  /// Tables under one another, as a terminal shows them.
  func write(_ tables: [DataTable]) throws {
    let style = TerminalTable(
      width: file == nil ? Console.outputWidth : nil,
      usesColour: file == nil && Console.usesColour(terminal: Console.outputIsTerminal))
    try write(Array(tables.map { style.render($0) }.joined(separator: "\n").utf8))
  }

  func write(_ workbook: Workbook) throws {
    guard let file else {
      // a workbook is bytes too, but not for a terminal's eyes
      guard !Console.outputIsTerminal else {
        throw Failure(
          "output.workbook", "a workbook cannot be shown in a terminal", hints: ["give a file: -o table.xlsx"]
        )
      }
      return try Console.write(Self.bytes(of: workbook))
    }
    try OutputFile.write(Self.bytes(of: workbook), to: file)
  }

  /// The workbook as bytes; the library writes files only.
  static func bytes(of workbook: Workbook) throws(OutputError) -> [UInt8] {
    let temporary = "\(workroom)/zonebrief-\(UUID().uuidString).xlsx"
    Interrupts.shared.guardFile(temporary)
    defer {
      unlink(temporary)
      Interrupts.shared.release(temporary)
    }
    do {
      try XLSXExport.write(workbook, toFile: temporary)
    } catch {
      throw OutputError(path: temporary, reason: error.reason)
    }
    guard let data = FileManager.default.contents(atPath: temporary) else {
      throw OutputError(path: temporary, reason: "the workbook is gone")
    }
    return [UInt8](data)
  }

  /// The folder for temporary files, where it can be written to; else where others keep theirs, else the working folder.
  private static var workroom: String {
    [FileManager.default.temporaryDirectory.path, "/tmp", "/var/tmp"].first { access($0, W_OK | X_OK) == 0 }
      ?? "."
  }

  func write(_ bytes: [UInt8]) throws {
    if let file { try OutputFile.write(bytes, to: file) } else { try Console.write(bytes) }
  }
}
