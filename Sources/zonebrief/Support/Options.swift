import ArgumentParser
import SourceText

/// The inputs of `extract`, `read`, `ingest` and `brief`.
struct DateOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Issue date of documents that do not tell it themselves, neither in their words nor in their path.",
      valueName: "YYYY-MM-DD"), transform: DateArgument.day)
  var published: CivilDate?
}

struct SampleOption: ParsableArguments {
  @Flag(help: "Mark the documents as samples: every page and chart made from them says 示例数据.")
  var sample = false
}

/// How much a command says on standard error.
struct TalkOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Say nothing but warnings and errors.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say what is being done, step by step.")
  var verbose = false

  var console: Console { Console(isQuiet: quiet, isVerbose: verbose) }
}

/// Which ledger is read, up to which month of issue, with which corrections.
struct LedgerOptions: ParsableArguments {
  static let defaultPath = "Output/ledger.sqlite"

  @Option(help: ArgumentHelp("The ledger.", valueName: "file"))
  var ledger = LedgerOptions.defaultPath

  @Option(help: ArgumentHelp("Month of issue. Default: the latest in the ledger.", valueName: "YYYY-MM"))
  var month: IssueMonth?

  @Option(
    help: ArgumentHelp(
      "Corrections to apply while reading. Default: corrections.yaml in the working folder, if it is there.",
      valueName: "file"))
  var corrections: String?
}

/// How pictures and pages look.
struct LookOptions: ParsableArguments {
  enum Theme: String, ExpressibleByArgument, CaseIterable { case light, dark }
  enum Language: String, ExpressibleByArgument, CaseIterable { case zh, en }

  @Option(help: ArgumentHelp("A style by name (see `zonebrief styles`) or by file.", valueName: "name|file"))
  var style: String?

  @Option(help: "Colours of charts.")
  var theme: Theme = .light

  @Option(help: "Language of the output.")
  var language: Language?
}

/// The size of a picture.
struct SizeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "wide (1600x1000), phone (1080 wide), slide (1920x1080), or pixels.", valueName: "WxH|wide|phone|slide")
  )
  var size: PictureSize = .wide

  @Option(help: ArgumentHelp("1, 2 or 3 pixels for each unit of the size.", valueName: "N"))
  var scale = 1

  func validate() throws {
    guard (1...3).contains(scale) else {
      throw ValidationError("'--scale \(scale)' is out of range: give 1, 2 or 3.")
    }
  }
}

/// Wide, phone, slide, or a size in pixels.
enum PictureSize: Hashable, ExpressibleByArgument {
  case wide, phone, slide
  case pixels(Int, Int)

  init?(argument: String) {
    switch argument {
    case "wide": self = .wide
    case "phone": self = .phone
    case "slide": self = .slide
    default:
      let parts = argument.split(separator: "x", omittingEmptySubsequences: false)
      guard parts.count == 2, let width = Int(parts[0]), let height = Int(parts[1]),
        (200...10_000).contains(width), (150...10_000).contains(height)
      else { return nil }
      self = .pixels(width, height)
    }
  }
}

/// A month as `2024-10`.
struct IssueMonth: Hashable, ExpressibleByArgument, CustomStringConvertible {
  var year: Int
  var month: Int

  init?(argument: String) {
    guard let date = CivilDate(argument), let month = date.month, date.day == nil else { return nil }
    year = date.year
    self.month = month
  }

  var description: String { CivilDate(year: year, month: month)?.description ?? "" }
}

/// Reads dates given as options.
enum DateArgument {
  @Sendable static func day(_ text: String) throws -> CivilDate {
    if let date = CivilDate(text), date.day != nil { return date }
    throw ValidationError("'\(text)' is not a day that exists: write YYYY-MM-DD.")
  }
}

/// The forms in which data comes out.
enum DataFormat: String, ExpressibleByArgument, CaseIterable {
  case table, csv, json, ndjson, xlsx

  /// The form that a file's ending asks for.
  static func ofFile(_ path: String) -> DataFormat? {
    switch path.split(separator: ".").last?.lowercased() {
    case "csv": .csv
    case "json": .json
    case "ndjson", "jsonl": .ndjson
    case "xlsx": .xlsx
    case "txt": .table
    default: nil
    }
  }
}
