import FactModel
import Lexicons
import SourceText

/// The zones a document names: short names, full names and references lead to one entry, which keeps the
/// fullest name.
struct ZoneRegister {
  struct Entry {
    /// The fullest name so far, in the repaired text.
    var name: TextSpan
    var stem: TextSpan
    var group: ZoneSuffixRow.Group
    var rank: ZoneSuffixRow.Rank
    var gazetteerIndex: Int?
    var isAmbiguous: Bool
    /// How often it is named.
    var count = 1
    /// 更名为“某某开发区”: goes by that name, however long the old one was.
    var isRenamed = false
    /// The entry of the name it goes by now: 某经济开发区变更为某高新技术产业开发区.
    var now: Int?
  }

  private(set) var entries: [Entry] = []
  let text: ByteText
  let lexicon: Lexicon

  init(text: ByteText, lexicon: Lexicon) {
    self.text = text
    self.lexicon = lexicon
  }

  /// Enters a named zone; gives its entry.
  @discardableResult
  mutating func add(_ mention: ZoneMention, span: TextSpan) -> Int? {
    guard mention.form == .named, let suffix = mention.suffix else { return nil }
    let row = lexicon.zoneSuffixes[Int(suffix)]
    let new = Entry(
      name: span, stem: mention.stemSpan, group: row.group, rank: row.rank,
      gazetteerIndex: mention.gazetteerIndex, isAmbiguous: mention.isAmbiguous)
    if let index = find(new) {
      entries[index].count += 1
      let isNewName = followsRenaming(span.lower)
      // 以原某某工业园为基础: what it was called is not what it is called
      let isOldName = text.hasPrefix("原", at: span.lower - 3)
      if isNewName
        || span.length > entries[index].name.length && !entries[index].isRenamed && !isOldName
      {
        entries[index].name = span
        entries[index].stem = mention.stemSpan
        entries[index].isRenamed = isNewName
      }
      if entries[index].gazetteerIndex == nil { entries[index].gazetteerIndex = new.gazetteerIndex }
      return index
    }
    entries.append(new)
    return entries.count - 1
  }

  /// Whether the words before a name say that a zone got it: 更名为, 变更认定为.
  func renames(at lower: Int) -> Bool { followsRenaming(lower) }

  /// From now on the older entry is the newer one under another name.
  mutating func join(_ old: Int, to new: Int) {
    guard old != new, entries[new].now == nil else { return }
    entries[old].now = new
    entries[new].count += entries[old].count
  }

  /// Lengthens the name of a part or a park to the left, over the zone it was named with.
  mutating func extend(_ entry: Int, to name: TextSpan) {
    guard entries[entry].rank != .zone, entries[entry].gazetteerIndex == nil,
      name.length > entries[entry].name.length
    else { return }
    entries[entry].name = name
  }

  private func followsRenaming(_ lower: Int) -> Bool {
    var end = text.hasPrefix("“", at: lower - 3) ? lower - 3 : lower
    for level in ["自治区级", "国家级", "省级"] as [StaticString] where text.endsWith(level, at: end) {
      end -= level.utf8CodeUnitCount
    }
    return text.ends(with: lexicon.phrases[.renaming], at: end)
  }

  /// The entry of a named mention, nil when it was not entered.
  func index(of mention: ZoneMention, span: TextSpan) -> Int? {
    guard mention.form == .named, let suffix = mention.suffix else { return nil }
    let row = lexicon.zoneSuffixes[Int(suffix)]
    return find(
      Entry(
        name: span, stem: mention.stemSpan, group: row.group, rank: row.rank,
        gazetteerIndex: mention.gazetteerIndex, isAmbiguous: mention.isAmbiguous))
  }

  private func find(_ new: Entry) -> Int? {
    for (index, old) in entries.enumerated() {
      if let a = old.gazetteerIndex, let b = new.gazetteerIndex {
        if a == b { return old.now ?? index }
        continue
      }
      guard agree(old, new) else { continue }
      if same(old.stem, new.stem) || samePlace(old.stem, new.stem) || isTail(old.stem, new.stem)
        || isTail(new.stem, old.stem)
        || isAbbreviation(new.stem, of: old.stem) || isAbbreviation(old.stem, of: new.stem)
        || isShortened(new.stem, of: old.stem) || isShortened(old.stem, of: new.stem)
      {
        return old.now ?? index
      }
    }
    return nil
  }

