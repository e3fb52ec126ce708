public import SourceText

/// What a document's stories say, put into numbers: documents with nearly the same are the same page.
public struct PageFingerprint: Hashable, Sendable {
  /// Sentences shorter than this, in bytes, are on many pages.
  private static let shortest = 30

  /// As the user gave it.
  public var path: String
  /// The paper, where the page names it.
  public var publication: String?
  /// The longer sentences and the rows of tables, marks and blanks left aside, each as a number (FNV-1a).
  fileprivate var sentences: Set<UInt64> = []

  /// The fingerprint of a page as it was read.
  public init(_ document: SourceDocument) {
    path = document.path
    publication = document.publication
    for article in document.articles {
      for sentence in article.sentences where sentence.span.length >= Self.shortest {
        insert(document.repaired.bytes[sentence.span.range])
      }
    }
    for table in document.tables {
      let rows = Dictionary(grouping: table.cells, by: \.row)
      for cells in rows.values where cells.count > 1 {
        insert(cells.map(\.text).joined(separator: "|").utf8)
      }
    }
  }

  /// The numbers of its sentences, sorted, for a ledger to keep.
  public var numbers: [Int64] { sentences.map { Int64(bitPattern: $0) }.sorted() }

  private mutating func insert(_ bytes: some Sequence<UInt8>) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes where byte > 0x2F { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    sentences.insert(hash)
  }
}

/// Tells when two documents are the same page in two forms: a PDF and its text, say.
///
/// Feed the documents of a run in order; the first of each page is kept.
public struct DuplicatePages: Sendable {
  /// Shared sentences of a hundred, of the shorter document, from which on two are one page.
  private static let share = 80

  private var pages: [PageFingerprint] = []
  private var pagesBySentence: [UInt64: [Int]] = [:]

  public init() {}

  /// The document already met that holds the same stories; nil when there is none, and the page is remembered.
  ///
  /// Two papers may print one text: these are two pages.
  ///
  /// - Returns: its path.
  public mutating func original(of page: PageFingerprint) -> String? {
    let sentences = page.sentences
    guard !sentences.isEmpty else { return nil }
    var shared: [Int: Int] = [:]
    for sentence in sentences {
      for page in pagesBySentence[sentence] ?? [] { shared[page, default: 0] += 1 }
    }
    for (other, count) in shared.sorted(by: { $0.key < $1.key }) {
      // A page that holds all of a single story is no copy of it: both must be mostly the same.
      let larger = max(sentences.count, pages[other].sentences.count)
      let papers = Set([page.publication, pages[other].publication].compactMap(\.self))
      if count * 100 >= larger * Self.share, papers.count < 2 { return pages[other].path }
    }
    for sentence in sentences { pagesBySentence[sentence, default: []].append(pages.count) }
    pages.append(page)
    return nil
  }

  /// What to tell the user of a page met twice.
  public static func note(_ path: String, sameAs original: String) -> Diagnostic {
    Diagnostic(
      .note, code: "input.duplicate", place: Diagnostic.Place(file: path),
      summary: "The file holds the same stories as \(original); they are counted once.")
  }
}
