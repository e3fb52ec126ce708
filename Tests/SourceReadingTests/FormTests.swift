import Foundation
import SourceReading
import SourceText
import TestSupport
import Testing

/// The same stories in every form give the same articles.
@Suite struct FormTests {
  static let whole = [
    "stories-hard-wrapped.txt", "stories-gb18030.txt", "stories-utf16.txt", "stories-full-width.txt",
    "page-3-columns.pdf", "page-4-columns.pdf", "page-5-columns.pdf", "report.pdf", "government.html",
    "wechat.html",
    "stories.docx",
  ]

  static func read(_ name: String, options: ReadingOptions = ReadingOptions()) throws -> DocumentReading {
    let bytes = [UInt8](try RepositoryFiles.data("Tests/Fixtures/Forms/" + name))
    return DocumentReader.read(bytes: bytes, path: name, id: SourceID("stories"), options: options)
  }

  /// An article as plain words, paragraphs left aside: a column's end may or may not be a paragraph's.
  static func dump(_ document: SourceDocument) -> [[String]] {
    document.articles.map { article in
      [article.headline, article.kicker, article.byline, article.dateline].map { $0 ?? "–" }
        + article.sentences.map { document.repaired.string($0.span) }
    }
  }

  /// What stories.json says, cut into sentences by hand-written rules of its own.
  static func expected() throws -> [[String]] {
    struct Data: Decodable {
      struct Story: Decodable {
        var kicker: String
        var headline: [String]
        var byline: String
        var paragraphs: [String]
      }
      var publication: String
      var stories: [Story]
    }
    let data = try JSONDecoder().decode(
      Data.self, from: RepositoryFiles.data("Tests/Fixtures/Forms/stories.json"))
    return data.stories.map { story in
      [story.headline.joined(separator: " "), story.kicker, story.byline, data.publication + "讯"]
        + story.paragraphs.flatMap(sentences)
    }
  }

  private static func sentences(_ paragraph: String) -> [String] {
    var sentences: [String] = [""]
    for character in paragraph {
      if let last = sentences.last, last.hasSuffix("。"), character != "”" { sentences.append("") }
      if let last = sentences.last, last.hasSuffix("。”") { sentences.append("") }
      sentences[sentences.count - 1].append(character)
    }
    return sentences
  }

  @Test(arguments: whole)
  func everyFormGivesTheSameArticles(name: String) throws {
    let document = try #require(try Self.read(name).document)
    let expected = try Self.expected()
    let found = Self.dump(document)
    #expect(found.count == expected.count)
    for (found, expected) in zip(found, expected) { #expect(found == expected) }
    #expect(document.publication == "岚原时报")
  }

  /// Pages on which the stories stand in an order of their own: around a box, beside downward headlines, in parts.
  static let harderPages = [
    "page-box.pdf", "page-jump.pdf", "page-downward.pdf", "page-parts.pdf", "page-inset.pdf",
    "page-mixed.pdf",
    "page-two.pdf",
  ]
  static let subheads: Set<String> = ["挂图作战抓进度", "保障要素促投产"]

  @Test(arguments: harderPages)
  func harderPagesGiveTheSameArticles(name: String) throws {
    let document = try #require(try Self.read(name).document)
    func byZone(_ articles: [[String]]) -> [[String]] { articles.sorted { $0[1] < $1[1] } }
    let expected = byZone(try Self.expected())
    let found = byZone(Self.dump(document).map { $0.filter { !Self.subheads.contains($0) } })
    #expect(found.count == expected.count)
    for (found, expected) in zip(found, expected) { #expect(found == expected) }
    #expect(document.issue?.date == CivilDate("2024-10-15"))
  }

  /// A letter-spaced headline, an initial of two lines, a mark across the page, and a box whose large figures keep to their names.
  @Test func aPageWithABoxOfFigures() throws {
    let document = try #require(try Self.read("page-figures.pdf").document)
    let found = Self.dump(document)
    #expect(
      found.filter { $0[0] == "数说开发区" }
        == [["数说开发区", "–", "–", "–", "签约项目128个", "同比增长11.8%", "完成投资32.64亿元"]])
    let stories = found.filter { $0[0] != "数说开发区" }
    // The story with the initial has no dateline.
    let expected = try Self.expected().map { story in
      story[1].hasPrefix("霖川") ? Array(story[..<3]) + ["–"] + Array(story[4...]) : story
    }
    #expect(stories.sorted { $0[1] < $1[1] } == expected.sorted { $0[1] < $1[1] })
  }

  /// One story, though it is printed on two pages: the number and its unit that the page parts are one again, and each word keeps
  /// the place where it stands.
  @Test func aStoryOverTwoPages() throws {
    let document = try #require(try Self.read("page-two.pdf").document)
    let story = try #require(document.articles.first)
    let parted = try #require(
      story.sentences.first { document.repaired.string($0.span).hasPrefix("截至9月底，已开工26个，完成投资31.05亿元") })
    let span = document.repaired.sourceSpan(of: parted.span)
    let pages = document.places.filter { span.range.overlaps($0.span.range) }.map { placed in
      guard case .page(let page, _) = placed.place else { return 0 }
      return page
    }
    #expect(Set(pages) == [1, 2])
    #expect(!document.repaired.string(parted.span).contains("版"))
  }

