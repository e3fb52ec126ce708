import Exports
import FactModel
import Foundation
import Glibc
import MetricExtraction
import SourceReading
import SourceText

/// `extract --input-format ndjson`: records in, facts out as they are found, in input order, in bounded memory.
///
/// What happens to a record's bytes, and what keeps each pass cheap:
///
/// 1. `LineBatches` reads a quarter of a megabyte of whole lines: what is worked on stays in the processor's cache.
/// 2. `JSONScanner` undoes the escapes, eight bytes at a time where there are none; UTF-8 is checked once.
/// 3. `LineTable` looks at each character once and notes of each line what later questions hang on: digits, a year,
///    a full stop. Most lines answer the rest (datelines, bylines, furniture) with one look at that.
/// 4. `RepairWriter` copies runs of characters that need no second look, then `Sentences` are cut.
/// 5. `ScanPass` finds words, numbers, periods and zones in one walk. A character's class says what may begin there,
///    a bit for each pair of characters turns most places down, `WordTrie` reads the rest; mentions are small.
/// 6. `DocumentReading` links: a sentence that has no figure and names nobody is passed by its marks alone, and what
///    follows a story's last figure is not linked. `PassingOverTests` holds that to the full reading.
/// 7. `FactBuilder` makes strings of the drafts, `FactJSON` writes them into room measured before.
///
/// Nothing is remembered from one record to the next but what zone names lead to (`ZoneNameMemo`, bounded).
/// `Tests/Benchmarks/extract.py` measures, and with `--than OLD` beside an older binary.
struct Streaming {
  var pipeline: Pipeline
  var options: ReadingOptions
  /// Rows of CSV under one head, instead of NDJSON.
  var isCSV = false

  /// What one batch of lines gave.
  private struct Product: Sendable {
    var bytes: [UInt8] = []
    var diagnostics: [Diagnostic] = []
    var documents = 0
  }

  func run(paths: [String], output: String?) throws {
    // where nothing can be read, nothing is written
    guard paths.contains(where: { $0 == "-" || access($0, R_OK) == 0 }) else {
      pipeline.console.report(paths.map { .unopened($0, reason: Self.reason(of: $0)) })
      throw Exit.found
    }
    var isWhole = true
    if let output, output != "-" {
      try OutputFile.replace(output) { descriptor throws(OutputError) in
        do {
          isWhole = try stream(paths, to: descriptor, name: output)
        } catch let error as OutputError {
          throw error
        } catch {
          throw OutputError(path: output, reason: "\(error)")
        }
      }
    } else {
      isWhole = try stream(paths, to: STDOUT_FILENO, name: "standard output")
    }
    if !isWhole { throw Exit.found }
  }

  private static func reason(of path: String) -> String {
    access(path, R_OK) == 0 ? "" : String(cString: strerror(errno))
  }

  /// - Returns: whether every record could be read; the others are told and passed over.
  private func stream(_ paths: [String], to descriptor: Int32, name: String) throws -> Bool {
    var isWhole = true
    if isCSV { try Console.write(CSVExport.bytes(FactsTable.full([])), to: descriptor, name: name) }
    let progress = Progress("records", total: nil, console: pipeline.console)
    for path in paths {
      let source = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
      guard source >= 0 else {
        pipeline.console.report([.unopened(path, reason: String(cString: strerror(errno)))])
        isWhole = false
        continue
      }
      defer { if path != "-" { close(source) } }
      var batches = LineBatches(descriptor: source)
      let reader = RecordReader(name: path, options: recordOptions)
      let extractor = pipeline.extractor
      let isCSV = isCSV
      try OrderedPipeline.run(
        workers: OrderedPipeline.workerCount, next: { batches.next() },
        work: { Self.product(of: $0, reader: reader, extractor: extractor, isCSV: isCSV) },
        take: { product in
          try Console.write(product.bytes, to: descriptor, name: name)
          progress.advance(by: product.documents)
          if !product.diagnostics.isEmpty { progress.finish() }
          pipeline.console.report(product.diagnostics)
          if product.diagnostics.contains(where: { $0.severity == .error }) { isWhole = false }
        })
      if let failure = batches.failure {
        pipeline.console.report([.unread(path, reason: String(cString: strerror(failure)))])
        isWhole = false
      }
    }
    progress.finish()
    return isWhole
  }

  private var recordOptions: ReadingOptions {
    var options = options
    options.hashesContent = false
    return options
  }

  private static func product(
    of batch: LineBatch, reader: RecordReader, extractor: MetricExtractor, isCSV: Bool
  ) -> Product {
    var product = Product()
    product.bytes.reserveCapacity(batch.bytes.count)
    for number in batch.tooLong { product.diagnostics.append(.lineTooLong(reader.name, line: number)) }
    for line in batch.lines {
      let reading = reader.read(line, of: batch)
      // a stream has no use for a note on every record
      product.diagnostics += reading.diagnostics.filter { $0.severity != .note }
      guard let document = reading.document else { continue }
      let found = extractor.extract(document)
      if isCSV {
        product.bytes += CSVExport.rows(FactsTable.full(found.facts))
      } else {
        FactJSON.append(found.facts, to: &product.bytes)
      }
      product.diagnostics += found.diagnostics.filter { $0.severity != .note }
      product.documents += 1
    }
    return product
  }
}

extension Diagnostic {
  static func unopened(_ path: String, reason: String) -> Diagnostic {
    Diagnostic(
      .error, code: "input.unopened", place: .init(file: path),
      summary: "the file cannot be opened: \(reason)",
      hints: ["check the path and its permissions"])
  }

  static func unread(_ path: String, reason: String) -> Diagnostic {
    Diagnostic(
      .error, code: "input.unread", place: .init(file: path),
      summary: "the records cannot be read to their end: \(reason)",
      hints: ["give a file of records, or - for standard input"])
  }

  static func lineTooLong(_ path: String, line: Int) -> Diagnostic {
    Diagnostic(
      .error, code: "record.too_long", place: .init(file: path, line: line),
      summary: "the record is longer than 64 MB and was passed over",
      hints: ["split the text into several records"])
  }
}
