import FuzzTargets

/// Rows of inputs: texts, documents, records, paths. Each command also names the good page, to show that it is read.
extension BadInputRow {
  private static let good = "2024-10-15-good.txt"

  private static func extract(_ name: String, _ items: Item..., path: String = "x.txt") -> BadInputRow {
    BadInputRow(name, items, ["extract", path, good])
  }

  static let texts: [BadInputRow] = [
    extract("an empty file", .bytes("x.txt", [])),
    extract("white space only", .text("x.txt", " \n\u{3000}\n\t\n")),
    extract("a byte order mark alone, UTF-8", .bytes("x.txt", [0xEF, 0xBB, 0xBF])),
    extract("a byte order mark alone, UTF-16", .bytes("x.txt", [0xFF, 0xFE])),
    extract("a UTF-8 mark before UTF-16 text", .bytes("x.txt", [0xEF, 0xBB, 0xBF, 0x00, 0x41, 0x00, 0x42])),
    extract("UTF-16 with an odd byte", .bytes("x.txt", [0xFF, 0xFE, 0x41])),
    extract("UTF-16 with a lone surrogate", .bytes("x.txt", [0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00])),
    extract("bytes that are no text", .bytes("x.txt", [0x00, 0xFF, 0x13, 0x80, 0x00, 0x00, 0x81, 0xFE])),
    extract("UTF-8 cut inside a character", .bytes("x.txt", Array("完成投资3亿元。".utf8) + [0xE5, 0xBC])),
    extract("a surrogate in UTF-8", .bytes("x.txt", Array("投资".utf8) + [0xED, 0xA0, 0x80])),
    extract("an overlong form in UTF-8", .bytes("x.txt", [0xC0, 0xAF, 0x41])),
    extract("NUL bytes among the text", .text("x.txt", "清沅经济\0技术开发区完成工业投资\u{0}3亿元。")),
    extract("one line of four million characters", .text("x.txt", String(repeating: "投", count: 1_400_000))),
    extract(
      "a hundred thousand lines of one character", .text("x.txt", String(repeating: "亿\n", count: 100_000))),
    extract(
      "digits without end", .text("x.txt", "清沅经济技术开发区完成投资" + String(repeating: "9", count: 200_000) + "亿元。")),
    extract(
      "absurd numbers",
      .text("x.txt", "清沅经济技术开发区完成工业投资1e999亿元，产值0.000.1亿元，税收1,2,3万元，同比增长-99999999999999999999%。")),
    extract(
      "numerals without end",
      .text("x.txt", "清沅经济技术开发区引进项目" + String(repeating: "一百万亿", count: 20_000) + "个。")),
    extract("brackets without end", .text("x.txt", String(repeating: "（", count: 100_000) + "3亿元")),
    extract(
      "characters that turn the line", .text("x.txt", "清沅\u{202E}经济技术开发区\u{2066}完成工业投资3\u{200B}亿元。\u{FEFF}")),
    extract("escape sequences in a name", .text("x.txt", "\u{1B}[31m清沅经济技术开发区\u{1B}[0m完成工业投资3亿元。\u{7}")),
    BadInputRow(
      "a character that no font has",
      [.text("2024-10-16-odd.txt", "岚原时报讯 1—8月，沅江\u{1F389}经济技术开发区完成工业投资3亿元。")],
      ["brief", "2024-10-16-odd.txt", "--quiet"]),
    BadInputRow(
      "control characters and what is no character in a name",
      [.text("2024-10-16-odd.txt", "岚原时报讯 1—8月，清\u{1}沅\u{1B}经济\u{7F}技术\u{85}开\u{FFFE}发\u{FFFF}区完成工业投资3亿元。")],
      ["ingest", "2024-10-16-odd.txt", "--ledger", "l.sqlite"],
      ["compare", "清沅经济技术开发区", "--ledger", "l.sqlite", "-o", "c.xlsx"]),
    extract(
      "dates that contradict each other",
      .text("x.txt", "岚原时报 2023年2月30日 星期八\n岚原时报讯 今年1—13月，清沅经济技术开发区完成工业投资3亿元。")),
    BadInputRow(
      "a date in the text, another in the option",
      [.text("x.txt", "岚原时报讯（2024年9月2日）\n1—8月，清沅经济技术开发区完成工业投资3亿元。")],
      ["extract", "x.txt", "--published", "2019-01-01"]),
    extract("UTF-32", .bytes("x.txt", [0xFF, 0xFE, 0, 0, 0x95, 0x62, 0, 0])),
    extract(
      "UTF-16 without a mark", .bytes("x.txt", [0x95, 0x62, 0x44, 0x8D, 0x33, 0, 0xBF, 0x4E, 0x43, 0x51])),
    extract("Big5", .bytes("x.txt", [0xA7, 0xEB, 0xB8, 0xEA, 0x33, 0xBB, 0xF5, 0xA4, 0xB8, 0xA1, 0x43])),
    extract("Latin-1", .bytes("x.txt", Array("Caf".utf8) + [0xE9] + Array(" invested 3 million.".utf8))),
    extract(
      "two encodings in one file",
      .bytes("x.txt", Array("完成投资3亿元。\n".utf8) + [0xCD, 0xEA, 0xB3, 0xC9, 0xCD, 0xB6, 0xD7, 0xCA, 0x33])),
    extract("lines that end in a return", .text("x.txt", "岚原时报讯\r1—8月，云崖经开区完成工业投资3亿元。\r")),
    extract("a page in English", .text("x.txt", "The zone invested 3.5 billion yuan in 2024, up 15.3%.\n")),
    extract("a number without a unit", .text("x.txt", "清沅经济技术开发区完成工业投资3。")),
    extract("a page from the year 2999", .text("x.txt", "岚原时报讯（2999年1月1日）清沅经济技术开发区完成工业投资3亿元。")),
    extract("a page of markup", .text("x.txt", "<html><body><p>清沅经济技术开发区完成工业投资3亿元。</p></body></html>")),
  ]

