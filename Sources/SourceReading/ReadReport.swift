public import SourceText

/// What `zonebrief read` shows of a document.
public enum ReadReport {
  /// Headline, kicker, byline, dateline and sentences of each article, then each table, as lines for a terminal.
  ///
  /// - Parameters:
  ///   - document: what was read.
  ///   - columns: folds what is longer; nil leaves every sentence in one line.
  public static func lines(_ document: SourceDocument, columns: Int? = nil) -> [String] {
    func folded(_ text: String, first: String, rest: String) -> [String] {
      TerminalLines.folded(text, first: first, rest: rest, columns: columns)
    }
    var lines = heading(document, columns: columns)
    for article in document.articles {
      lines.append("")
      lines += folded(article.headline ?? "(no headline)", first: "[\(article.ordinal)] ", rest: "    ")
      let labelled = [
        ("zone line", article.kicker), ("byline", article.byline), ("dateline", article.dateline),
      ]
      for case (let label, let text?) in labelled {
        lines += folded(text, first: "    \(label): ", rest: "      ")
      }
      var paragraph = -1
      for sentence in article.sentences {
        let mark = sentence.paragraph == paragraph ? "      " : "    ¶ "
        paragraph = sentence.paragraph
        lines += folded(document.repaired.string(sentence.span), first: mark, rest: "      ")
      }
    }
    for (index, table) in document.tables.enumerated() {
      lines.append("")
      let size = "\(table.rowCount) rows × \(table.columnCount) columns"
      lines += folded("\(table.name ?? "(no name)"), \(size)", first: "table \(index + 1): ", rest: "    ")
      lines += TerminalLines.grid(table, columns: columns)
    }
    return lines
  }

  /// Path, encoding, date and paper; below each other where they do not fit beside.
  private static func heading(_ document: SourceDocument, columns: Int?) -> [String] {
    let told = [
      document.encoding,
      document.issue.map { "issued \($0.date) (\($0.origin.rawValue))" } ?? "issue date unknown",
      document.publication,
    ].compactMap(\.self).joined(separator: "  ")
    let line = "\(document.path)  \(told)"
    guard let columns, TerminalLines.width(line) > columns else { return [line] }
    return TerminalLines.folded(document.path, first: "", rest: "  ", columns: columns)
      + TerminalLines.folded(told, first: "  ", rest: "  ", columns: columns)
  }

  /// Every repair: its line in the decoded text, the step, in brackets what was there and, after an arrow, what was put there
  /// instead, and the words around it.
  ///
  /// - Parameters:
  ///   - document: what was read.
  ///   - columns: folds what is longer; nil leaves every repair in one line.
  public static func diff(_ document: SourceDocument, columns: Int? = nil) -> [String] {
    let lineStarts = lineStarts(of: document.decoded)
    let runs = document.repaired.map.runs
    let bySource = runs.indices.sorted { runs[$0].source < runs[$1].source }
    return document.repairs.flatMap { repair in
      let line = lineStarts.partitioningIndex { $0 > repair.span.lower }
      let lower = context(document.decoded, from: repair.span.lower, by: -12)
      let upper = context(document.decoded, from: repair.span.upper, by: 12)
      let before = String(decoding: document.decoded[lower..<repair.span.lower], as: UTF8.self)
      let was = String(decoding: document.decoded[repair.span.range], as: UTF8.self)
      let after = String(decoding: document.decoded[repair.span.upper..<upper], as: UTF8.self)
      let now = replacement(of: repair.span, in: document.repaired, bySource)
      let change = visible(was) + (now.isEmpty ? "" : "→" + visible(now))
      return TerminalLines.folded(
        "\(visible(before))[\(change)]\(visible(after))", first: "line \(line)  \(repair.step)  ",
        rest: "    ",
        columns: columns)
    }
  }

  /// What stands in the repaired text for a span of the decoded one; nothing where it was left out.
  private static func replacement(
    of span: TextSpan, in repaired: RepairedText, _ bySource: [Int]
  ) -> String {
    let runs = repaired.map.runs
    let after = bySource.partitioningIndex { Int(runs[$0].source) > span.lower }
    guard after > 0 else { return "" }
    let index = bySource[after - 1]
    let run = runs[index]
    let start = Int(run.repaired)
    let end = index + 1 < runs.count ? Int(runs[index + 1].repaired) : repaired.map.repairedCount
    let ahead = span.lower - Int(run.source)
    guard ahead < Int(run.sourceLength) else { return "" }
    let isOneToOne = end - start == Int(run.sourceLength)
    let range = isOneToOne ? start + ahead..<min(end, start + ahead + span.length) : start..<end
    return String(decoding: repaired.bytes[range], as: UTF8.self)
  }

  private static func lineStarts(of bytes: [UInt8]) -> [Int] {
    [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
  }

  /// The offset of a character about `by` bytes away.
  private static func context(_ bytes: [UInt8], from offset: Int, by distance: Int) -> Int {
    var index = max(0, min(bytes.count, offset + distance))
    while index > 0, index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += distance < 0 ? 1 : -1 }
    return index
  }

  private static func visible(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A: result += "⏎"
      case 0x0C: result += "⇟"
      case 0x20: result += "␣"
      case _ where isBlank(scalar.value): result += "·"
      case 0..<0x20: result += "?"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension [Int] {
  /// The first index whose element satisfies a predicate that holds for a tail of the sorted array.
  fileprivate func partitioningIndex(_ predicate: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
