import PDFReading
import SourceText

/// A table as it stands on a page: figures below and beside each other, with their heads and names.
struct PageTable: Hashable, Sendable {
  struct Cell: Hashable, Sendable {
    var characters: [PlacedCharacter]
    var row: Int
    var column: Int
    var columnSpan = 1
  }

  /// The lines that stand just above it: its title, its unit.
  var name: String?
  /// By row, then column.
  var cells: [Cell]
  var rowCount: Int
  var columnCount: Int

  /// The whole of it as one sign, by which a page's order places it.
  var sign: PlacedCharacter {
    let all = cells.flatMap(\.characters)
    let left = all.map(\.x).min() ?? 0
    let top = all.map(\.y).min() ?? 0
    return PlacedCharacter(
      scalar: Self.objectSign, x: left, y: top, width: (all.map(\.right).max() ?? left) - left,
      height: (all.map(\.bottom).max() ?? top) - top, size: PageLine.commonSize(all))
  }

  /// Stands for what is no text.
  private static let objectSign: UInt32 = 0xFFFC
}

/// Finds tables on a page, so that their figures do not run into the text around them. Two rows that have two figures below
/// each other make a table; what stands above and at the left of them are its heads and names. Whether it says something is
/// for the reader of tables to tell.
struct PageTables {
  /// Characters that stand together in one row of the page.
  private struct Piece {
    var indices: [Int]
    var left: Float
    var right: Float
    var middle: Float
    var size: Float
    var isFigure: Bool
    /// Holds a mark of running text.
    var isProse: Bool

    func overlaps(_ other: Span, by slack: Float = 0) -> Bool {
      left < other.right + slack && right > other.left - slack
    }
  }

  private struct Span {
    var left: Float
    var right: Float
    var centre: Float { (left + right) / 2 }
  }

  /// Rows of a table that were met so far: which row of the page, and its pieces from the first to the last figure.
  private struct Draft {
    var rows: [(row: Int, pieces: [Piece])]
    var columns: [Span]
  }

  /// Most characters of a page that is looked at.
  static let most = 60_000
  /// Widest gap between two figures of a row, in sizes.
  private static let reach: Float = 24
  /// Farthest from one row to the next, in sizes.
  private static let pitch: Float = 4.5
  private static let mostHeads = 4

  private let characters: [PlacedCharacter]
  private let size: Float
  private var rows: [[Piece]] = []

  /// The tables of a page, from top to bottom, and the characters that stand in none.
  static func split(
    _ characters: [PlacedCharacter], bodySize: Float
  ) -> (tables: [PageTable], rest: [PlacedCharacter]) {
    guard characters.count <= most, characters.count(where: { isDigit($0.scalar) }) >= 4 else {
      return ([], characters)
    }
    let finder = PageTables(characters, bodySize)
    var taken: Set<Int> = []
    let tables = finder.drafts().compactMap { finder.table($0, taken: &taken) }
    guard !tables.isEmpty else { return ([], characters) }
    return (tables, characters.indices.filter { !taken.contains($0) }.map { characters[$0] })
  }

  private init(_ characters: [PlacedCharacter], _ bodySize: Float) {
    self.characters = characters
    size = max(bodySize, 1)
    var row: [Int] = []
    var start = -Float.infinity
    for index in characters.indices.sorted(by: { (characters[$0].middle, $0) < (characters[$1].middle, $1) })
    {
      if characters[index].middle - start > size * 0.5 {
        rows.append(pieces(row))
        row = []
        start = characters[index].middle
      }
      row.append(index)
    }
    rows.append(pieces(row))
  }

