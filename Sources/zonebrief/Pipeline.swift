import Configuration
import FactLedger
import FactModel
import Foundation
import Glibc
import Lexicons
import MetricExtraction
import SourceReading
import SourceText

/// The way from paths to facts to the ledger, wired once.
struct Pipeline: Sendable {
  let console: Console
  let lexicon: Lexicon
  let settings: Settings
  /// What the settings name, as the tables know it.
  let province: String?
  let indicators: [IndicatorID]

  /// Loads the tables and, if it is there, `zonebrief.yaml` of the working folder.
  init(console: Console) throws {
    self.console = console
    try Self.checkFileDate()
    do {
      lexicon = try Lexicon.embedded()
    } catch {
      // the tables are compiled in and tested: a bad row is a fault of the build
      throw Failure(
        [
          Diagnostic(
            .error, code: "lexicon.bad", place: .init(file: error.file, line: error.line),
            summary: error.reason)
        ],
        status: Exit.fault)
    }
    let file = Settings.fileName
    let isThere = FileManager.default.fileExists(atPath: file)
    let settings = isThere ? try Failure.wrapping { try Settings.load(path: file) } : Settings()
    if isThere { console.detail("Settings of \(file).") }
    self.settings = settings
    let lexicon = lexicon
    province = try settings.province.map { try $0.told { try lexicon.province(named: $0) } }
    indicators = try (settings.indicators ?? []).map { try $0.told { try lexicon.indicator(named: $0) } }
  }

  var extractor: MetricExtractor { MetricExtractor(lexicon: lexicon) }

  func options(published: CivilDate?, isSample: Bool) -> ReadingOptions {
    ReadingOptions(
      published: published, isSample: isSample, pdfProcess: ["/proc/self/exe", PDFProcess.argument])
  }

  /// What was read, and what there was to say.
  struct Run<Document: Sendable>: Sendable {
    var documents: [Document] = []
    var diagnostics: [Diagnostic] = []

    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// Prints the diagnostics; something wrong with some input ends in status 1.
    func finish(_ console: Console) throws {
      console.report(diagnostics)
      if hasErrors { throw Exit.found }
    }
  }

  /// Reads all inputs, in order.
  func read(paths: [String], options: ReadingOptions) throws -> Run<SourceDocument> {
    try process(
      paths: paths,
      work: { file, bytes in
        let reading = DocumentReader.read(bytes: bytes, path: file.path, id: file.id, options: options)
        return (reading.document, reading.diagnostics)
      },
      telling: { document in
        "\(document.path): \(document.articles.count) stories, \(document.tables.count) tables, "
          + Self.issue(document.issue)
      })
  }

  /// Reads all inputs and finds their facts, in order.
  func extract(paths: [String], options: ReadingOptions) throws -> Run<DocumentFacts> {
    let run = try extractPages(paths: paths, options: options)
    return Run(documents: run.documents.map(\.facts), diagnostics: run.diagnostics)
  }

  /// A document's facts, and what tells its page from others.
  private struct PageFacts: Sendable {
    var facts: DocumentFacts
    var page: PageFingerprint
  }

  private func extractPages(
    paths: [String], options: ReadingOptions, leavingOut output: String? = nil
  ) throws -> Run<PageFacts> {
    let extractor = extractor
    return try process(
      paths: paths, leavingOut: output,
      work: { file, bytes in
        let reading = DocumentReader.read(bytes: bytes, path: file.path, id: file.id, options: options)
        guard let document = reading.document else { return (nil, reading.diagnostics) }
        let found = extractor.extract(document)
        return (
          Self.pageFacts(of: document, found),
          reading.diagnostics + found.diagnostics
        )
      },
      telling: { page in
        let read = page.facts
        return "\(read.document.path): \(read.articles.count) stories, \(read.facts.count) facts, "
          + Self.issue(read.document.issue)
      })
  }

  private static func pageFacts(of document: SourceDocument, _ found: Extraction) -> PageFacts {
    let page = PageFingerprint(document)
    var facts = facts(of: document, found)
    facts.sentences = page.numbers
    return PageFacts(facts: facts, page: page)
  }

  private static func issue(_ issue: IssueDate?) -> String {
    issue.map { "issue of \($0.date)" } ?? "no issue date"
  }

  /// One document of each page; a page that comes in two forms is counted once, and told.
  private static func once(_ run: Run<PageFacts>) -> Run<DocumentFacts> {
    var pages = DuplicatePages()
    var result = Run<DocumentFacts>(diagnostics: run.diagnostics)
    // As the ledger prefers, so that two files read in one run or in two end alike.
    let preferred = run.documents.sorted { DocumentRecord.isPreferred($0.facts.document, $1.facts.document) }
    for document in preferred {
      if let original = pages.original(of: document.page) {
        result.diagnostics.append(DuplicatePages.note(document.page.path, sameAs: original))
      } else {
        result.documents.append(document.facts)
      }
    }
    return result
  }

