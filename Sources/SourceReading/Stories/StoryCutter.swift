import SourceText

/// The blocks of one story by their part in it, as indices of blocks.
struct StoryPlan: Hashable, Sendable {
  var heads: [Int] = []
  var bylines: [Int] = []
  var body: [Int] = []
  /// The paragraph on another page that goes on with a paragraph of this one.
  var goesOn: [Int: Int] = [:]
}

/// Cuts a page's blocks into stories.
///
/// A story begins at a dateline, at a headline the form marks, or after the reporter's name that ends the one
/// before. The lines between two stories are a headline; whether it belongs to the story before it or after it is
/// one decision for the whole page.
struct StoryCutter {
  let page: BlockedText
  let tables: ReadingTables

  private enum Kind { case head, byline, body, dropped }

  /// Longest headline line, in columns.
  private static let headColumns = 100

  static func cut(_ page: BlockedText, _ tables: ReadingTables) -> [StoryPlan] {
    let cutter = StoryCutter(page: page, tables: tables)
    let kinds = cutter.kinds()
    let stories = cutter.stories(kinds)
    return cutter.withContinuations(cutter.assignHeads(stories))
  }

  // MARK: - What each block is

  private func kinds() -> [Kind] {
    let bylines = Bylines(text: page.text, tables: tables)
    let furniture = PageFurniture(text: page.text, tables: tables)
    var kinds: [Kind] = []
    kinds.reserveCapacity(page.blocks.count)
    for (index, block) in page.blocks.enumerated() {
      kinds.append(kind(of: block, at: index, after: kinds.last, bylines, furniture))
    }
    return kinds
  }

  private func kind(
    of block: TextBlock, at index: Int, after previous: Kind?, _ bylines: Bylines, _ furniture: PageFurniture
  ) -> Kind {
    switch block.role {
    case .headline, .kicker: return .head
    case .byline: return .byline
    case .body, .subhead: return .body
    case .dropped, .cell: return .dropped
    case .unknown: break
    }
    let first = page.lines[block.lines.lowerBound]
    let last = page.lines[block.lines.upperBound - 1]
    if first.datelineEnd != nil { return .body }
    let columns = block.lines.reduce(0) { $0 + page.lines[$1].columns }
    if columns <= 160, furniture.isCaption(first.start..<last.end, columns: columns) { return .dropped }
    if block.lines.count == 1, isByline(first, after: previous, bylines) { return .byline }
    if last.bylineStart != nil { return .body }
    if columns > Self.headColumns { return .body }
    // a sentence that ends in the middle is running text, whatever stands at the end
    if !last.isTerminated, columns > 40, last.hasStop { return .body }
    if last.isTerminated { return index == 0 && isAskingHead(first, block, columns) ? .head : .body }
    return .head
  }

  private func isByline(_ line: TextLine, after previous: Kind?, _ bylines: Bylines) -> Bool {
    if line.bylineStart == line.start { return true }
    return bylines.isByline(line, bare: previous != nil)
  }

  /// A first line that asks or calls: 蔡家坡经开区的目标是什么？
  private func isAskingHead(_ line: TextLine, _ block: TextBlock, _ columns: Int) -> Bool {
    guard columns <= 60, block.lines.count == 1, page.blocks.count > 1,
      let last = page.text.scalar(before: line.end, from: line.start)
    else { return false }
    return [0xFF1F, 0xFF01, 0x3F, 0x21].contains(last.value)
      && !page.text.comparable(line.range, tables.folds).contains { $0.value == 0x3002 }
  }

  // MARK: - Stories

  /// Stories with the heads found before each; the last entry holds the heads after the last story.
  private struct Draft {
    var headsBefore: [Int] = []
    var bylines: [Int] = []
    var body: [Int] = []
    var opensByDateline = false
    var endsByByline = false
  }

  private func stories(_ kinds: [Kind]) -> [Draft] {
    var drafts: [Draft] = []
    var current = Draft()
    var pending: [Int] = []
    var pendingBylines: [Int] = []
    /// Whether a table stands below the headlines that wait for their text.
    var hasTable = false
    func close() {
      if !current.body.isEmpty { drafts.append(current) }
      current = Draft()
    }
    for (index, kind) in kinds.enumerated() {
      let block = page.blocks[index]
      switch kind {
      case .dropped:
        if block.role == .cell { hasTable = true }
        continue
      case .head:
        if block.opensStory, hasTable, opensByHead(pending) {
          // A story that is a table and no more.
          close()
          drafts.append(Draft(headsBefore: pending, bylines: pendingBylines))
          (pending, pendingBylines) = ([], [])
        }
        hasTable = false
        if block.opensStory {
          settle(&pending, into: &current)
          close()
        }
        pending.append(index)
      case .byline:
        if pending.isEmpty, !current.body.isEmpty {
          current.bylines.append(index)
          current.endsByByline = true
        } else {
          pendingBylines.append(index)
        }
      case .body:
        hasTable = false
        if page.dateline(of: block) != nil || current.endsByByline || opensByHead(pending)
          || current.body.isEmpty || page.lines[block.lines.lowerBound].comesFrom
        {
          close()
          current.headsBefore = pending
          current.bylines = pendingBylines
          current.opensByDateline = page.dateline(of: block) != nil
        } else {
          // Lines between two paragraphs of a story name its parts.
          current.body += pending
          current.bylines += pendingBylines
        }
        pending = []
        pendingBylines = []
        current.body.append(index)
        if page.lines[block.lines.upperBound - 1].bylineStart != nil { current.endsByByline = true }
      }
    }
    close()
    if hasTable, !drafts.isEmpty, opensByHead(pending) {
      drafts.append(Draft(headsBefore: pending, bylines: pendingBylines))
      (pending, pendingBylines) = ([], [])
    }
    drafts.append(Draft(headsBefore: pending, bylines: pendingBylines))
    return drafts
  }