  static let documents: [BadInputRow] = [
    extract("a PDF of its first line", .text("x.pdf", "%PDF-1.4\n"), path: "x.pdf"),
    extract("a PDF cut in the middle", .fixture("x.pdf", "Forms/report.pdf", prefix: 9000), path: "x.pdf"),
    extract("a scan", .fixture("x.pdf", "Forms/scan.pdf"), path: "x.pdf"),
    extract("a text that is called a PDF", .text("x.pdf", goodPage), path: "x.pdf"),
    extract("a PDF that is called a text", .fixture("x.txt", "Forms/scan.pdf")),
    extract(
      "a PDF without pages",
      .text(
        "x.pdf",
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n"
      ), path: "x.pdf"),
    extract(
      "a PDF whose pages hold each other",
      .text(
        "x.pdf",
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>endobj\ntrailer<</Root 1 0 R>>\n"
      ), path: "x.pdf"),
    extract("a Word file cut short", .fixture("x.docx", "Forms/stories.docx", prefix: 300), path: "x.docx"),
    extract("a Word file that is a zip bomb", .fixture("x.docx", "Forms/bomb.docx"), path: "x.docx"),
    extract("a Word file whose parts climb out", .fixture("x.docx", "Forms/climbing.docx"), path: "x.docx"),
    extract("a Word file of a billion laughs", .fixture("x.docx", "Forms/laughs.docx"), path: "x.docx"),
    extract(
      "an empty zip", .bytes("x.docx", [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)), path: "x.docx"),
    extract(
      "an old Word file", .bytes("x.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]),
      path: "x.doc"),
    extract("a workbook cut short", .fixture("x.xlsx", "Forms/table.xlsx", prefix: 3000), path: "x.xlsx"),
    extract(
      "a page of scripts",
      .text(
        "x.html",
        "<html><body><script>document.write('清沅经济技术开发区完成投资3亿元')</script><style>p{}</style></body></html>"),
      path: "x.html"),
    extract(
      "a page with an external entity",
      .text(
        "x.html", "<!DOCTYPE p [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><p>清沅经济技术开发区完成工业投资3亿元，&e;。</p>"),
      path: "x.html"),
    extract(
      "a page of fifty thousand open tags",
      .text("x.html", String(repeating: "<div>", count: 50_000) + "清沅经济技术开发区完成工业投资3亿元。"), path: "x.html"),
    extract(
      "a page with a tag of four thousand attributes",
      .text("x.html", "<p " + (0..<4000).map { "a\($0)=1 " }.joined() + ">清沅经济技术开发区完成工业投资3亿元。</p>"),
      path: "x.html"),
    extract(
      "a page that names an encoding of its own",
      .text("x.html", "<meta charset=\"klingon\"><p>清沅经济技术开发区完成工业投资3亿元。</p>"), path: "x.html"),
    extract("a table of one row", .text("x.csv", "开发区,工业投资\n"), path: "x.csv"),
    extract(
      "a table with rows of every length", .text("x.csv", "开发区,工业投资（亿元）\n清沅经济技术开发区\n云崖经开区,1,2,3\n"),
      path: "x.csv"),
    extract(
      "a table with decimal commas",
      .text("x.csv", "开发区;工业投资（亿元）\n清沅经济技术开发区;10,65\n"), path: "x.csv"),
    extract(
      "a table of formulas",
      .text("x.csv", "开发区,工业投资（亿元）\n清沅经济技术开发区,=1+1\n云崖经开区,@SUM(A1)\n"), path: "x.csv"),
    extract("a table of separators", .text("x.csv", ",,,\n,,,\n"), path: "x.csv"),
    extract(
      "a locked Word file",
      .bytes("x.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)),
      path: "x.docx"),
    extract("a workbook that is called a Word file", .fixture("x.docx", "Forms/table.xlsx"), path: "x.docx"),
    extract("a Word file that is called a text", .fixture("x.txt", "Forms/stories.docx")),
    extract(
      "a picture that is called a PDF",
      .bytes(
        "x.pdf", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [UInt8](repeating: 0, count: 64) + [0xFF]),
      path: "x.pdf"),
    extract(
      "a packed text",
      .bytes(
        "x.txt.gz", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0x4B, 4, 0, 0x43, 0xBE, 0xB7, 0xE8, 1, 0, 0, 0]),
      path: "x.txt.gz"),
    extract(
      "a workbook with rows and numbers beyond all bounds",
      .bytes(
        "x.xlsx",
        StoredZip.bytes([
          (
            "xl/workbook.xml",
            Array(#"<workbook xmlns:r="r"><sheets><sheet name="a" r:id="r1"/></sheets></workbook>"#.utf8)
          ),
          (
            "xl/_rels/workbook.xml.rels",
            Array(
              #"<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>"#.utf8)
          ),
          (
            "xl/worksheets/sheet1.xml",
            Array(
              #"<worksheet><sheetData><row r="-9223372036854775808"><c><v>1</v></c></row><row r="9223372036854775807"/><row/><row><c><v>1E-9223372036854775808</v></c><c><v>1E400</v></c><c r="ZZZZZZZ1"><v>2</v></c></row></sheetData></worksheet>"#
                .utf8)
          ),
        ])), path: "x.xlsx"),
    extract(
      "a page that loads itself again",
      .text(
        "x.html",
        "<meta http-equiv=refresh content='0;url=http://192.0.2.1/'><iframe src='http://192.0.2.1/'></iframe>"
      ),
      path: "x.html"),
    extract("a table with an open quote", .text("x.csv", "开发区,工业投资（亿元）\n\"清沅经济技术开发区,3\n"), path: "x.csv"),
  ]

  private static func records(_ name: String, _ lines: String...) -> BadInputRow {
    let good = #"{"id": "good", "text": "清沅经济技术开发区完成工业投资3亿元。"}"#
    return BadInputRow(
      name, input: (lines + [good]).joined(separator: "\n"), ["extract", "--input-format", "ndjson", "-"])
  }

  static let records: [BadInputRow] = [
    records("a record without a text", #"{"id": "a"}"#),
    records("a list", "[]"),
    records("a text that is a number", #"{"id": "a", "text": 5}"#),
    records("an id that is a list", #"{"id": ["a"], "text": "3亿元"}"#),
    records("a record cut short", #"{"id": "a", "text": "3亿"#),
    records("two records on a line", #"{"id": "a", "text": "x"}{"id": "b", "text": "y"}"#),
    records("a lone surrogate", #"{"id": "a", "text": "\ud800清沅经济技术开发区完成工业投资3亿元"}"#),
    records("a control character in a string", "{\"id\": \"a\", \"text\": \"清沅\u{1}\"}"),
    records("a day that is not", #"{"id": "a", "text": "完成投资3亿元", "published": "2024-02-30"}"#),
    records(
      "a hundred thousand open brackets", #"{"id": "a", "x": "# + String(repeating: "[", count: 100_000)),
    records("empty lines", "", "  ", ""),
    BadInputRow(
      "a bad record before a good one, into a file",
      [.text("r.ndjson", "no record\n" + #"{"id": "good", "text": "清沅经济技术开发区完成工业投资3亿元。"}"# + "\n")],
      ["extract", "--input-format", "ndjson", "r.ndjson", "-o", "f.ndjson"]),
    records("a record in single quotes", "{'id': 'a', 'text': '完成投资3亿元'}"),
    records("a record with a comma too many", #"{"id": "a", "text": "完成投资3亿元",}"#),
    records("a number that is none", #"{"id": "a", "text": "完成投资3亿元", "x": NaN}"#),
    records("a record over several lines", "{", #"  "id": "a","#, #"  "text": "完成投资3亿元""#, "}"),
    records("a byte order mark before the record", "\u{FEFF}" + #"{"id": "a", "text": "完成投资3亿元"}"#),
    records(
      "a day with a time", #"{"id": "a", "text": "完成投资3亿元", "published": "2024-10-15T08:00:00+08:00"}"#),
    records("the same id twice", #"{"id": "a", "text": "完成投资3亿元"}"#, #"{"id": "a", "text": "完成投资4亿元"}"#),
    BadInputRow(
      "records that are no text", input: "\u{FFFD}\0\0", ["extract", "--input-format", "ndjson", "-"]),
    BadInputRow(
      "nothing on standard input", [], ["extract", "-"], ["extract", "--input-format", "ndjson", "-"]),
  ]

  static let paths: [BadInputRow] = [
    BadInputRow("no such file", [], ["extract", "missing.txt", good]),
    BadInputRow("an empty path", [], ["extract", "", good]),
    BadInputRow("a path that goes through a file", [], ["extract", good + "/x", good]),
    BadInputRow("a name of 300 characters", [], ["extract", String(repeating: "n", count: 300), good]),
    BadInputRow("an address", [], ["extract", "https://192.0.2.1/page.html", good]),
    BadInputRow("a pattern that nothing fits", [], ["extract", "*.html", good]),
    BadInputRow(
      "a page as its own output", [], ["extract", good, "-o", good], ["extract", ".", "-o", "./" + good],
      ["extract", "--input-format", "ndjson", good, "--format", "csv", "-o", good]),
    BadInputRow("standard input twice", [], ["extract", "-", "-", good]),
    BadInputRow(
      "records from a folder and from nowhere", [.folder("in")],
      ["extract", "--input-format", "ndjson", "in", "none"]),
    BadInputRow("a device", [], ["extract", "/dev/zero", good]),
    BadInputRow("a file that cannot be read", [], ["extract", "/proc/self/mem", good]),
    BadInputRow("a folder without files", [.folder("empty")], ["extract", "empty", good]),
    BadInputRow(
      "a folder of other kinds", [.text("pics/a.jpg", "x"), .text("pics/b.doc", "x"), .text("pics/c", "x")],
      ["extract", "pics", good]),
    BadInputRow(
      "a folder that holds itself",
      [.folder("loop"), .link("loop/again", to: "../loop"), .text("loop/2024-10-15-a.txt", goodPage)],
      ["extract", "loop"]),
    BadInputRow(
      "a link to nothing",
      [.folder("in"), .link("in/a.txt", to: "nowhere"), .text("in/2024-10-15-b.txt", goodPage)],
      ["extract", "in"]),
    BadInputRow(
      "a pipe in a folder", [.folder("in"), .fifo("in/fifo"), .text("in/2024-10-15-b.txt", goodPage)],
      ["extract", "in"]),
    BadInputRow(
      "a hundred folders deep", [.text(String(repeating: "d/", count: 100) + "2024-10-15-a.txt", goodPage)],
      ["extract", "d", good]),
    BadInputRow(
      "a name with a line break and quotes", [.text("2024-10-15 a\nb \"c\" $(d) ;.txt", "")],
      ["extract", "2024-10-15 a\nb \"c\" $(d) ;.txt", good]),
    BadInputRow("a name that begins with a dash", [.text("-x.txt", "")], ["extract", "--", "-x.txt", good]),
    BadInputRow("the same file twice", [], ["extract", good, "./" + good]),
    BadInputRow(
      "two files of one name",
      [.text("a/2024-10-15.txt", goodPage), .text("b/2024-10-15.txt", "岚原时报讯 1—8月，云崖经开区完成工业投资2亿元。")],
      ["extract", "a", "b"]),
    BadInputRow(
      "a brief written among the pages", [.text("pages/2024-10-16-a.txt", goodPage)],
      ["brief", "pages", "--output", "pages", "--ledger", "l.sqlite", "--quiet"],
      ["brief", "pages", "--output", "pages", "--ledger", "l.sqlite"], ["facts", "--ledger", "l.sqlite"]),
    BadInputRow(
      "nothing but an empty folder", [.folder("empty")], ["extract", "empty", "-o", "f.csv"],
      ["read", "empty"]),
    BadInputRow(
      "an output of nothing that can be read", [], ["extract", "missing", "-o", "f.csv"],
      ["extract", "--input-format", "ndjson", "missing", "-o", "f.ndjson"]),
    BadInputRow(
      "nothing that can be read", [], ["brief", "missing", "--month", "2024-10"], ["ingest", "missing"]),
  ]
}