  /// 沧州经济开发区新华园: the zone that begins the name of a park.
  func zoneWithinName(_ entry: Int) -> TextSpan? {
    guard entries[entry].rank == .park else { return nil }
    let name = entries[entry].name
    var at = name.lower + 6
    while at < name.upper - 6 {
      if let match = lexicon.lexer.longestMatch(in: text, at: at, limit: name.upper), match.end - at >= 9,
        match.end < name.upper - 3,
        lexicon.lexer.entries(of: match.value).contains(where: {
          $0.table == .zoneSuffix && lexicon.zoneSuffixes[Int($0.row)].rank == .zone
        })
      {
        return TextSpan(name.lower, match.end)
      }
      at += text.scalar(at: at).length
    }
    return nil
  }

  /// Whether two kinds may be one zone: 开发区 may be any.
  private func agree(_ a: Entry, _ b: Entry) -> Bool {
    if a.group == b.group { return true }
    if a.rank == .part || b.rank == .part { return false }
    switch (family(a.group), family(b.group)) {
    case (.broad, _), (_, .broad): return a.rank == b.rank || a.group == .any || b.group == .any
    case (.economic, .economic), (.park, .park): return true
    default: return false
    }
  }

  private enum Family {
    case broad, economic, park, other
  }

  private func family(_ group: ZoneSuffixRow.Group) -> Family {
    switch group {
    case .development, .any: .broad
    case .etdz, .edz, .economic: .economic
    case .industrial, .cluster, .park, .chemical: .park
    default: .other
    }
  }

  private func same(_ a: TextSpan, _ b: TextSpan) -> Bool {
    a.length == b.length && text.agree(a.length, from: a.lower, b.lower)
  }

  /// 平顶山市化工, 平顶山化工: alike but for 省, 市, 县.
  private func samePlace(_ a: TextSpan, _ b: TextSpan) -> Bool {
    guard a.length != b.length, abs(a.length - b.length) <= 15 else { return false }
    var (x, y) = (a.lower, b.lower)
    func skip(_ at: inout Int, _ end: Int) {
      while at < end {
        let (scalar, length) = text.scalar(at: at)
        if scalar == 0x28 || scalar == 0xFF08 {
          while at < end, text.scalar(at: at).value != 0x29, text.scalar(at: at).value != 0xFF09 {
            at += text.scalar(at: at).length
          }
          at += text.scalar(at: at).length
        } else if [0x7701, 0x5E02, 0x53BF].contains(scalar) {
          at += length
        } else {
          return
        }
      }
    }
    while true {
      skip(&x, a.upper)
      skip(&y, b.upper)
      guard x < a.upper, y < b.upper else { return x >= a.upper && y >= b.upper }
      let (left, length) = text.scalar(at: x)
      guard left == text.scalar(at: y).value else { return false }
      x += length
      y += length
    }
  }

  /// 无锡空港 for 无锡市新吴区空港: the same beginning and end, with a place of a lower level left out between.
  private func isShortened(_ short: TextSpan, of long: TextSpan) -> Bool {
    guard short.length >= 12, long.length > short.length else { return false }
    let shift = long.upper - short.upper
    let begin = short.lower..<short.lower + 6
    guard begin.allSatisfy({ text[$0] == text[$0 - short.lower + long.lower] }),
      (begin.upperBound..<short.upper).allSatisfy({ text[$0] == text[$0 + shift] })
    else { return false }
    let between = TextSpan(long.lower + 6, long.upper - (short.length - 6))
    return text.endsWith("区", at: between.upper) || text.endsWith("县", at: between.upper)
      || text.endsWith("市", at: between.upper)
  }

  /// Whether `short` is the end of `long`, two characters or more.
  private func isTail(_ short: TextSpan, _ long: TextSpan) -> Bool {
    guard short.length >= 6, short.length <= long.length else { return false }
    let shift = long.upper - short.upper
    for offset in short.lower..<short.upper where text[offset] != text[offset + shift] { return false }
    return true
  }

  /// 安巢 for 安徽巢湖: two characters, the first the same, the second inside; 襄阳 is none of 襄阳手机.
  private func isAbbreviation(_ short: TextSpan, of long: TextSpan) -> Bool {
    guard short.length == 6, long.length >= 12 else { return false }
    for offset in 0..<3 where text[short.lower + offset] != text[long.lower + offset] { return false }
    var position = long.lower + 6
    while position + 3 <= long.upper {
      if (0..<3).allSatisfy({ text[position + $0] == text[short.lower + 3 + $0] }) { return true }
      position += 3
    }
    return false
  }
}
