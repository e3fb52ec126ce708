public import SourceText

/// What `zonebrief read` shows of a document.
public enum ReadReport {
  /// Headline, kicker, byline, dateline and sentences of each article, then each table, as lines for a terminal.
  ///
  /// - Parameters:
  ///   - document: what was read.
  ///   - columns: folds what is longer; nil leaves every sentence in one line.
  public static func lines(_ document: SourceDocument, columns: Int? = nil) -> [String] {
    var lines = [
      "\(document.path)  \(document.encoding)  "
        + (document.issue.map { "issued \($0.date) (\($0.origin.rawValue))" } ?? "issue date unknown")
        + (document.publication.map { "  \($0)" } ?? "")
    ]
    for article in document.articles {
      lines.append("")
      lines.append("[\(article.ordinal)] \(article.headline ?? "(no headline)")")
      if let kicker = article.kicker { lines.append("    zone line: \(kicker)") }
      if let byline = article.byline { lines.append("    byline: \(byline)") }
      if let dateline = article.dateline { lines.append("    dateline: \(dateline)") }
      var paragraph = -1
      for sentence in article.sentences {
        let mark = sentence.paragraph == paragraph ? "      " : "    ¶ "
        paragraph = sentence.paragraph
        lines += TerminalLines.folded(
          document.repaired.string(sentence.span), first: mark, rest: "      ", columns: columns)
      }
    }
    for (index, table) in document.tables.enumerated() {
      lines.append("")
      let size = "\(table.rowCount) rows × \(table.columnCount) columns"
      lines += TerminalLines.folded(
        "\(table.name ?? "(no name)"), \(size)", first: "table \(index + 1): ", rest: "    ", columns: columns
      )
      lines += TerminalLines.grid(table, columns: columns)
    }
    return lines
  }

  /// Every repair: its line in the decoded text, the step, what was there and what stands there now.
  public static func diff(_ document: SourceDocument) -> [String] {
    let lineStarts = lineStarts(of: document.decoded)
    return document.repairs.map { repair in
      let line = lineStarts.partitioningIndex { $0 > repair.span.lower }
      let lower = context(document.decoded, from: repair.span.lower, by: -12)
      let upper = context(document.decoded, from: repair.span.upper, by: 12)
      let before = String(decoding: document.decoded[lower..<repair.span.lower], as: UTF8.self)
      let was = String(decoding: document.decoded[repair.span.range], as: UTF8.self)
      let after = String(decoding: document.decoded[repair.span.upper..<upper], as: UTF8.self)
      return "line \(line)  \(repair.step)  \(visible(before))[\(visible(was))]\(visible(after))"
    }
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
