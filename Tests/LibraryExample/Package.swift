// swift-tools-version: 6.2
import PackageDescription

/// How another package uses the modules: `.package(url: …)` in place of the path.
let package = Package(
  name: "LibraryExample",
  dependencies: [.package(name: "zonebrief", path: "../..")],
  targets: [
    .executableTarget(
      name: "LibraryExample", dependencies: [.product(name: "ZoneBriefFacts", package: "zonebrief")])
  ],
  swiftLanguageModes: [.v6]
)
