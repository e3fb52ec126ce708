import Aggregation
import FactModel
import GeneratedLedgers
import SourceText
import Testing

/// What must hold for any ledger, over generated ones.
@Suite struct PropertyTests {
  private static let seeds: [UInt64] = Array(1...8)

  private func documents(_ seed: UInt64) -> [DocumentFacts] {
    GeneratedLedger(zones: 9, months: 4, documentsPerMonth: 6, factsPerDocument: 30, seed: seed)
      .documents()
  }

  private func snapshot(_ documents: [DocumentFacts]) -> LedgerSnapshot {
    LedgerSnapshot(
      documents: documents.map(\.document), articles: documents.flatMap(\.articles),
      facts: documents.flatMap(\.facts))
  }

  private func digest(_ documents: [DocumentFacts]) throws -> MonthDigest {
    Aggregator.digest(
      snapshot(documents), month: try #require(CivilDate("2022-04")), settings: AggregationSettings())
  }

  private func totals(_ digest: MonthDigest) -> [IndicatorKey: ColumnTotal.Total] {
    var totals: [IndicatorKey: ColumnTotal.Total] = [:]
    for column in digest.comparisons.flatMap(\.comparison.columns) {
      if case .sum(let total) = column.total { totals[column.indicator] = total }
    }
    return totals
  }

  @Test(arguments: seeds) func orderOfIngestNeverChangesAResult(_ seed: UInt64) throws {
    let documents = documents(seed)
    let expected = try digest(documents)
    #expect(expected.observations.count > 50)
    #expect(!expected.conflicts.isEmpty)
    #expect(!totals(expected).isEmpty)
    var random = SplitMix(seed: seed)
    var shuffled = documents.shuffled(using: &random)
    for index in shuffled.indices { shuffled[index].facts.shuffle(using: &random) }
    let actual = try digest(shuffled)
    #expect(actual.observations == expected.observations)
    #expect(actual.comparisons == expected.comparisons)
    #expect(actual.partTrees == expected.partTrees)
    #expect(actual.checks == expected.checks)
    #expect(actual.coverage == expected.coverage)
    #expect(actual.zones == expected.zones)
  }

  /// A total is the sum of what its zones state at root level: neither parts nor anything else gets in.
  @Test(arguments: seeds) func aTotalNeverExceedsWhatItsRootsState(_ seed: UInt64) throws {
    let digest = try digest(documents(seed))
    for column in digest.comparisons.flatMap(\.comparison.columns) {
      guard case .sum(let total) = column.total else { continue }
      let stated = total.zones.compactMap { zone in
        digest.observations.filter {
          $0.key.zone == zone && $0.key.subject == .zone && $0.key.indicator == column.indicator
            && $0.period == column.period
        }.map(\.value).max { $0.isLess(than: $1) }
      }
      let ceiling = try #require(PrintedDecimal.sum(stated))
      #expect(stated.count == total.zones.count)
      #expect(!ceiling.isLess(than: total.value))
      #expect(Set(total.zones).count == total.zones.count)
    }
  }

  @Test(arguments: seeds) func addingAPartChangesNoTotalAndNoRank(_ seed: UInt64) throws {
    var documents = documents(seed)
    let before = try digest(documents)
    for number in documents.indices {
      for fact in documents[number].facts
      where fact.partOf == nil && fact.value != nil && fact.scope == nil {
        var part = fact
        part.id += "-part"
        part.partOf = fact.id
        part.scope = "新的分项"
        part.value = fact.value.map { PrintedDecimal(significand: $0.significand / 3, exponent: $0.exponent) }
        part.yearOnYear = nil
        documents[number].facts.append(part)
      }
    }
    let after = try digest(documents)
    let old = totals(before)
    let new = totals(after)
    #expect(!old.isEmpty)
    for (key, total) in old { #expect(new[key]?.value == total.value) }
    for entry in before.comparisons {
      let other = try #require(after.comparisons.first { $0.basis == entry.basis })
      for (number, column) in entry.comparison.columns.enumerated() where !column.mixedScope {
        let place = try #require(
          other.comparison.columns.firstIndex {
            $0.indicator == column.indicator && $0.mixedScope == column.mixedScope
          })
        for row in entry.comparison.rows {
          #expect(
            other.comparison.cell(row.zone.key, column: place)?.rank == row.cells[number].rank)
        }
      }
    }
  }

  /// Whatever is read besides, two figures that differ stay in conflict.
  @Test(arguments: seeds) func aConflictNeverDisappears(_ seed: UInt64) throws {
    var documents = documents(seed)
    let before = try digest(documents)
    var random = SplitMix(seed: seed)
    // The same stories again, rounded, hedged or exact, in new papers of the month.
    for (number, document) in documents.enumerated() where random.next() % 2 == 0 {
      var copy = document
      copy.document.id = SourceID("copy\(number)")
      copy.document.contentHash = "copy\(number)"
      for index in copy.facts.indices {
        copy.facts[index].doc = copy.document.id
        if random.next() % 3 == 0, let value = copy.facts[index].value {
          copy.facts[index].value = value.rounded(toExponent: value.exponent + 1)
        }
      }
      documents.append(copy)
    }
    let after = try digest(documents)
    func contradictions(_ digest: MonthDigest) -> Set<[FactRef]> {
      Set(
        digest.conflicts.flatMap { observation in
          (observation.conflict?.rivals ?? []).flatMap { rival in
            rival.sources.flatMap { a in
              observation.sources.map { b in [a, b].sorted() }
            }
          }
        })
    }
    let differing = contradictions(before).filter { pair in
      guard let a = before.facts[pair[0]], let b = before.facts[pair[1]],
        let x = a.yearOnYear == nil ? a.value : nil, let y = b.value
      else { return false }
      return !x.agrees(with: y) && a.qualifier == .exact && b.qualifier == .exact
    }
    for pair in differing {
      let stays = after.conflicts.contains { observation in
        let all = observation.sources + (observation.conflict?.rivals.flatMap(\.sources) ?? [])
        return all.contains(pair[0]) && all.contains(pair[1])
      }
      #expect(stays, "\(pair)")
    }
    #expect(after.conflicts.count >= before.conflicts.count)
  }

  /// No hedged figure is ranked, no rank is without its comparable cell, and ties are told.
  @Test(arguments: seeds) func ranksAreSound(_ seed: UInt64) throws {
    for comparison in try digest(documents(seed)).comparisons.map(\.comparison) {
      for (number, column) in comparison.columns.enumerated() {
        let cells = comparison.rows.map { $0.cells[number] }
        let ranked = cells.filter { $0.rank != nil }
        #expect(ranked.count == column.ranked)
        for cell in ranked {
          #expect(cell.standing == .comparable)
          #expect(cell.observation?.isExact == true)
          let larger = ranked.count { other in
            guard let a = cell.observation?.value, let b = other.observation?.value else { return false }
            return a.isLess(than: b)
          }
          #expect(cell.rank?.position == larger + 1)
          #expect(cell.rank?.of == ranked.count)
        }
      }
    }
  }
}
