/// Rows of arguments, ledgers and settings.
extension BadInputRow {
  private static let good = "2024-10-15-good.txt"

  static let arguments: [BadInputRow] = [
    BadInputRow("a command that is not", [], ["breif"]),
    BadInputRow("an option that is not", [], ["brief", "--mnoth", "2024-10"]),
    BadInputRow("an option without its value", [], ["brief", "--month"]),
    BadInputRow("nothing to extract", [], ["extract"]),
    BadInputRow(
      "a day that is not", [], ["extract", good, "--published", "2024-13-01"],
      ["extract", good, "--published", "yesterday"]),
    BadInputRow(
      "a month that is not", [.ledger("l.sqlite")], ["brief", "--month", "2024-00", "--ledger", "l.sqlite"],
      ["brief", "--month", "十月", "--ledger", "l.sqlite"]),
    BadInputRow(
      "a month without pages", [.ledger("l.sqlite")], ["check", "--month", "1999-01", "--ledger", "l.sqlite"]),
    BadInputRow("a kind of chart that is not", [], ["chart", "pie"]),
    BadInputRow(
      "sizes", [.ledger("l.sqlite")], ["chart", "bar", "--size", "1x1", "-o", "a.png"],
      ["chart", "bar", "--size", "big", "-o", "a.png"],
      ["chart", "bar", "--size", "99999x99999", "-o", "a.png"],
      ["chart", "bar", "--size", "10000x10000", "--scale", "3", "-o", "a.png", "--ledger", "l.sqlite"]),
    BadInputRow(
      "a scale that is not", [], ["chart", "bar", "--scale", "0"], ["chart", "bar", "--scale", "99"]),
    BadInputRow(
      "an ending that is not", [.ledger("l.sqlite")],
      ["chart", "bar", "--ledger", "l.sqlite", "-o", "a.gif"], ["facts", "--ledger", "l.sqlite", "-o", "a"]),
    BadInputRow("a format that is not", [], ["extract", good, "--format", "xml"]),
    BadInputRow(
      "an indicator that is not", [.ledger("l.sqlite")],
      ["chart", "bar", "--indicator", "investment.industry", "--ledger", "l.sqlite"]),
    BadInputRow(
      "a basis that is not", [.ledger("l.sqlite")],
      ["chart", "bar", "--basis", "done", "--ledger", "l.sqlite"]),
    BadInputRow(
      "a period that is not", [.ledger("l.sqlite")], ["facts", "--period", "2024-99", "--ledger", "l.sqlite"]),
    BadInputRow(
      "a zone that is not", [.ledger("l.sqlite")], ["compare", "佐云", "清沅", "--ledger", "l.sqlite"],
      ["facts", "--zone", "nowhere", "--ledger", "l.sqlite"]),
    BadInputRow(
      "a province and a level that are not", [.ledger("l.sqlite")],
      ["compare", "--province", "山北", "--ledger", "l.sqlite"],
      ["compare", "--level", "区级", "--ledger", "l.sqlite"]),
    BadInputRow(
      "a fact that is not", [.ledger("l.sqlite")], ["explain", "nothing", "--ledger", "l.sqlite"],
      ["correct", "nothing", "--drop", "--by", "a", "--why", "b", "--ledger", "l.sqlite"]),
    BadInputRow(
      "a correction without who and why", [.ledger("l.sqlite")],
      ["correct", "x", "--drop", "--ledger", "l.sqlite"]),
    BadInputRow(
      "a style that is not", [.ledger("l.sqlite")], ["brief", "--style", "newsrom", "--ledger", "l.sqlite"],
      ["styles", "./none.yaml"]),
    BadInputRow(
      "an output below a file", [.ledger("l.sqlite")], ["brief", "--ledger", "l.sqlite", "--output", good],
      ["facts", "--ledger", "l.sqlite", "-o", good + "/facts.csv"]),
    BadInputRow(
      "an output that is a folder", [.ledger("l.sqlite"), .folder("a.png")],
      ["chart", "bar", "--ledger", "l.sqlite", "-o", "a.png"]),
    BadInputRow(
      "an output where nothing can be written", [.ledger("l.sqlite")],
      ["facts", "--ledger", "l.sqlite", "-o", "/proc/facts.csv"],
      ["brief", "--ledger", "l.sqlite", "--output", "/proc/x"]),
    BadInputRow(
      "names that are empty", [.ledger("l.sqlite")], ["facts", "--ledger", ""],
      ["ingest", good, "--ledger", " "], ["brief", "--ledger", "l.sqlite", "--output", ""],
      ["facts", "--ledger", "l.sqlite", "-o", ""], ["facts", "--ledger", "l.sqlite", "--zone", ""],
      ["chart", "bar", "--ledger", "l.sqlite", "--indicator", ""], ["explain", "", "--ledger", "l.sqlite"],
      ["correct", "x", "--drop", "--by", "", "--why", " ", "--ledger", "l.sqlite"]),
    BadInputRow(
      "spans of months", [], ["brief", "--months", "2024-12..2024-01"], ["brief", "--months", "2024-01"],
      ["brief", "--months", "1900-01..2100-12"],
      ["brief", "--months", "2024-01..2024-02", "--month", "2024-01"]),
    BadInputRow("a watch over nothing", [], ["brief", "--watch"], ["brief", "--watch", "-"]),
    BadInputRow(
      "a language and a theme that are not", [], ["chart", "bar", "--language", "klingon"],
      ["chart", "bar", "--theme", "neon"]),
    BadInputRow(
      "a form that data has not", [.ledger("l.sqlite")], ["facts", "--ledger", "l.sqlite", "-o", "a.pdf"],
      ["extract", good, "--input-format", "ndjson", "--format", "xlsx"]),
    BadInputRow(
      "values that cannot be set", [.ledger("l.sqlite")],
      [
        "correct", "w3wi7tbwblgzmomy", "--set", "value=1e999", "--by", "a", "--why", "b", "--ledger",
        "l.sqlite",
      ],
      [
        "correct", "w3wi7tbwblgzmomy", "--set", "colour=red", "--by", "a", "--why", "b", "--ledger",
        "l.sqlite",
      ],
      ["correct", "w3wi7tbwblgzmomy", "--set", "value", "--by", "a", "--why", "b", "--ledger", "l.sqlite"],
      [
        "correct", "w3wi7tbwblgzmomy", "--set", "period=yesterday", "--by", "a", "--why", "b", "--ledger",
        "l.sqlite",
      ],
      [
        "correct", "w3wi7tbwblgzmomy", "--set", "value=3亿", "--drop", "--by", "a", "--why", "b", "--ledger",
        "l.sqlite",
      ]),
    BadInputRow(
      "names without end", [.ledger("l.sqlite")],
      ["compare", String(repeating: "云", count: 5000), "清沅", "--ledger", "l.sqlite"]),
    BadInputRow(
      "a date of files that is none", [.ledger("l.sqlite")], environment: ["SOURCE_DATE_EPOCH": "nan"],
      ["facts", "--ledger", "l.sqlite"], ["brief", "--ledger", "l.sqlite"]),
    BadInputRow(
      "a date of files before and behind all years", [.ledger("l.sqlite")],
      environment: ["SOURCE_DATE_EPOCH": "99999999999999999999"], ["facts", "--ledger", "l.sqlite"]),
    BadInputRow(
      "a folder for temporary files that is not there", [.ledger("l.sqlite")],
      environment: ["TMPDIR": "/nowhere"], ["facts", "--ledger", "l.sqlite", "-o", "f.xlsx"]),
    BadInputRow(
      "neither home nor language nor terminal", [.ledger("l.sqlite")],
      environment: ["HOME": "/nowhere", "LC_ALL": "C", "TERM": "", "COLUMNS": "9223372036854775807"],
      ["facts", "--ledger", "l.sqlite"]),
    BadInputRow("a full disk", [.ledger("l.sqlite")], ["facts", "--ledger", "l.sqlite", "-o", "/dev/full"]),
  ]

