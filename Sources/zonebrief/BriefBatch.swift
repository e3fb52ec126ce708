import Aggregation
import BriefComposition
import Configuration
import Exports
import PageLayout
import SourceText

/// How pages and pictures look, as values that any thread may read.
struct Look: Sendable {
  var style: Settings.Name
  var theme: Theme
  var language: BriefComposition.Language

  init(_ options: LookOptions, settings: Settings) {
    style = options.style.map { Settings.Name(stringLiteral: $0) } ?? settings.style ?? Studio.defaultStyle
    theme = options.theme == .dark ? .dark : .light
    language = Studio.language(options, settings)
  }

  func studio() throws -> Studio { try Studio(style: style, theme: theme, language: language) }

  /// The studio, with the fonts told that stand in for those the style prefers: for a style of the user's own always,
  /// for a built-in one only where detail is asked for.
  func studio(telling console: Console) throws -> Studio {
    let studio = try studio()
    for line in studio.standIns {
      if StyleLibrary.names.contains(style.text) {
        console.detail(line)
      } else {
        console.say("note: \(line)")
      }
    }
    return studio
  }
}

/// Briefs of several months, of several zones, or of one month, made in parallel and written as they are done.
struct BriefBatch: Sendable {
  let pipeline: Pipeline
  let look: Look
  let title: String?
  /// Each brief lands in FOLDER/YYYY-MM/, those of zones below that in zones/NAME/.
  let folder: String

  private struct Job: Sendable {
    var issue: IssuedMonth
    var zone: ZoneIdentity?
    var base: String
  }

  private enum Product: Sendable {
    case written([String], [Diagnostic])
    case failed(Failure)
    case unwritable(OutputError)
  }

  /// - Returns: the files written, in the order of months and zones.
  func run(_ issues: [IssuedMonth], eachZone: Bool) throws -> [String] {
    // a wrong style is told once, before anything is made
    _ = try look.studio(telling: pipeline.console)
    pipeline.console.detail("Style \(look.style.text).")
    let jobs = issues.flatMap { plan(of: $0, eachZone: eachZone) }
    let progress = Progress("drawing", total: jobs.count, console: pipeline.console)
    var next = jobs.makeIterator()
    var written: [String] = []
    var failures: [Failure] = []
    var told: Set<Diagnostic> = []
    defer { progress.finish() }
    try OrderedPipeline.run(
      workers: min(OrderedPipeline.workerCount, max(1, jobs.count)), next: { next.next() }, work: product,
      take: { product in
        progress.advance()
        switch product {
        case .written(let paths, let findings):
          pipeline.console.report(findings.filter { told.insert($0).inserted })
          written += paths
          for path in paths { pipeline.console.detail("Made \(path).") }
        case .failed(let failure): failures.append(failure)
        case .unwritable(let error): throw error
        }
      })
    guard failures.isEmpty else { throw Failure(failures.flatMap(\.diagnostics), status: failures[0].status) }
    return written
  }

  private func plan(of issue: IssuedMonth, eachZone: Bool) -> [Job] {
    let base = "\(folder)/\(issue.month)"
    let month = Job(issue: issue, zone: nil, base: base)
    guard eachZone else { return [month] }
    let zones = issue.digest.zonesWithFigures
    let names = SafeName.names(of: zones)
    return [month]
      + zones.map { Job(issue: issue, zone: $0, base: "\(base)/zones/\(names[$0.key] ?? "zone")") }
  }

  /// One studio to a brief: fonts are not shared between threads.
  private func product(_ job: Job) -> Product {
    do {
      let maker = BriefMaker(
        settings: pipeline.settings, studio: try look.studio(), title: title, issue: job.issue)
      let (files, findings) = try maker.files(of: job.zone, in: job.base)
      for file in files { try file.write() }
      return .written(files.map(\.path), findings)
    } catch let error as OutputError {
      return .unwritable(error)
    } catch let failure as Failure {
      return .failed(failure)
    } catch {
      return .failed(
        Failure(
          [Diagnostic(.error, code: "brief.fault", summary: "\(job.base): \(error)")], status: Exit.fault))
    }
  }
}
