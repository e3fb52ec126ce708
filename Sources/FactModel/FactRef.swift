public import SourceText

/// Names one fact of the ledger: a document and the fact's id in it.
public struct FactRef: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The document.
  public var doc: SourceID
  /// The fact's id in it.
  public var id: String

  public init(doc: SourceID, id: String) {
    self.doc = doc
    self.id = id
  }

  public var description: String { "\(doc)#\(id)" }

  /// By document, then id.
  public static func < (a: FactRef, b: FactRef) -> Bool {
    a.doc != b.doc ? a.doc < b.doc : a.id < b.id
  }
}

extension Fact {
  /// Whether it is about a group of zones: a figure for reference, as a region's is.
  public var isOfZoneGroup: Bool { !notes.isEmpty && notes.contains(FactNote.zoneGroup) }

  /// The ledger's key of this fact.
  public var ref: FactRef { FactRef(doc: doc, id: id) }
}
