// swift-tools-version: 6.2
import PackageDescription

/// Coverage-guided fuzzing of everything that reads what others wrote. A package of its own, since its flags and its
/// sanitizers do not belong into a build that people run: `make fuzz` builds and runs it.
let package = Package(
  name: "fuzzing",
  dependencies: [.package(name: "zonebrief", path: "../../..")],
  targets: [
    .executableTarget(
      name: "Fuzzers",
      dependencies: [.product(name: "ZoneBrief", package: "zonebrief")],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])])
  ],
  swiftLanguageModes: [.v6]
)
