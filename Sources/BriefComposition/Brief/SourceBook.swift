import Aggregation
import FactModel
import Figures
import SourceText

/// The sentences a brief rests on, numbered in the order of their first use. All figures of one sentence share
/// its number.
struct SourceBook {
  struct SentenceKey: Hashable {
    var doc: SourceID
    var article: Int
    var sentence: String
  }

  struct Entry {
    var key: SentenceKey
    /// In the order of use.
    var facts: [FactRef]
  }

  private let facts: FactTable
  private(set) var entries: [Entry] = []
  private var places: [SentenceKey: Int] = [:]

  init(facts: FactTable) {
    self.facts = facts
  }

  /// The reference for a fact; nil for one the digest does not hold.
  mutating func reference(_ ref: FactRef) -> Reference? {
    guard let fact = facts[ref] else { return nil }
    let key = SentenceKey(doc: fact.doc, article: fact.article, sentence: fact.evidence.sentence)
    if let place = places[key] {
      if !entries[place].facts.contains(ref) { entries[place].facts.append(ref) }
      return Reference(place + 1)
    }
    places[key] = entries.count
    entries.append(Entry(key: key, facts: [ref]))
    return Reference(entries.count)
  }

  /// Distinct references, in order.
  mutating func references(_ refs: some Sequence<FactRef>) -> [Reference] {
    var result: [Reference] = []
    for ref in refs {
      if let reference = reference(ref), !result.contains(reference) { result.append(reference) }
    }
    return result.sorted()
  }

  func fact(_ ref: FactRef) -> Fact? { facts[ref] }
}
