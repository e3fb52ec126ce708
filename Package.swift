// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target is built alike: strict imports, explicit existentials, warnings as errors.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

/// A C library of the system, found through pkg-config and named by its Debian package.
func system(_ name: String, pkgConfig: String, apt: [String]) -> Target {
  .systemLibrary(
    name: name, path: "Sources/SystemLibraries/\(name)", pkgConfig: pkgConfig,
    providers: [.apt(apt)])
}

/// A module of the house; ARCHITECTURE.md has the same table of who may import whom.
func module(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

/// The tests of one module, with the helpers that all tests share.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.byName(name: name), "TestSupport"] + dependencies,
    swiftSettings: strict)
}

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
  name: "zonebrief",
  products: [
    .executable(name: "zonebrief", targets: ["zonebrief"]),
    // facts out of pages, without a ledger and without drawing
    .library(
      name: "ZoneBriefFacts",
      targets: ["SourceText", "FactModel", "Lexicons", "SourceReading", "MetricExtraction"]),
    .library(
      name: "ZoneBrief",
      targets: [
        "SourceText", "FactModel", "Lexicons", "SourceReading", "MetricExtraction", "FactLedger",
        "Aggregation", "Figures", "BriefComposition", "PageLayout", "CairoRendering", "Exports",
        "Configuration",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // C libraries of the system
    system("CLibXML2", pkgConfig: "libxml-2.0", apt: ["libxml2-dev"]),
    system("CArchive", pkgConfig: "libarchive", apt: ["libarchive-dev"]),
    system("CPoppler", pkgConfig: "poppler-glib", apt: ["libpoppler-glib-dev"]),
    system(
      "CPangoCairo", pkgConfig: "pangocairo pangoft2", apt: ["libpango1.0-dev", "libcairo2-dev"]),
    system("CPNG", pkgConfig: "libpng", apt: ["libpng-dev"]),
    system("CDeflate", pkgConfig: "libdeflate", apt: ["libdeflate-dev"]),
    system("CHarfBuzz", pkgConfig: "harfbuzz harfbuzz-subset", apt: ["libharfbuzz-dev"]),
    system("CXLSXWriter", pkgConfig: "xlsxwriter", apt: ["libxlsxwriter-dev"]),
    // the tables and styles, compiled in as bytes
    .target(name: "CEmbedded"),

    // the text half
    module("SourceText", []),
    module("FactModel", ["SourceText"]),
    module("Lexicons", ["FactModel", "SourceText", "CEmbedded"], exclude: ["Resources"]),
    module("MarkupReading", ["SourceText", "CLibXML2", "CArchive"]),
    module("PDFReading", ["SourceText", "CPoppler"]),
    module(
      "SourceReading", ["FactModel", "SourceText", "MarkupReading", "PDFReading", "CEmbedded"],
      exclude: ["Resources"]),
    module("MetricExtraction", ["FactModel", "Lexicons", "SourceText"]),
    module("FactLedger", ["FactModel", "SourceText", grdb]),
    module("Aggregation", ["FactModel", "Lexicons", "SourceText"]),

    // the page half
    module("Figures", ["SourceText"]),
    module("PageLayout", ["Figures", "SourceText"]),
    module(
      "CairoRendering",
      ["PageLayout", "SourceText", "CPangoCairo", "CPNG", "CDeflate", "CHarfBuzz"]),

    // where they meet
    module("BriefComposition", ["Aggregation", "FactModel", "Figures", "Lexicons", "SourceText"]),
    module("Exports", ["Aggregation", "FactModel", "Figures", "SourceText", "CXLSXWriter"]),
    module("Configuration", ["FactModel", "PageLayout", "SourceText", "CEmbedded", yams]),

    // the command line
    .executableTarget(
      name: "zonebrief",
      dependencies: [
        "SourceText", "FactModel", "Lexicons", "SourceReading", "MetricExtraction", "FactLedger",
        "Aggregation", "Figures", "PageLayout", "CairoRendering", "BriefComposition", "Exports",
        "Configuration", argumentParser,
      ],
      swiftSettings: strict),

    // tests
    .target(
      name: "TestSupport", dependencies: ["Figures", "SourceText"], path: "Tests/TestSupport",
      swiftSettings: strict),
    // what the fuzzers feed: Tests/Reliability/Fuzzing
    .target(
      name: "FuzzTargets",
      dependencies: [
        "Configuration", "FactModel", "Lexicons", "MetricExtraction", "SourceReading", "SourceText",
      ],
      path: "Tests/FuzzTargets", swiftSettings: strict),
    .target(
      name: "GeneratedLedgers", dependencies: ["FactModel", "SourceText"],
      path: "Tests/GeneratedLedgers", swiftSettings: strict),
    // killed at random moments by the ledger's tests
    .executableTarget(
      name: "IngestHelper", dependencies: ["FactLedger", "FactModel", "GeneratedLedgers"],
      path: "Tests/IngestHelper", swiftSettings: strict),
    .target(
      name: "ChartSamples", dependencies: ["Figures"], path: "Tests/ChartSamples", swiftSettings: strict),
    .executableTarget(
      name: "ChartGallery",
      dependencies: ["CairoRendering", "ChartSamples", "Configuration", "Figures", "PageLayout"],
      path: "Tests/ChartGallery", swiftSettings: strict),
    // ten thousand documents and a thousand charts in one process: `make soak`
    .executableTarget(
      name: "Soak",
      dependencies: [
        "CairoRendering", "ChartSamples", "Configuration", "FactLedger", "FactModel", "Figures", "Lexicons",
        "MetricExtraction", "PageLayout", "SourceReading", "SourceText",
      ],
      path: "Tests/Reliability/Soak", swiftSettings: strict),
    .executableTarget(
      name: "LedgerBenchmark",
      dependencies: [
        "Aggregation", "FactLedger", "FactModel", "GeneratedLedgers", "SourceText",
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      path: "Tests/Benchmarks/Ledger", swiftSettings: strict),
    // what `Tests/Benchmarks/brief.py` times
    .executableTarget(
      name: "BriefBenchmark",
      dependencies: [
        "Aggregation", "BriefComposition", "CairoRendering", "Configuration", "FactLedger", "FactModel",
        "GeneratedLedgers", "Lexicons", "PageLayout", "SourceText",
      ],
      path: "Tests/Benchmarks/Brief", swiftSettings: strict),
    tests("SourceText", []),
    tests("FactModel", ["SourceText"]),
    tests("Lexicons", ["FactModel", "SourceText"]),
    tests("MarkupReading", ["SourceText"]),
    tests("PDFReading", ["SourceText"]),
    tests("SourceReading", ["FactModel", "SourceText"]),
    tests("MetricExtraction", ["FactModel", "Lexicons", "SourceReading", "SourceText"]),
    tests(
      "FactLedger", ["Aggregation", "FactModel", "SourceText", "GeneratedLedgers", "IngestHelper", grdb]),
    tests("Aggregation", ["FactModel", "GeneratedLedgers", "Lexicons", "SourceText"]),
    tests("Figures", ["SourceText"]),
    tests("PageLayout", ["ChartSamples", "Configuration", "Figures", "SourceText"]),
    tests(
      "CairoRendering",
      [
        "Aggregation", "BriefComposition", "CDeflate", "ChartSamples", "Configuration", "FactModel",
        "Figures",
        "GeneratedLedgers", "Lexicons", "PageLayout", "SourceText",
      ]),
    tests(
      "BriefComposition",
      ["Aggregation", "FactModel", "GeneratedLedgers", "Figures", "Lexicons", "SourceText"]),
    tests("Exports", ["Aggregation", "FactModel", "Figures", "SourceText"]),
    tests("Configuration", ["FactModel", "PageLayout", "SourceText"]),
    tests("zonebrief", ["FuzzTargets", "SourceText", "FactModel"]),
  ],
  swiftLanguageModes: [.v6]
)

// `make docs` alone needs the plugin; nothing else should wait for it.
if Context.environment["ZONEBRIEF_DOCS"] != nil {
  package.dependencies.append(
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", exact: "1.5.0"))
}