  static let ledgers: [BadInputRow] = [
    BadInputRow(
      "no ledger", [], ["facts"], ["check"], ["compare", "清沅"], ["chart", "bar"], ["explain", "x"], ["brief"]),
    BadInputRow(
      "a ledger that is a text", [.text("l.sqlite", "notes")], ["ingest", good, "--ledger", "l.sqlite"],
      ["facts", "--ledger", "l.sqlite"]),
    BadInputRow(
      "a ledger that is a folder", [.folder("l.sqlite")], ["ingest", good, "--ledger", "l.sqlite"]),
    BadInputRow("a ledger that is empty", [.bytes("l.sqlite", [])], ["facts", "--ledger", "l.sqlite"]),
    BadInputRow(
      "another program's database", [.ledger("l.sqlite", at: 68, [1, 2, 3, 4])],
      ["ingest", good, "--ledger", "l.sqlite"]),
    BadInputRow(
      "a ledger from a newer version", [.ledger("l.sqlite", at: 60, [0, 0, 3, 231])],
      ["ingest", good, "--ledger", "l.sqlite"], ["facts", "--ledger", "l.sqlite"]),
    BadInputRow("a ledger cut short", [.ledger("l.sqlite", cut: 6000)], ["facts", "--ledger", "l.sqlite"]),
    BadInputRow(
      "a ledger with a page overwritten",
      [.ledger("l.sqlite", at: 4096, [UInt8](repeating: 0xA5, count: 4096))],
      ["ingest", good, "--ledger", "l.sqlite"]),
    BadInputRow(
      "a ledger that SQLite would keep in memory", [], ["ingest", good, "--ledger", ":memory:"],
      ["facts", "--ledger", ":memory:", "--quiet"], ["ingest", good, "--ledger", "file:x?mode=memory"]),
    BadInputRow("a page as the ledger", [], ["ingest", good, "--ledger", good]),
    BadInputRow(
      "a ledger as the output", [.ledger("l.sqlite")],
      ["facts", "--ledger", "l.sqlite", "--format", "csv", "-o", "l.sqlite"],
      ["facts", "--ledger", "l.sqlite", "--quiet"]),
    BadInputRow(
      "a ledger that is a pipe", [.fifo("fifo")], ["facts", "--ledger", "fifo"],
      ["ingest", good, "--ledger", "fifo"],
      ["doctor", "--ledger", "fifo", "--format", "csv", "-o", "-", "--quiet"]),
    BadInputRow("a ledger that is a device", [], ["ingest", good, "--ledger", "/dev/null"]),
    BadInputRow(
      "a ledger behind a link that leads to itself", [.link("l.sqlite", to: "l.sqlite")],
      ["ingest", good, "--ledger", "l.sqlite"]),
    BadInputRow("a ledger where nothing can be written", [], ["ingest", good, "--ledger", "/proc/l.sqlite"]),
    BadInputRow(
      "a month without facts", [.text("2024-10-16-none.txt", "岚原时报讯 清沅经济技术开发区召开动员会。")],
      ["brief", "2024-10-16-none.txt", "--month", "2024-10", "--quiet"]),
  ]

