import ArgumentParser
import Configuration
import FactModel
import Foundation
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

  @Option(help: ArgumentHelp("The ledger.", valueName: "file"), completion: .file())
  var ledger = LedgerOptions.defaultPath

  @Option(
    help: ArgumentHelp("Month of issue. Default: the latest in the ledger.", valueName: "YYYY-MM"),
    completion: Completions.months, transform: DateArgument.month)
  var month: IssueMonth?

  @Option(
    help: ArgumentHelp(
      "Corrections to apply while reading. Default: corrections.yaml in the working folder, if it is there.",
      valueName: "file"), completion: .file(extensions: ["yaml", "yml"]))
  var corrections: String?

  func validate() throws { try EmptyName.refuse(ledger, for: "--ledger") }
}

/// An option given as "" would name the working folder or nothing at all: mostly a variable that is not set.
enum EmptyName {
  static func refuse(_ value: String, for option: String) throws {
    if value.allSatisfy(\.isWhitespace) { throw ValidationError("'\(option)' is empty.") }
  }
}

/// How pictures and pages look.
struct LookOptions: ParsableArguments {
  enum Theme: String, ExpressibleByArgument, CaseIterable { case light, dark }
  enum Language: String, ExpressibleByArgument, CaseIterable { case zh, en }

  @Option(
    help: ArgumentHelp("A style by name (see `zonebrief styles`) or by file.", valueName: "name|file"),
    completion: .list(StyleLibrary.names))
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
      "wide (1600x1000), phone (1080 wide), slide (1920x1080), or pixels.", valueName: "WxH|wide|phone|slide"),
    completion: .list(["wide", "phone", "slide"]), transform: PictureSize.argument)
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
enum PictureSize: Hashable {
  case wide, phone, slide
  case pixels(Int, Int)

  @Sendable static func argument(_ text: String) throws -> PictureSize {
    if let size = PictureSize(text) { return size }
    throw ValidationError(
      "give wide, phone, slide, or pixels as WxH: 200 to 10000 wide, 150 to 10000 high, for example 1200x800."
    )
  }

  private init?(_ argument: String) {
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
struct IssueMonth: Hashable, Comparable, CustomStringConvertible {
  var year: Int
  var month: Int

  init?(_ text: some StringProtocol) {
    guard let date = CivilDate(text), let month = date.month, date.day == nil else { return nil }
    year = date.year
    self.month = month
  }

  var next: IssueMonth {
    var next = self
    (next.year, next.month) = month == 12 ? (year + 1, 1) : (year, month + 1)
    return next
  }

  var date: CivilDate? { CivilDate(year: year, month: month) }
  var description: String { date?.description ?? "" }
  static func < (a: IssueMonth, b: IssueMonth) -> Bool { (a.year, a.month) < (b.year, b.month) }
}

/// Months one after another as `2024-01..2024-10`.
struct MonthSpan: Hashable {
  var first: IssueMonth
  var last: IssueMonth

  /// Longer spans are a slip of the hand.
  static let longest = 240

  var months: [IssueMonth] {
    Array(sequence(first: first) { $0 < last ? $0.next : nil }.prefix(Self.longest))
  }
}

/// Reads dates given as options.
enum DateArgument {
  @Sendable static func day(_ text: String) throws -> CivilDate {
    if let date = CivilDate(text), date.day != nil { return date }
    throw ValidationError("write a day that exists as YYYY-MM-DD, for example 2024-10-15.")
  }

  @Sendable static func month(_ text: String) throws -> IssueMonth {
    if let month = IssueMonth(text) { return month }
    throw ValidationError("write YYYY-MM, for example 2024-10.")
  }

  @Sendable static func months(_ text: String) throws -> MonthSpan {
    let ends = text.components(separatedBy: "..")
    guard ends.count == 2, let first = IssueMonth(ends[0]), let last = IssueMonth(ends[1]) else {
      throw ValidationError("write A..B, for example 2024-01..2024-10.")
    }
    guard first <= last else { throw ValidationError("it ends before it begins.") }
    let span = MonthSpan(first: first, last: last)
    guard span.months.last == last else {
      throw ValidationError("it is more than \(MonthSpan.longest) months.")
    }
    return span
  }
}

/// Reads what narrows figures down.
enum FigureArgument {
  @Sendable static func period(_ text: String) throws -> TimePeriod {
    if let period = TimePeriod(text) { return period }
    throw ValidationError(
      "write 2024, 2024-08, 2024-01/2024-08, 2024-Q3, 2024-08-31 or 2016/2018.")
  }

  @Sendable static func basis(_ text: String) throws -> Basis {
    if let basis = Basis(rawValue: text) { return basis }
    throw ValidationError("give \(names.joined(separator: ", ")).")
  }

  static let names = Basis.allCases.map(\.rawValue)
}

/// Where data goes, and in which form.
struct OutputOptions: ParsableArguments {
  @Option(help: "The form on standard output.")
  var format: DataFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to a file: .csv, .json, .ndjson, .xlsx or .txt; - is standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  func validate() throws { try DataFormat.check(output, or: format) }
}

/// The forms in which data comes out.
enum DataFormat: String, ExpressibleByArgument, CaseIterable {
  case table, csv, json, ndjson, xlsx

  /// Refuses a file whose ending tells no form, before anything is read.
  static func check(_ path: String?, or format: DataFormat?, more: [String] = []) throws {
    guard let path, path != "-", ofFile(path) == nil, format == nil else { return }
    let endings = more + [".csv", ".json", ".ndjson", ".xlsx"]
    throw ValidationError(
      "The ending of '\(path)' tells no form: use \(endings.joined(separator: ", ")) or .txt.")
  }

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
