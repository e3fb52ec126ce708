// swift-tools-version: 6.2
import PackageDescription

/// Coverage-guided fuzzing of everything that reads what others wrote. A package of its own, since its flags and its
/// sanitizers do not belong into a build that people run: `make fuzz` builds and runs it.
///
/// `Sources/FuzzTargets` and `Sources/CommandLineTool` are links to the targets and the tool of the package above: a
/// program cannot be imported from another package, and what only tests use is no product.
let package = Package(
  name: "fuzzing",
  dependencies: [
    .package(name: "zonebrief", path: "../../.."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .target(
      name: "FuzzedReaders", dependencies: [.product(name: "ZoneBrief", package: "zonebrief")],
      path: "Sources/FuzzTargets"),
    .target(
      name: "CommandLineTool",
      dependencies: [
        .product(name: "ZoneBrief", package: "zonebrief"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: [
        // its `main` steps aside for libFuzzer's
        .unsafeFlags([
          "-enable-testing", "-Xfrontend", "-entry-point-function-name", "-Xfrontend", "tool_main",
        ])
      ]),
    .executableTarget(
      name: "Fuzzers", dependencies: ["FuzzedReaders", "CommandLineTool"],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])]),
  ],
  swiftLanguageModes: [.v6]
)
