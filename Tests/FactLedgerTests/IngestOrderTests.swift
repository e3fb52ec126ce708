import FactLedger
import FactModel
import GeneratedLedgers
import SourceText
import Testing

/// Which files are one page, which of them counts, and what documents are called: never a matter of what was read first.
@Suite struct IngestOrderTests {
  private static let generated = GeneratedLedger(
    zones: 6, months: 2, documentsPerMonth: 2, factsPerDocument: 12, seed: 11)

  /// A file: whose content, where it lies, when it was issued and how that is known.
  struct File: Sendable {
    var content: Int
    var path: String
    var date: String?
    var origin = IssueDate.Origin.path
    /// Other bytes with the same facts.
    var form = ""
    var publication: String? = "试报"

    var document: DocumentFacts {
      var document = generated.document(content)
      let stem = path.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? path
      document.document.id = SourceID(stem)
      document.document.path = path
      document.document.contentHash = "\(content)\(form)-of-this-content"
      document.document.publication = publication
      document.document.issue = date.flatMap { CivilDate($0) }.map { IssueDate($0, origin: origin) }
      for index in document.facts.indices { document.facts[index].doc = SourceID(stem) }
      for index in document.articles.indices { document.articles[index].doc = SourceID(stem) }
      return document
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var files: [File]
    /// The documents that count, as `name < path, date`.
    var kept: [String]
  }

  static let cases: [Case] = [
    Case(
      testDescription: "one page under two dates: the earlier counts",
      files: [
        File(content: 0, path: "2024-09/a.txt", date: "2024-09-10"),
        File(content: 0, path: "2024-10/a.txt", date: "2024-10-10"),
      ],
      kept: ["a < 2024-09/a.txt, 2024-09-10"]),
    Case(
      testDescription: "one page with and without a date",
      files: [
        File(content: 0, path: "a.txt", date: nil), File(content: 0, path: "b.txt", date: "2024-10-10"),
      ],
      kept: ["b < b.txt, 2024-10-10"]),
    Case(
      testDescription: "the page's own date before that of its path and of the option",
      files: [
        File(content: 0, path: "a.txt", date: "2024-09-01"),
        File(content: 0, path: "b.txt", date: "2024-10-10", origin: .document),
        File(content: 0, path: "c.txt", date: "2024-08-01", origin: .option),
      ],
      kept: ["b < b.txt, 2024-10-10"]),
    Case(
      testDescription: "copies of one date: the first path",
      files: [
        File(content: 0, path: "z/a.txt", date: "2024-10-10"),
        File(content: 0, path: "b/c.txt", date: "2024-10-10"),
        File(content: 0, path: "b/d.txt", date: "2024-10-10"),
      ],
      kept: ["c < b/c.txt, 2024-10-10"]),
    Case(
      testDescription: "another form of the page counts once",
      files: [
        File(content: 0, path: "page.txt", date: "2024-10-10"),
        File(content: 0, path: "page.pdf", date: "2024-10-10", form: "pdf"),
      ],
      kept: ["page < page.pdf, 2024-10-10"]),
    Case(
      testDescription: "forms of two issues are two pages",
      files: [
        File(content: 0, path: "page.txt", date: "2024-10-10"),
        File(content: 0, path: "page.pdf", date: "2024-10-11", form: "pdf"),
      ],
      kept: [
        "page@0-of-thi < page.txt, 2024-10-10", "page@0pdf-of- < page.pdf, 2024-10-11",
      ]),
    Case(
      testDescription: "one text in two papers is two sources",
      files: [
        File(content: 0, path: "a.txt", date: "2024-10-10"),
        File(content: 0, path: "b.txt", date: "2024-10-10", form: "b", publication: "另一报"),
      ],
      kept: ["a < a.txt, 2024-10-10", "b < b.txt, 2024-10-10"]),
    Case(
      testDescription: "pages of one name are told apart by as many folders as it takes",
      files: [
        File(content: 0, path: "pages/2024-09/p01.txt", date: "2024-09-10"),
        File(content: 1, path: "pages/2024-10/p01.txt", date: "2024-10-10"),
        File(content: 2, path: "pages/2024-10/p02.txt", date: "2024-10-10"),
        File(content: 3, path: "more/2024-10/p01.txt", date: "2024-10-11"),
      ],
      kept: [
        "pages/2024-09/p01 < pages/2024-09/p01.txt, 2024-09-10",
        "p02 < pages/2024-10/p02.txt, 2024-10-10",
        "pages/2024-10/p01 < pages/2024-10/p01.txt, 2024-10-10",
        "more/2024-10/p01 < more/2024-10/p01.txt, 2024-10-11",
      ]),
  ]

  @Test(arguments: cases) func theOrderOfFilesDoesNotShow(_ given: Case) throws {
    for order in permutations(given.files) {
      try TemporaryFolder.with { folder in
        let ledger = try FactLedger(path: folder + "/ledger.sqlite")
        // twice: what was passed over stays so, what was replaced does not come back
        for file in order + order { try ledger.ingest([file.document]) }
        let snapshot = try ledger.snapshot()
        let kept = snapshot.documents.map { document in
          "\(document.id) < \(document.path), \(document.issue?.date.description ?? "undated")"
        }
        #expect(kept == given.kept, "\(order.map(\.path))")
        #expect(Set(snapshot.facts.map(\.doc)) == Set(snapshot.documents.map(\.id)))
        #expect(Set(snapshot.articles.map(\.doc)) == Set(snapshot.documents.map(\.id)))
        for fact in snapshot.facts.prefix(3) {
          #expect(try ledger.facts(id: fact.id, doc: fact.doc).map(\.ref) == [fact.ref])
          #expect(try ledger.knownFacts(among: [fact.id]).contains(fact.ref))
        }
      }
    }
  }

