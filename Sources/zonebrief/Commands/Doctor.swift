import ArgumentParser
import CairoRendering
import Configuration
import Exports
import FactLedger
import FactModel
import Foundation
import Glibc
import Lexicons
import SourceReading
import SourceText

struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check fonts, libraries, styles, tables, ledger; say how to mend each.",
    discussion: """
      Example:
        zonebrief doctor --ledger Output/ledger.sqlite
      """)

  @Option(help: ArgumentHelp("The ledger to check.", valueName: "file"))
  var ledger = LedgerOptions.defaultPath

  @OptionGroup var output: OutputOptions

  @OptionGroup var talk: TalkOptions

  /// One thing looked at.
  private struct Finding {
    var what: String
    var isWell: Bool
    var detail: String
    var advice = ""
  }

  func run() throws {
    let findings = [libraries(), fonts()] + styles() + [lexicons(), settings(), store(), folder()]
    let table = DataTable(
      title: "doctor",
      columns: [
        .init("what", "what"), .init("state", "state"), .init("detail", "detail"),
        .init("advice", "what to do"),
      ],
      rows: findings.map {
        [.text($0.what), .text($0.isWell ? "ok" : "not ok"), .text($0.detail), .text($0.advice)]
      })
    try DataOutput.write(table, output)
    if findings.contains(where: { !$0.isWell }) { throw Exit.found }
  }

  private func libraries() -> Finding {
    let all =
      RenderingLibraries.versions + ReadingLibraries.versions + [("libxlsxwriter", XLSXExport.libraryVersion)]
    return Finding(
      what: "libraries", isWell: true, detail: all.map { "\($0.name) \($0.version)" }.joined(separator: ", "))
  }

  /// Where results go, unless told otherwise.
  private func folder() -> Finding {
    let folder = FileManager.default.fileExists(atPath: "Output") ? "Output" : "."
    let isWell = access(folder, W_OK) == 0
    return Finding(
      what: "output", isWell: isWell,
      detail: isWell ? "\(folder) can be written to" : "\(folder) is read-only",
      advice: isWell ? "" : "work in a folder of your own, or give --output DIR and --ledger FILE")
  }

  private func lexicons() -> Finding {
    do {
      let lexicon = try Lexicon.embedded()
      return Finding(
        what: "tables", isWell: true,
        detail: "\(lexicon.gazetteer.zones.count) zones, \(lexicon.indicators.rows.count) measures")
    } catch {
      return Finding(
        what: "tables", isWell: false, detail: error.description, advice: "build again from clean sources")
    }
  }

  private func settings() -> Finding {
    let file = Settings.fileName
    guard FileManager.default.fileExists(atPath: file) else {
      return Finding(what: "settings", isWell: true, detail: "no \(file) here; the defaults are used")
    }
    do {
      _ = try Settings.load(path: file)
      return Finding(what: "settings", isWell: true, detail: file)
    } catch {
      return ill("settings", ConfigurationErrors.diagnostics(of: error))
    }
  }

  private func styles() -> [Finding] {
    StyleLibrary.names.map { name in
      do {
        _ = try StyleLibrary.style(name)
        return Finding(what: "style \(name)", isWell: true, detail: "every token is right")
      } catch {
        return ill("style \(name)", ConfigurationErrors.diagnostics(of: error))
      }
    }
  }

  private func fonts() -> Finding {
    do {
      let fonts = try FontSet(style: StyleLibrary.style("newsroom"))
      let taken = fonts.substitutions.map { "\($0.taken) for \($0.wanted)" }
      return Finding(
        what: "fonts", isWell: true,
        detail: taken.isEmpty ? "the fonts the styles name are installed" : taken.joined(separator: ", "),
        advice: taken.isEmpty ? "" : "apt-get install fonts-noto-cjk gives the fonts the styles are made for")
    } catch {
      return Finding(
        what: "fonts", isWell: false, detail: "\(error)", advice: "apt-get install fonts-noto-cjk")
    }
  }

  private func store() -> Finding {
    guard FileManager.default.fileExists(atPath: ledger) else {
      return Finding(
        what: "ledger", isWell: true, detail: "no ledger at \(ledger) yet",
        advice: "zonebrief ingest PATH makes one")
    }
    do {
      let months = try FactLedger(path: ledger, access: .read).months()
      let span = months.isEmpty ? "no months" : "\(months[0]) to \(months[months.count - 1])"
      return Finding(what: "ledger", isWell: true, detail: "\(ledger): \(span)")
    } catch let error as LedgerError {
      return ill("ledger", [error.diagnostic])
    } catch {
      return Finding(what: "ledger", isWell: false, detail: "\(error)")
    }
  }

  private func ill(_ what: String, _ diagnostics: [Diagnostic]) -> Finding {
    let first = diagnostics.first
    return Finding(
      what: what, isWell: false, detail: first.map { DiagnosticStyle().text(of: $0) } ?? "",
      advice: first?.hints.first ?? "")
  }
}
