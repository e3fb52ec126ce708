public import SourceText

/// Tells when two documents are the same page in two forms: a PDF and its text, say.
///
/// Feed the documents of a run in order; the first of each page is kept.
public struct DuplicatePages: Sendable {
  /// Sentences shorter than this, in bytes, are on many pages.
  private static let shortest = 30
  /// Shared sentences of a hundred, of the shorter document, from which on two are one page.
  private static let share = 80

  private struct Page: Sendable {
    var id: SourceID
    var sentences: Set<UInt64>
  }

  private var pages: [Page] = []
  private var pagesBySentence: [UInt64: [Int]] = [:]

  public init() {}

  /// The document already met that holds the same stories; nil when there is none, and the document is remembered.
  public mutating func original(of document: SourceDocument) -> SourceID? {
    let sentences = Self.fingerprints(of: document)
    guard !sentences.isEmpty else { return nil }
    var shared: [Int: Int] = [:]
    for sentence in sentences {
      for page in pagesBySentence[sentence] ?? [] { shared[page, default: 0] += 1 }
    }
    for (page, count) in shared.sorted(by: { $0.key < $1.key }) {
      // A page that holds all of a single story is no copy of it: both must be mostly the same.
      let larger = max(sentences.count, pages[page].sentences.count)
      if count * 100 >= larger * Self.share { return pages[page].id }
    }
    for sentence in sentences { pagesBySentence[sentence, default: []].append(pages.count) }
    pages.append(Page(id: document.id, sentences: sentences))
    return nil
  }

  /// What to tell the user of a page met twice.
  public static func note(_ document: SourceDocument, sameAs original: SourceID) -> Diagnostic {
    Diagnostic(
      .note, code: "input.duplicate", place: Diagnostic.Place(file: document.path),
      summary: "The file holds the same stories as \(original); they are counted once.")
  }

  /// The document's longer sentences, marks and blanks left aside, each as a number (FNV-1a).
  private static func fingerprints(of document: SourceDocument) -> Set<UInt64> {
    var result: Set<UInt64> = []
    for article in document.articles {
      for sentence in article.sentences where sentence.span.length >= shortest {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in document.repaired.bytes[sentence.span.range] where byte > 0x2F {
          hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        result.insert(hash)
      }
    }
    return result
  }
}