  /// Spans lead back to the very words.
  @Test(arguments: whole + harderPages)
  func spansLeadBack(name: String) throws {
    let document = try #require(try Self.read(name).document)
    for article in document.articles {
      for sentence in article.sentences {
        let source = document.repaired.sourceSpan(of: sentence.span)
        let words = String(decoding: document.decoded[source.range], as: UTF8.self)
        let repaired = document.repaired.string(sentence.span)
        #expect(
          words.unicodeScalars.filter { !$0.properties.isWhitespace }.count >= repaired.unicodeScalars.count)
        #expect(words.unicodeScalars.first == repaired.unicodeScalars.first)
      }
    }
  }

  @Test(
    arguments: ["page-3-columns.pdf", "page-4-columns.pdf", "page-5-columns.pdf", "report.pdf"] + harderPages)
  func pdfWordsHavePlaces(name: String) throws {
    let document = try #require(try Self.read(name).document)
    #expect(document.places == document.places.sorted { $0.span < $1.span })
    let target = Array("10.65".utf8)
    let at = try #require(document.decoded.indices.first { document.decoded[$0...].starts(with: target) })
    let place = try #require(document.places.first { $0.span.contains(at) })
    guard case .page(let page, let rect) = place.place else {
      Issue.record("no page")
      return
    }
    #expect(page >= 1 && rect.width > 15 && rect.width < 60 && rect.height > 5 && rect.height < 30)
  }

  @Test(arguments: [
    ("scan.pdf", "pdf.scan"), ("truncated.pdf", "pdf.damaged"), ("encrypted.pdf", "pdf.encrypted"),
    ("no-pages.pdf", "pdf.no-pages"), ("cut-stream.pdf", "pdf.damaged"), ("huge-page.pdf", "pdf.scan"),
    ("empty-page-box.pdf", "pdf.scan"), ("far-text.pdf", "pdf.scan"), ("bomb.docx", "markup.too-large"),
    ("climbing.docx", "markup.missing"), ("laughs.docx", "markup.entities"), ("unmapped.pdf", "pdf.unmapped"),
    ("blank.pdf", "pdf.scan"),
  ])
  func unreadableFormsAreTold(name: String, code: String) throws {
    let reading = try Self.read(name)
    #expect(reading.document == nil)
    #expect(reading.diagnostics.map(\.code) == [code])
  }

  @Test func aBlankPageIsTold() throws {
    let reading = try Self.read("blank-page.pdf")
    #expect(reading.document?.articles.count == 1)
    #expect(reading.diagnostics.map(\.code) == ["issue.unknown", "pdf.empty-page"])
  }

  /// Whether the characters can be told hangs on a package that the machine has or has not.
  @Test func fontsOutsideTheFile() throws {
    let reading = try Self.read("outside-fonts.pdf")
    if let document = reading.document {
      #expect(String(decoding: document.decoded, as: UTF8.self).contains("砚山"))
    } else {
      #expect(reading.diagnostics.map(\.code) == ["pdf.maps"])
    }
  }

  /// What can be read of a damaged or hostile file is read, once.
  @Test(arguments: ["recursive-form.pdf", "page-loop.pdf", "broken-xref.pdf", "wrong-length.pdf"])
  func hostilePagesEnd(name: String) throws {
    let document = try #require(try Self.read(name).document)
    #expect(Self.dump(document).map { $0.suffix(1) } == [["1,234.5 of a text"]])
  }

  /// Title, zone line, author and date come from the paper's comment; navigation and scripts are no text.
  @Test func aSavedNewspaperPage() throws {
    let document = try #require(try Self.read("founder.html").document)
    #expect(Self.dump(document) == [try Self.expected()[0]])
    #expect(document.issue == CivilDate("2024-10-15").map { IssueDate($0, origin: .document) })
    let text = String(decoding: document.decoded, as: UTF8.self)
    #expect(!text.contains("888") && !text.contains("999") && !text.contains("版权"))
  }

  @Test(arguments: ["government.html", "wechat.html", "founder.html"])
  func navigationAndFeetAreDropped(name: String) throws {
    let document = try #require(try Self.read(name).document)
    let text = String(decoding: document.decoded, as: UTF8.self)
    for word in ["总投资666", "总投资777", "总投资888", "首页", "分享", "阅读原文"] { #expect(!text.contains(word)) }
  }
}
