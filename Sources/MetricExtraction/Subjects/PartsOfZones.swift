import FactModel
import Lexicons
import SourceText

/// Which parks, districts and nameless zones are parts of another zone of the story.
extension StoryLinker {
  /// Whether the story is of a zone in its own right that the gazetteer knows, and a park is in no table.
  func isStoryOfKnownZone(_ park: Int) -> Bool {
    guard let base = state.base, base.kind == .zone, !base.isGroup, let own = base.zone, own != park else {
      return false
    }
    return register.entries[own].rank == .zone && register.entries[own].gazetteerIndex != nil
      && register.entries[park].gazetteerIndex == nil
  }

  /// 某自贸试验区某片区; 太原片区 of another kind of zone is a part of it.
  func isOfFreeTrade(_ entry: Int) -> Bool {
    guard register.entries[entry].group == .freetrade else { return false }
    let name = register.entries[entry].name
    return !text.hasPrefix("片区", at: name.upper - 6) || text.containsAny(["自贸", "自由贸易"], in: name)
  }

  /// The free-trade zone that a 片区 without its name is a part of.
  func freeTradeZone(of entry: Int) -> Int? {
    guard register.entries[entry].group == .freetrade, register.entries[entry].rank == .park,
      !isOfFreeTrade(entry)
    else { return nil }
    return register.entries.indices.first {
      register.entries[$0].group == .freetrade && register.entries[$0].rank == .zone
    }
  }

  /// 其中城东工业区规划面积12平方公里, in a story of one zone that is known: a part of that zone.
  func isUnknownPart(_ index: Int, _ entry: Int) -> Bool {
    guard register.entries[entry].gazetteerIndex == nil, !register.entries[entry].isAmbiguous, isPart(index),
      let base = state.base, base.kind == .zone, !base.isGroup, let own = base.zone, own != entry
    else { return false }
    return register.entries[own].group != register.entries[entry].group
  }

  /// 甲开发区10亿元;乙产业园8亿元: heads a clause as another zone heads the clause before.
  func followsPeer(_ index: Int) -> Bool {
    guard index == clause.clauseStart, index >= 2, sentence.tokens[index - 1].mark?.endsClause ?? false else {
      return false
    }
    let before = clauseStart(of: index - 1)
    let head = sentence.tokens[before..<index].first {
      $0.period == nil && !$0.cues.has(.part) && $0.mark == nil
    }
    guard case .zone(let mention)? = head?.kind, case .zone(let zone) = sentence.mentions[mention].kind else {
      return false
    }
    return zone.form == .named
  }
}