  @Test func outcomesTellWhichFileCounts() throws {
    try TemporaryFolder.with { folder in
      let ledger = try FactLedger(path: folder + "/ledger.sqlite")
      let text = File(content: 0, path: "p.txt", date: "2024-10-10").document
      let print = File(content: 0, path: "p.pdf", date: "2024-10-10", form: "pdf").document
      #expect(try ledger.ingest([text]) == [.added])
      #expect(try ledger.ingest([print]) == [.replaced("p.txt")])
      #expect(try ledger.ingest([text, print]) == [.counted(as: "p.pdf"), .unchanged])
    }
  }

  /// A page holding fewer of the facts, or none, is another page.
  @Test(arguments: [(8, false), (10, true)]) func nearlyAllFactsMakeAForm(kept: Int, isForm: Bool) throws {
    try TemporaryFolder.with { folder in
      let ledger = try FactLedger(path: folder + "/ledger.sqlite")
      let text = File(content: 0, path: "p.txt", date: "2024-10-10").document
      var other = File(content: 0, path: "q.txt", date: "2024-10-10", form: "other").document
      #expect(text.facts.count == 12)
      other.facts = Array(other.facts.prefix(kept))
      try ledger.ingest([text])
      #expect(try ledger.ingest([other]) == [isForm ? .counted(as: "p.txt") : .added])
    }
  }

  /// Pages without facts are one page by their sentences: four of five, of one paper and issue.
  @Test(arguments: [
    ([1, 2, 3, 4, 5], "2024-10-10", "试报", true), ([1, 2, 3, 4, 9], "2024-10-10", nil, true),
    ([1, 2, 3, 8, 9], "2024-10-10", "试报", false), ([1, 2, 3, 4, 5, 6, 7], "2024-10-10", "试报", false),
    ([1, 2, 3, 4, 5], "2024-10-11", "试报", false), ([1, 2, 3, 4, 5], "2024-10-10", "另一报", false),
    ([], "2024-10-10", "试报", false),
  ])
  func pagesWithoutFacts(sentences: [Int64], date: String, publication: String?, isOne: Bool) throws {
    func factless(_ file: File, _ sentences: [Int64]) -> DocumentFacts {
      var document = file.document
      (document.facts, document.sentences) = ([], sentences)
      return document
    }
    let text = factless(File(content: 0, path: "p.txt", date: "2024-10-10"), [1, 2, 3, 4, 5])
    let print = factless(
      File(content: 0, path: "p.pdf", date: date, form: "pdf", publication: publication), sentences)
    for order in permutations([text, print]) {
      try TemporaryFolder.with { folder in
        let ledger = try FactLedger(path: folder + "/ledger.sqlite")
        // each in a run of its own, twice
        for document in order + order { try ledger.ingest([document]) }
        let kept = try ledger.snapshot().documents.map(\.path)
        #expect(kept.sorted() == (isOne ? ["p.pdf"] : ["p.pdf", "p.txt"]), "\(order.map(\.document.path))")
      }
    }
    try TemporaryFolder.with { folder in
      let ledger = try FactLedger(path: folder + "/ledger.sqlite")
      try ledger.ingest([print])
      #expect(try ledger.ingest([text]) == [isOne ? .counted(as: "p.pdf") : .added])
    }
  }

  /// The file that counted for a copy is changed: the copy counts for itself again.
  @Test func aCopyComesBackWhenItsOriginalIsEdited() throws {
    try TemporaryFolder.with { folder in
      let ledger = try FactLedger(path: folder + "/ledger.sqlite")
      let copy = File(content: 0, path: "b.txt", date: "2024-10-10").document
      let original = File(content: 0, path: "a.txt", date: "2024-10-10").document
      try ledger.ingest([copy])
      #expect(try ledger.ingest([original]) == [.replaced("b.txt")])
      var edited = File(content: 1, path: "a.txt", date: "2024-10-10").document
      edited.document.contentHash = "edited"
      #expect(try ledger.ingest([edited]) == [.superseded])
      #expect(try ledger.snapshot().documents.map(\.path) == ["a.txt", "b.txt"])
      #expect(try ledger.ingest([copy]) == [.unchanged])
    }
  }

  /// The same file with another date is the user's own correction: the last one holds.
  @Test func aFileReadAgainWithAnotherDateTakesIt() throws {
    try TemporaryFolder.with { folder in
      let ledger = try FactLedger(path: folder + "/ledger.sqlite")
      for date in ["2024-10-10", "2024-09-10", "2024-11-10"] {
        try ledger.ingest([File(content: 0, path: "a.txt", date: date, origin: .option).document])
        #expect(try ledger.snapshot().documents.map { $0.issue?.date.description } == [date])
      }
    }
  }

  private func permutations<Element>(_ elements: [Element]) -> [[Element]] {
    guard elements.count > 1 else { return [elements] }
    return elements.indices.flatMap { place in
      var rest = elements
      let first = rest.remove(at: place)
      return permutations(rest).map { [first] + $0 }
    }
  }
}
