import Figures
import Lexicons
import Testing

@testable import BriefComposition

@Suite struct WordingTests {
  @Test func everyPhraseHasARowAndEveryRowAUse() throws {
    let table = try WordingTable.standard.get()
    for phrase in Phrase.allCases { #expect(table.templates[phrase.rawValue] != nil, "\(phrase.rawValue)") }
    let looked = [
      "count.", "basis.", "indicator.", "scope.", "hedge.", "conflict.", "used.", "field.", "refusal.",
    ]
    for key in table.templates.keys where Phrase(rawValue: key) == nil {
      #expect(looked.contains { key.hasPrefix($0) }, "\(key) is used by nothing")
    }
  }

  /// What newspaper figures may not be called, and what no template may claim.
  @Test(arguments: ["统计显示", "统计数据显示", "环比", "历史新高", "得益于", "由于", "显著", "大幅", "增长-", "增长−", "再创"])
  func noForbiddenWords(word: String) throws {
    for (key, template) in try WordingTable.standard.get().templates {
      for piece in template[.zh]?.pieces ?? [] {
        if case .text(let text) = piece { #expect(!text.contains(word), "\(key)") }
      }
    }
  }

  @Test func aSentenceWithAnEmptySlotIsDropped() throws {
    let words = try Desk(.zh).words
    #expect(words(.partShare, ["zone": "左云", "indicator": "工业投资", "part": "转型项目", "value": nil]) == nil)
    #expect(words(.changeUp, ["change": RichText()]) == nil)
    #expect(words.paragraph([nil, words(.basesApart), nil]).plainText.hasSuffix("不比较。"))
  }

  @Test(arguments: [
    ("key\tzh\ten\nlead\t{zone\tx\n", 2), ("key\tzh\ten\na\tb\n", 2), ("key\tzh\ten\na\tb\t{c}\n", 2),
    ("key\tzh\ten\n# note\na\tb\tc\na\tb\tc\n", 4), ("key\tde\ten\na\tb\tc\n", 1), ("", 1),
  ])
  func badTablesAreRefusedWithTheirLine(text: String, line: Int) {
    #expect {
      try WordingTable(text)
    } throws: { error in
      (error as? TableFault)?.line == line
    }
  }

  @Test func unitsAreRefusedWithTheirLine() {
    let header = "unit\tfrom\texponent\tzh\tmultiplier\ten\ten_exponent\ten_decimals\n"
    #expect {
      try DisplayUnits(header + "元\teight\t8\t亿元\t亿\tbn yuan\t9\t2\n")
    } throws: { error in
      (error as? TableFault)?.line == 2
    }
  }
}