  private static func correction(_ name: String, _ yaml: String) -> BadInputRow {
    BadInputRow(
      name, [.ledger("l.sqlite"), .text("corrections.yaml", yaml)], ["facts", "--ledger", "l.sqlite"])
  }

  private static func setting(_ name: String, _ yaml: String) -> BadInputRow {
    BadInputRow(
      name, [.ledger("l.sqlite"), .text("zonebrief.yaml", yaml)], ["facts", "--ledger", "l.sqlite"])
  }

  private static func style(_ name: String, _ yaml: String) -> BadInputRow {
    BadInputRow(name, [.text("s.yaml", yaml)], ["styles", "./s.yaml"])
  }

  static let settings: [BadInputRow] = [
    setting("settings that are no YAML", "a: [1\nb: }"),
    setting("settings that are a list", "- a\n- b\n"),
    setting("a setting that is not", "provnce: 山西\n"),
    setting("a setting of another type", "province: [山西]\nlanguage: 3\n"),
    setting("a setting given twice", "province: 山西\nprovince: 河北\n"),
    setting("settings of aliases of aliases", "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nprovince: *c\n"),
    setting("settings that are no text", "\u{0}\u{1}"),
    setting("a language that is not", "language: klingon\n"),
    setting("a setting below a group that is not", "issue:\n  frst: 2023-02\n"),
    setting("a province that is not", "title: x\nprovince: 山北\n"),
    setting("an indicator that is not", "indicators:\n  - 工业投资\n  - 工业投姿\n"),
    setting("a zone followed that nobody knows", "zones: [佐云]\n"),
    setting("a zone followed that is several", "zones: [大同]\n"),
    BadInputRow(
      "a style in the settings that is not",
      [.ledger("l.sqlite"), .text("zonebrief.yaml", "style: newsrom\n")],
      ["chart", "bar", "--ledger", "l.sqlite", "-o", "a.png"]),
    setting("settings with a byte order mark", "\u{FEFF}province: 山西\r\nlanguage: zh\r\n"),
    setting("zones that are one word", "zones: 左云\n"),
    setting("a month that is not, as the first", "issue: {first: 2024-13}\n"),
    setting("settings set in with a tab", "issue:\n\tfirst: 2024-01\n"),
    setting("a hundred settings that are not", (0..<100).map { "k\($0): 1\n" }.joined()),
    BadInputRow(
      "settings that are a device", [.ledger("l.sqlite"), .link("zonebrief.yaml", to: "/dev/zero")],
      ["facts", "--ledger", "l.sqlite"]),
    BadInputRow(
      "corrections and a style that are devices and folders", [.ledger("l.sqlite"), .folder("f.yaml")],
      ["facts", "--ledger", "l.sqlite", "--corrections", "/dev/zero"],
      ["facts", "--ledger", "l.sqlite", "--corrections", "f.yaml"], ["styles", "./f.yaml"]),
    correction("corrections that are a list of words", "- x\n"),
    correction(
      "a correction with an unknown key",
      "- fact: x\n  drp: true\n  by: a\n  on: 2024-10-01\n  why: b\n"),
    correction(
      "a correction that matches nothing",
      "- fact: aaaaaaaaaaaaaaaa\n  drop: true\n  by: a\n  on: 2024-10-01\n  why: b\n"
    ),
    correction(
      "a correction without who",
      "- fact: aaaaaaaaaaaaaaaa\n  drop: true\n  on: 2024-10-01\n  why: b\n"),
    correction(
      "values that are none",
      "- fact: x\n  set: {value: 1e999}\n  by: a\n  on: 2024-10-01\n  why: b\n"
        + "- fact: x\n  set: {period: yesterday}\n  by: a\n  on: 2024-10-01\n  why: b\n"
        + "- fact: x\n  drop: yes\n  by: a\n  on: 2024-10-01\n  why: b\n"
        + "- fact: x\n  drop: true\n  by: a\n  on: 2024-02-30\n  why: b\n"),
    correction(
      "names that lead in a circle",
      "- alias: 甲\n  zone: 乙\n  by: a\n  on: 2024-10-01\n  why: b\n- alias: 乙\n  zone: 甲\n  by: a\n  on: 2024-10-01\n  why: b\n"
    ),
    correction(
      "a fact added to a page that is not",
      "- add: {doc: nowhere, evidence: x, subject: 清沅, indicator: investment.industrial, value: 3亿, article: -5}\n"
        + "  by: a\n  on: 2024-10-01\n  why: b\n"),
    correction(
      "a fault of every kind",
      [
        "fact: x\n  by: a", "fact: x\n  set: {}", "fact: x\n  set: 3", "fact: x\n  set: {colour: red}",
        "fact: x\n  evidence: y\n  drop: true", "add: 3", "add: {doc: a}", "add: {doc: a, moon: b}",
        "add: {doc: a, evidence: b, subject: c}", "alias: 甲", "alias: ''\n  zone: 乙", "merge: 甲\n  into: 乙",
        "merge: [甲]\n  into: 乙", "fact: [x]\n  drop: true", "fact: x\n  set: {value: [3]}",
        "fact: x\n  drop: true\n  on: soon",
      ].map { "- \($0)\n" }.joined()),
    correction("corrections that are one group", "fact: a\ndrop: true\n"),
    correction("a hundred wrong corrections", String(repeating: "- fakt: a\n", count: 100)),
    BadInputRow(
      "corrections that are not there", [.ledger("l.sqlite")],
      ["facts", "--ledger", "l.sqlite", "--corrections", "none.yaml"]),
    style("a style with an unknown token", "style: x\nextends: newsroom\ncolour: {inkk: \"#000000\"}\n"),
    style("a style with a colour that is not", "style: x\nextends: newsroom\ncolour: {ink: \"#GGGGGG\"}\n"),
    style(
      "a style with a length below nothing",
      "style: x\nextends: newsroom\npage: {margin: {top: -5, right: 1, bottom: 1, left: 1}}\n"),
    style("a style of half a letter", "style"),
    style(
      "a style of a page beyond all bounds", "style: x\nextends: newsroom\npage: {size: [1e300, 1e300]}\n"),
    style("a style of a page too small", "style: x\nextends: newsroom\npage: {size: [10, 10]}\n"),
    style(
      "a style whose margins leave no room",
      "style: x\nextends: newsroom\npage: {margin: {top: 500, right: 500, bottom: 500, left: 500}}\n"),
    style("a style of a number that is none", "style: x\nextends: newsroom\nspace: {s7: .nan}\n"),
    style("a style that extends nothing", "style: x\nextends: newsrom\n"),
    style("a style that extends itself", "style: x\nextends: x\n"),
    BadInputRow(
      "a style whose fonts are not there",
      [
        .ledger("l.sqlite"),
        .text(
          "s.yaml", "style: x\nextends: newsroom\nfonts: {sans: [No Such Font], serif: [No Such Font]}\n"),
      ], ["chart", "bar", "--style", "./s.yaml", "--ledger", "l.sqlite", "-o", "a.png"]),
  ]
}
