import SourceReading
import SourceText
import Testing

@Suite struct DuplicatePagesTests {
  @Test func aPageInTwoFormsIsMetOnce() throws {
    var pages = DuplicatePages()
    func original(_ name: String, id: String) throws -> String? {
      var document = try #require(try FormTests.read(name).document)
      document.path = id
      return pages.original(of: PageFingerprint(document))
    }
    #expect(try original("page-3-columns.pdf", id: "pdf") == nil)
    #expect(try original("stories-gb18030.txt", id: "text") == "pdf")
    #expect(try original("government.html", id: "page") == "pdf")
    // One of the page's stories is not the page.
    #expect(try original("founder.html", id: "story") == nil)
    #expect(try original("founder.html", id: "again") == "story")
    #expect(try original("table.csv", id: "table") == nil)
    #expect(try original("table.xlsx", id: "book") == "table")
  }

  @Test func oneTextInTwoPapersIsTwoPages() throws {
    var pages = DuplicatePages()
    var document = try #require(try FormTests.read("government.html").document)
    for (paper, path, original) in [("甲报", "a", nil), ("乙报", "b", nil), ("甲报", "c", "a")] {
      (document.publication, document.path) = (paper, path)
      #expect(pages.original(of: PageFingerprint(document)) == original)
    }
  }
}
