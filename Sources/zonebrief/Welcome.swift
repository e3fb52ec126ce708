import FactLedger
import FactModel
import Foundation
import SourceText

/// What `zonebrief` alone says: what to do next, as things stand in the working folder.
enum Welcome {
  static func text(ledger path: String) -> String {
    let title = "zonebrief: newspaper pages about development zones (开发区) to a checked brief.\n\n"
    let end = """

      All commands: zonebrief --help
      Is everything installed? zonebrief doctor

      """
    guard FileManager.default.fileExists(atPath: path) else { return title + first + end }
    guard let ledger = try? FactLedger(path: path, access: .read), let months = try? ledger.months(),
      let documents = try? ledger.documents()
    else {
      return title + "The ledger \(path) cannot be used; this tells why:\n"
        + commands([("zonebrief doctor", "what is wrong, and how to mend it")]) + end
    }
    guard let latest = months.last, let earliest = months.first else { return title + first + end }
    let span = earliest == latest ? "\(latest)" : "\(earliest) to \(latest)"
    let count = documents.count == 1 ? "1 page" : "\(documents.count) pages"
    return title + "The ledger \(path) holds \(count), issues of \(span). Next:\n"
      + commands([
        ("zonebrief brief", "write the brief of \(latest)"),
        ("zonebrief compare --all", "put the zones side by side"),
        ("zonebrief check", "what should be looked at twice"),
        ("zonebrief brief NEW-PAGES/", "read more pages first"),
      ]) + end
  }

  private static let first =
    "There is no ledger here yet. Begin with a folder of pages (.txt, .pdf, .html, .docx …):\n"
    + commands([
      ("zonebrief brief PAGES/", "read the pages, write the month's brief"),
      ("zonebrief extract PAGE.txt", "only print the figures of one page"),
    ])

  private static func commands(_ lines: [(command: String, what: String)]) -> String {
    lines.map { line in
      "  " + line.command + String(repeating: " ", count: max(1, 30 - line.command.count)) + line.what + "\n"
    }.joined()
  }
}