  /// The characters of a row, parted where a gap is wider than a character.
  private func pieces(_ row: [Int]) -> [Piece] {
    var pieces: [Piece] = []
    for index in row.sorted(by: { characters[$0].x < characters[$1].x }) {
      let character = characters[index]
      if let last = pieces.last, character.x - last.right < max(last.size, character.size) * 0.9 {
        pieces[pieces.count - 1].indices.append(index)
        pieces[pieces.count - 1].right = max(last.right, character.right)
        pieces[pieces.count - 1].size = max(last.size, character.size)
      } else {
        pieces.append(
          Piece(
            indices: [index], left: character.x, right: character.right, middle: character.middle,
            size: character.size, isFigure: false, isProse: false))
      }
    }
    for index in pieces.indices {
      let scalars = pieces[index].indices.map { characters[$0].scalar }
      pieces[index].isFigure = Self.isFigure(scalars)
      pieces[index].isProse = scalars.contains { [0x3002, 0xFF0C, 0xFF1B].contains($0) }
    }
    return pieces
  }

  /// 32.64, -1,234.5, 7.2%, or a stroke where there is none.
  private static func isFigure(_ scalars: [UInt32]) -> Bool {
    let strokes: Set<UInt32> = [0x2D, 0x2014, 0x2013, 0x2212, 0x2F]
    let marks: Set<UInt32> = strokes.union([0x2E, 0x2C, 0x25, 0xFF05, 0xFF0E, 0x2B])
    guard scalars.count <= 14, scalars.allSatisfy({ isDigit($0) || marks.contains($0) }) else { return false }
    return scalars.contains(where: isDigit) || scalars.allSatisfy(strokes.contains) && scalars.count <= 2
  }

  // MARK: - Rows

  private func drafts() -> [Draft] {
    var open: [Draft] = []
    var done: [Draft] = []
    for index in rows.indices {
      for run in runs(rows[index]) {
        let at = open.indices.filter { goesOn(open[$0], run, at: index) }.last
        if let at {
          add(run, at: index, to: &open[at])
        } else {
          open.append(
            Draft(
              rows: [(index, run)],
              columns: run.filter(\.isFigure).map { Span(left: $0.left, right: $0.right) }))
        }
      }
      let middle = rows[index].first?.middle ?? 0
      done += open.filter { middle - last($0) > size * Self.pitch }
      open.removeAll { middle - last($0) > size * Self.pitch }
    }
    return (done + open).filter { $0.rows.count >= 2 }.sorted { $0.rows[0].row < $1.rows[0].row }
  }

  private func last(_ draft: Draft) -> Float { draft.rows.last?.pieces.first?.middle ?? 0 }

  /// Stretches of a row from a figure to the last that stands near enough.
  private func runs(_ row: [Piece]) -> [[Piece]] {
    var runs: [[Piece]] = []
    var start: Int?
    var end = 0
    func close() {
      if let start, row[start...end].count(where: \.isFigure) >= 2 { runs.append(Array(row[start...end])) }
      start = nil
    }
    for index in row.indices where row[index].isFigure {
      if start != nil {
        let isFar = row[index].left - row[end].right > size * Self.reach
        let isParted = row[end..<index].contains { !$0.isFigure && ($0.isProse || $0.indices.count > 20) }
        if isFar || isParted { close() }
      }
      if start == nil { start = index }
      end = index
    }
    close()
    return runs
  }

  private func goesOn(_ draft: Draft, _ run: [Piece], at index: Int) -> Bool {
    guard let middle = run.first?.middle, draft.rows.last?.row != index,
      middle - last(draft) < size * Self.pitch
    else { return false }
    let figures = run.filter(\.isFigure)
    let aligned = figures.count { figure in draft.columns.contains { figure.overlaps($0) } }
    return aligned >= 2 && aligned * 2 >= figures.count
  }

  private func add(_ run: [Piece], at index: Int, to draft: inout Draft) {
    draft.rows.append((index, run))
    for figure in run where figure.isFigure {
      if let at = draft.columns.firstIndex(where: { figure.overlaps($0) }) {
        draft.columns[at].left = min(draft.columns[at].left, figure.left)
        draft.columns[at].right = max(draft.columns[at].right, figure.right)
      } else {
        draft.columns.append(Span(left: figure.left, right: figure.right))
      }
    }
  }

  // MARK: - One table

