import Aggregation
import Foundation

/// Names of files made for zones: the same on every run, and safe on every file system.
enum SafeName {
  /// Longest name in bytes, so that an ending and a number still fit.
  private static let longest = 120

  /// The gazetteer id (`zuoyun-etdz`), else the zone's own name; zones whose names would meet are numbered in the order of
  /// their keys.
  static func names(of zones: [ZoneIdentity]) -> [ZoneKey: String] {
    var taken: [String: Int] = [:]
    var names: [ZoneKey: String] = [:]
    for zone in zones.sorted(by: { $0.key < $1.key }) {
      let name = name(zone.id ?? zone.name)
      let count = taken[name.lowercased(), default: 0] + 1
      taken[name.lowercased()] = count
      names[zone.key] = count == 1 ? name : "\(name)-\(count)"
    }
    return names
  }

  /// Letters, Han, digits, `-`, `_` and inner dots are kept; anything else becomes one `-`.
  static func name(_ text: String) -> String {
    var name = ""
    for character in text.precomposedStringWithCanonicalMapping {
      let isKept = character.isLetter || character.isNumber || "-_.".contains(character)
      if isKept { name.append(character) } else if name.last != "-" { name.append("-") }
    }
    name = name.trimmingCharacters(in: CharacterSet(charactersIn: "-."))
    while name.utf8.count > longest { name.removeLast() }
    // what Windows keeps for devices
    let isDevice = name.uppercased().split(separator: ".").first.map { devices.contains(String($0)) } ?? false
    return name.isEmpty ? "zone" : isDevice ? name + "-" : name
  }

  private static let devices: Set<String> = Set(
    ["CON", "PRN", "AUX", "NUL"] + (1...9).flatMap { ["COM\($0)", "LPT\($0)"] })
}