  private func opensByHead(_ pending: [Int]) -> Bool {
    pending.contains { page.blocks[$0].opensStory }
  }

  private func settle(_ pending: inout [Int], into draft: inout Draft) {
    guard !draft.body.isEmpty else { return }
    draft.body += pending
    pending = []
  }

  // MARK: - Headlines

  private func assignHeads(_ drafts: [Draft]) -> [StoryPlan] {
    guard let tail = drafts.last, drafts.count > 1 else { return [headsAlone(drafts.last)].compactMap { $0 } }
    let bodies = drafts.dropLast()
    var plans = bodies.map { StoryPlan(bylines: $0.bylines, body: $0.body) }
    if headlinesFollow(drafts) {
      for index in plans.indices { plans[index].heads = drafts[index + 1].headsBefore }
    } else {
      for index in plans.indices { plans[index].heads = drafts[index].headsBefore }
      plans[plans.count - 1].body += tail.headsBefore
    }
    plans[plans.count - 1].bylines += tail.bylines
    return plans
  }

  /// Puts together what is printed on two pages: a story that leads on to another page, and the one there that comes from this
  /// page and has a headline with the same words, or none.
  private func withContinuations(_ plans: [StoryPlan]) -> [StoryPlan] {
    var stories: [StoryPlan] = []
    /// Those that lead on and did not go on yet.
    var open: [Int] = []
    for plan in plans {
      var whole = stories.count
      if let first = plan.body.first, page.lines[page.blocks[first].lines.lowerBound].comesFrom,
        let at = open.suffix(Self.mostOpen).lastIndex(where: { goesOn(stories[$0], in: plan) }),
        let last = stories[open[at]].body.last
      {
        whole = open.remove(at: at)
        if !lastLine(last).isTerminated { stories[whole].goesOn[last] = first }
        stories[whole].body += plan.body
        stories[whole].bylines += plan.bylines
      } else {
        stories.append(plan)
      }
      if let last = stories[whole].body.last, lastLine(last).leadsOn { open.append(whole) }
    }
    return stories
  }

  /// Most stories that are looked at for one that goes on.
  private static let mostOpen = 40

  private func lastLine(_ block: Int) -> TextLine { page.lines[page.blocks[block].lines.upperBound - 1] }

  /// Whether a story that leads on is the one that another tells further.
  private func goesOn(_ story: StoryPlan, in other: StoryPlan) -> Bool {
    guard let last = story.body.last, let first = other.body.first, last < first else { return false }
    guard !other.heads.isEmpty else {
      let between = page.blocks[last].lines.upperBound...page.blocks[first].lines.lowerBound
      return page.lines[between].contains(where: \.pageBefore)
    }
    let words = pairs(other.heads)
    return !words.isEmpty && words.intersection(pairs(story.heads)).count * 2 >= words.count
  }

  /// Headlines without a story: over a table, say. Lines that no form marks are read as text.
  private func headsAlone(_ draft: Draft?) -> StoryPlan? {
    guard let draft, !draft.headsBefore.isEmpty || !draft.bylines.isEmpty else { return nil }
    let isMarked = draft.headsBefore.contains { page.blocks[$0].role != .unknown }
    return isMarked
      ? StoryPlan(heads: draft.headsBefore, bylines: draft.bylines)
      : StoryPlan(body: draft.headsBefore + draft.bylines)
  }

  /// Whether the page prints each headline after its story.
  private func headlinesFollow(_ drafts: [Draft]) -> Bool {
    guard let first = drafts.first, let last = drafts.last, !last.headsBefore.isEmpty else { return false }
    let isMarked = drafts.contains { $0.headsBefore.contains { page.blocks[$0].role != .unknown } }
    guard !isMarked, first.opensByDateline || drafts.dropLast().contains(where: \.endsByByline) else {
      return false
    }
    if first.headsBefore.isEmpty { return true }
    return sharedWords(drafts, following: true) > sharedWords(drafts, following: false)
  }

  /// How many pairs of characters the headlines share with their stories, were they to follow (or to precede) them.
  private func sharedWords(_ drafts: [Draft], following: Bool) -> Int {
    var count = 0
    for index in 0..<drafts.count - 1 {
      let heads = pairs(drafts[following ? index + 1 : index].headsBefore)
      count += heads.intersection(pairs(drafts[index].body)).count
    }
    return count
  }

  /// The pairs of neighbouring Han characters of blocks.
  private func pairs(_ blocks: [Int]) -> Set<UInt64> {
    var result: Set<UInt64> = []
    for block in blocks {
      for line in page.blocks[block].lines {
        let scalars = page.text.comparable(page.lines[line].range, tables.folds).map(\.value)
        for (a, b) in zip(scalars, scalars.dropFirst()) where isHan(a) && isHan(b) {
          result.insert(UInt64(a) << 32 | UInt64(b))
        }
      }
    }
    return result
  }
}