  private func table(_ draft: Draft, taken: inout Set<Int>) -> PageTable? {
    guard let first = draft.rows.first?.row, let final = draft.rows.last?.row else { return nil }
    let named = withNames(draft)
    let columns = self.columns(of: named)
    guard let left = columns.first?.left, let right = columns.last?.right, columns.count >= 2 else {
      return nil
    }
    let room = Span(left: left - size * 2, right: right + margin(columns))
    var lines =
      heads(above: first, room, columns) + self.lines(named, first...final, room, labels: columns[0])
    lines.removeAll(where: \.isEmpty)
    var cells: [PageTable.Cell] = []
    var known: [Int: Int] = [:]
    for (row, pieces) in lines.enumerated() {
      for piece in pieces {
        let covered = columns.indices.filter { piece.overlaps(columns[$0], by: -size * 0.1) }
        let nearest = columns.indices.min {
          abs(columns[$0].centre - (piece.left + piece.right) / 2)
            < abs(columns[$1].centre - (piece.left + piece.right) / 2)
        }
        guard let start = covered.first ?? nearest else { continue }
        let end = piece.isFigure ? start : covered.last ?? start
        let set = piece.indices.map { characters[$0] }
        let key = row * columns.count + start
        if let same = known[key] {
          cells[same].characters += set
        } else {
          known[key] = cells.count
          cells.append(PageTable.Cell(characters: set, row: row, column: start, columnSpan: end - start + 1))
        }
        taken.formUnion(piece.indices)
      }
    }
    let top = lines.first?.first?.middle ?? 0
    return PageTable(
      name: name(above: top, room), cells: cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) },
      rowCount: lines.count, columnCount: columns.count)
  }

  /// How far beyond its last figures a column's head may reach.
  private func margin(_ columns: [Span]) -> Float {
    guard let first = columns.first, let last = columns.last, columns.count > 1 else { return size * 2 }
    return max(size * 2, (last.centre - first.centre) / Float(columns.count - 1) / 2)
  }

  /// Each row with the name that stands at its left, where most rows have one.
  private func withNames(_ draft: Draft) -> [(row: Int, pieces: [Piece])] {
    let names = draft.rows.map { row, pieces -> Piece? in
      guard let first = pieces.first else { return nil }
      let name = rows[row].last { $0.right <= first.left + size * 0.2 }
      guard let name, !name.isFigure, !name.isProse, first.left - name.right < size * Self.reach else {
        return nil
      }
      return name
    }
    let found = names.compactMap(\.self)
    guard
      let usual = found.max(by: { a, b in
        found.count { $0.overlaps(Span(left: a.left, right: a.right)) }
          < found.count { $0.overlaps(Span(left: b.left, right: b.right)) }
      })
    else { return draft.rows }
    return zip(draft.rows, names).map { row, name in
      guard let name, name.overlaps(Span(left: usual.left, right: usual.right)) else { return row }
      return (row.row, [name] + row.pieces)
    }
  }

  /// What stands in one column overlaps; figures and words part where they do not.
  private func columns(of rows: [(row: Int, pieces: [Piece])]) -> [Span] {
    var columns: [Span] = []
    for piece in rows.flatMap(\.pieces).sorted(by: { $0.left < $1.left }) {
      if let last = columns.last, piece.left < last.right {
        columns[columns.count - 1].right = max(last.right, piece.right)
      } else {
        columns.append(Span(left: piece.left, right: piece.right))
      }
    }
    return columns
  }

  /// The rows of figures, and what stands between them: a name that takes two lines, or a row of words.
  private func lines(
    _ named: [(row: Int, pieces: [Piece])], _ range: ClosedRange<Int>, _ room: Span, labels: Span
  ) -> [[Piece]] {
    let steps = zip(named, named.dropFirst()).map {
      ($1.pieces.first?.middle ?? 0) - ($0.pieces.first?.middle ?? 0)
    }
    let pitch = steps.sorted()[steps.count / 2]
    var lines: [[Piece]] = []
    /// A line of a name above the row it belongs to.
    var waiting: [Piece] = []
    for index in range {
      if let row = named.first(where: { $0.row == index }) {
        lines.append(waiting + row.pieces)
        waiting = []
        continue
      }
      let inside = rows[index].filter { $0.left > room.left && $0.right < room.right }
      guard let middle = inside.first?.middle else { continue }
      let isName = inside.allSatisfy { $0.overlaps(labels) && !$0.isFigure }
      if isName, let last = lines.last, last.first?.overlaps(labels) == true || !waiting.isEmpty,
        middle - (last.last?.middle ?? 0) < pitch * 0.7
      {
        // The rest of a name stands behind its first line.
        let at = last.firstIndex { !$0.overlaps(labels) } ?? last.count
        lines[lines.count - 1].insert(contentsOf: inside, at: at)
      } else if isName, let next = named.first(where: { $0.row > index })?.pieces.first,
        next.middle - middle < pitch * 0.7
      {
        waiting += inside
      } else {
        lines.append(inside)
      }
    }
    return lines
  }

  // MARK: - Heads and title

  /// The rows of heads above the first row of figures, the upper first.
  private func heads(above first: Int, _ room: Span, _ columns: [Span]) -> [[Piece]] {
    var heads: [[Piece]] = []
    var below = rows[first].first?.middle ?? 0
    var index = first - 1
    while index >= 0, heads.count < Self.mostHeads {
      let inside = rows[index].filter { $0.left > room.left && $0.right < room.right }
      guard let middle = inside.first?.middle else {
        if below - (rows[index].first?.middle ?? below) > size * 3.5 { break }
        index -= 1
        continue
      }
      guard below - middle < size * 3.5, !inside.contains(where: \.isProse), areHeads(inside, columns) else {
        break
      }
      heads.insert(inside, at: 0)
      below = middle
      index -= 1
    }
    return joined(heads)
  }

  private func areHeads(_ pieces: [Piece], _ columns: [Span]) -> Bool {
    guard pieces.allSatisfy({ $0.size < size * 1.3 }) else { return false }
    if pieces.count > 1 { return true }
    guard let only = pieces.first, let left = columns.first?.left, let right = columns.last?.right else {
      return false
    }
    // One line over most of the table is its title; a unit at its right end stands over no column alone.
    return only.right - only.left < (right - left) * 0.6 && !only.overlaps(columns[0])
      && columns.count { only.overlaps($0) } >= 2
  }

  /// Heads that take two lines in each column are put together.
  private func joined(_ heads: [[Piece]]) -> [[Piece]] {
    var result: [[Piece]] = []
    for row in heads {
      guard let upper = result.last, upper.count >= row.count,
        (row.first?.middle ?? 0) - (upper.last?.middle ?? 0) < size * 1.7,
        row.allSatisfy({ lower in upper.count { lower.overlaps(Span(left: $0.left, right: $0.right)) } == 1 })
      else {
        result.append(row)
        continue
      }
      for lower in row {
        guard let at = upper.firstIndex(where: { lower.overlaps(Span(left: $0.left, right: $0.right)) })
        else { continue }
        result[result.count - 1][at].indices += lower.indices
      }
    }
    return result
  }

  /// Up to three lines just above, none of them running text: the title, 单位：亿元.
  private func name(above top: Float, _ room: Span) -> String? {
    var lines: [String] = []
    var below = top
    for row in rows.reversed() where (row.first?.middle ?? .infinity) < top - size * 0.5 {
      let inside = row.filter { $0.left > room.left - size * 4 && $0.right < room.right + size * 4 }
      guard let middle = inside.first?.middle else {
        if below - (row.first?.middle ?? below) > size * 4 { break }
        continue
      }
      guard below - middle < size * 4, lines.count < 3, !inside.contains(where: \.isProse),
        inside.reduce(0, { $0 + $1.indices.count }) <= 40
      else { break }
      lines.insert(inside.map(text).joined(separator: " "), at: 0)
      below = middle
    }
    return lines.isEmpty ? nil : lines.joined(separator: " ")
  }

  private func text(_ piece: Piece) -> String {
    PageLine(piece.indices.map { characters[$0] }).text
  }
}
