import FactModel
import Lexicons
import MetricExtraction
import SourceReading
import SourceText

// A page as bytes; `path` and `id` are only names.
let page = "1—8月，清沅经济技术开发区完成工业投资10.65亿元，同比增长15.3%。"
let options = ReadingOptions(published: CivilDate(year: 2024, month: 10, day: 15), isSample: true)
let reading = DocumentReader.read(
  bytes: Array(page.utf8), path: "page.txt", id: SourceID("page"), options: options)
for diagnostic in reading.diagnostics { print(diagnostic.severity.rawValue, diagnostic.summary) }

// The document's facts, each with the words it was read from.
let extractor = MetricExtractor(lexicon: try Lexicon.embedded())
if let document = reading.document {
  for fact in extractor.extract(document).facts {
    let value = fact.value?.plain ?? "–"
    print(fact.subject, fact.indicator.rawValue, value, fact.unit?.symbol ?? "", fact.period?.text ?? "")
    print("  from: \(fact.evidence.text)")
  }
}