  /// Reads into the ledger. No paths: nothing to do.
  ///
  /// - Parameter output: the folder of the tool's own results, which is passed over where it lies in a folder that is read.
  func ingest(
    paths: [String], options: ReadingOptions, into path: String, leavingOut output: String
  ) throws -> Run<DocumentFacts> {
    guard !paths.isEmpty else { return Run() }
    var run = Self.once(try extractPages(paths: paths, options: options, leavingOut: output))
    guard !run.documents.isEmpty else {
      console.report(run.diagnostics)
      throw Failure([.nothingReadable(paths)])
    }
    let undated = run.documents.filter { $0.document.issueMonth == nil }.map(\.document.path)
    let outcomes = try Failure.wrapping { try FactLedger(path: path).ingest(run.documents) }
    var added = 0
    for (document, outcome) in zip(run.documents.map(\.document), outcomes) {
      switch outcome {
      case .added, .superseded: added += 1
      case .unchanged: break
      case .counted(let other): run.diagnostics.append(DuplicatePages.note(document.path, sameAs: other))
      case .replaced(let other): run.diagnostics.append(DuplicatePages.note(other, sameAs: document.path))
      }
    }
    console.say(
      "Read \(run.documents.count) \(run.documents.count == 1 ? "page" : "pages"), \(added) new to \(path).")
    if !undated.isEmpty { run.diagnostics.append(.undated(undated)) }
    return run
  }

  static func facts(of document: SourceDocument, _ found: Extraction) -> DocumentFacts {
    DocumentFacts(
      document: DocumentRecord(
        id: document.id, path: document.path, contentHash: document.contentHash, issue: document.issue,
        publication: document.publication, isSample: document.isSample,
        rulesVersion: MetricExtractor.rulesVersion),
      articles: found.articles, facts: found.facts)
  }

  /// - Parameter telling: what `--verbose` says of a document.
  private func process<Document: Sendable>(
    paths: [String], leavingOut output: String? = nil,
    work: @escaping @Sendable (InputFile, [UInt8]) -> (Document?, [Diagnostic]),
    telling: (Document) -> String
  ) throws -> Run<Document> {
    var inputs = InputWalker.walk(paths)
    if let output { inputs.files.removeAll { Self.isResult($0.path, in: output, of: paths) } }
    guard !inputs.files.isEmpty || inputs.diagnostics.contains(where: { $0.severity == .error }) else {
      console.report(inputs.diagnostics)
      throw Failure([.nothingReadable(paths)])
    }
    var run = Run<Document>(diagnostics: inputs.diagnostics)
    var next = inputs.files.makeIterator()
    let progress = Progress("reading", total: inputs.files.count, console: console)
    defer { progress.finish() }
    try OrderedPipeline.run(
      workers: min(OrderedPipeline.workerCount, max(1, inputs.files.count)),
      next: { next.next() },
      work: { (file: InputFile) -> (Document?, [Diagnostic]) in
        switch file.load() {
        case .success(let bytes): work(file, bytes)
        case .failure(let diagnostic): (nil, [diagnostic])
        }
      },
      take: { document, diagnostics in
        if let document {
          run.documents.append(document)
          console.detail(telling(document))
        }
        run.diagnostics += diagnostics
        progress.advance()
      })
    return run
  }
}

extension Pipeline {
  /// Whether a file found in a folder lies among the tool's own results: `brief .` is not to read the brief it wrote.
  private static func isResult(_ file: String, in output: String, of paths: [String]) -> Bool {
    func whole(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }
    let results = whole(output) + "/"
    return whole(file).hasPrefix(results) && !paths.contains { (whole($0) + "/").hasPrefix(results) }
  }
}

extension Diagnostic {
  fileprivate static func nothingReadable(_ paths: [String]) -> Diagnostic {
    Diagnostic(
      .error, code: "input.none", summary: "nothing readable was found in \(paths.joined(separator: ", "))",
      hints: ["give files or folders with pages: .txt, .pdf, .html, .docx, .xlsx, .csv"])
  }
}

extension Failure {
  /// Turns the typed errors of the modules into diagnostics.
  static func wrapping<T>(_ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let failure as Failure {
      throw failure
    } catch let error as LedgerError {
      throw Failure([error.diagnostic])
    } catch let error as OutputError {
      throw error
    } catch {
      throw Failure(ConfigurationErrors.diagnostics(of: error))
    }
  }
}
