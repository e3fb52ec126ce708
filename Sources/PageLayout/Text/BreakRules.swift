/// Where lines may break and stretch: 行首行尾禁则, numbers with their units, dashes.
enum BreakRules {
  /// Whether a line may end after an atom and the next one begin a line.
  static func mayBreak(_ atoms: [LineAtom], after n: Int) -> Bool {
    let (a, b) = (atoms[n], atoms[n + 1])
    if b.isRaised { return false }
    if b.kind == .closing || b.kind == .dash || b.kind == .space { return false }
    if a.kind == .opening { return false }
    if a.kind == .space { return true }
    if isClosingSign(b.scalar) || isOpeningSign(a.scalar) || isJoining(a.scalar) { return false }
    if a.scalar == "-", n > 0, isLetter(atoms[n - 1]), isLetter(b) { return true }
    if a.kind == .latin, b.kind == .latin, !a.isRaised, a.bond == b.bond { return false }
    if b.isDigit, numberPrefixes.contains(a.scalar) { return false }
    return true
  }

  private static func isLetter(_ atom: LineAtom) -> Bool {
    atom.kind == .latin && atom.scalar.properties.isAlphabetic
  }

  /// For each atom whether it is bound to the next: pieces of one figure, numbers with units, ranges.
  static func bonds(in atoms: [LineAtom]) -> [Bool] {
    var bonds = [Bool](repeating: false, count: atoms.count)
    for n in atoms.indices.dropLast() {
      if let bond = atoms[n].bond, bond == atoms[n + 1].bond { bonds[n] = true }
      if atoms[n].kind == .dash, atoms[n + 1].isDigit, n > 0, isNumberEnd(atoms[n - 1]) {
        bonds[n] = true
      }
      if atoms[n].isDigit, !atoms[n].isRaised {
        bindUnit(after: n, atoms, &bonds)
        bindWord(after: n, atoms, &bonds)
      }
      if atoms[n].scalar == "月", n > 0, atoms[n - 1].isDigit { bindDay(after: n, atoms, &bonds) }
    }
    return bonds
  }

  /// 1—8月, 30亿—50亿元: what may stand before a range's dash.
  private static func isNumberEnd(_ atom: LineAtom) -> Bool {
    atom.isDigit || multipliers.contains(atom.scalar) || "%年月日".unicodeScalars.contains(atom.scalar)
  }

  /// 10.65 | 亿元 stays together: multipliers, then the longest unit, else one ideograph.
  private static func bindUnit(after n: Int, _ atoms: [LineAtom], _ bonds: inout [Bool]) {
    var end = n + 1
    while end < atoms.count, approximations.contains(atoms[end].scalar) { end += 1 }
    let beforeMultiplier = end
    while end < atoms.count, multipliers.contains(atoms[end].scalar) { end += 1 }
    while end < atoms.count, approximations.contains(atoms[end].scalar) { end += 1 }
    if let length = unitLength(atoms, at: end) {
      end += length
    } else if end == beforeMultiplier, end < atoms.count, atoms[end].kind == .ideograph,
      !atoms[end].isObject
    {
      end += 1
    }
    for m in n..<max(n, end - 1) { bonds[m] = true }
  }

  /// 10月 | 15日 stays together.
  private static func bindDay(after n: Int, _ atoms: [LineAtom], _ bonds: inout [Bool]) {
    var end = n + 1
    while end < atoms.count, atoms[end].isDigit { end += 1 }
    guard end > n + 1, end < atoms.count, "日号".unicodeScalars.contains(atoms[end].scalar) else { return }
    bonds[n] = true
  }

  /// `15 | Oct`, `4 | lines`: in words of Latin letters a figure stays with what it counts.
  private static func bindWord(after n: Int, _ atoms: [LineAtom], _ bonds: inout [Bool]) {
    guard n + 2 < atoms.count, atoms[n + 1].kind == .space, atoms[n + 2].kind == .latin,
      atoms[n + 2].scalar.properties.isAlphabetic
    else { return }
    (bonds[n], bonds[n + 1]) = (true, true)
  }

  private static func unitLength(_ atoms: [LineAtom], at start: Int) -> Int? {
    guard start < atoms.count, let units = longUnits[atoms[start].scalar] else { return nil }
    for unit in units where start + unit.count <= atoms.count {
      if unit.indices.allSatisfy({ atoms[start + $0].scalar == unit[$0] }) { return unit.count }
    }
    return nil
  }

  /// Whether a small gap stands between two atoms: Han beside Latin or a figure.
  static func wantsGap(_ a: LineAtom, _ b: LineAtom) -> Bool {
    guard !a.isRaised, !b.isRaised, !a.isObject, !b.isObject else { return false }
    func isLetter(_ atom: LineAtom) -> Bool {
      atom.kind == .latin && (atom.scalar.properties.isAlphabetic || atom.isDigit || atom.scalar == "%")
    }
    func isHan(_ atom: LineAtom) -> Bool {
      atom.kind == .ideograph && atom.scalar.properties.isIdeographic
    }
    return (isHan(a) && isLetter(b)) || (isLetter(a) && isHan(b))
  }

  /// Room may be added between any two atoms but inside words, figures and doubled dashes, and before raised numbers.
  static func mayStretch(_ a: LineAtom, _ b: LineAtom) -> Bool {
    if b.isRaised { return false }
    if a.isRaised { return true }
    if a.kind == .latin, b.kind == .latin { return false }
    if a.kind == .dash, b.kind == .dash { return false }
    if a.kind == .dash && b.kind == .latin || a.kind == .latin && b.kind == .dash { return false }
    return true
  }

  /// Latin marks that never begin a line.
  static func isClosingSign(_ scalar: Unicode.Scalar) -> Bool {
    ",.;:!?)]}%/°‰~–”’".unicodeScalars.contains(scalar)
  }

  static func isOpeningSign(_ scalar: Unicode.Scalar) -> Bool {
    "([{“‘".unicodeScalars.contains(scalar)
  }

  /// Signs with no break on either side: `万吨/年`, U+2060.
  private static func isJoining(_ scalar: Unicode.Scalar) -> Bool {
    "/~–\u{2060}\u{00A0}".unicodeScalars.contains(scalar)
  }

  private static let approximations: Set<Unicode.Scalar> = ["余", "多", "几"]
  private static let multipliers: Set<Unicode.Scalar> = ["十", "百", "千", "万", "亿"]
  /// 第3期, 近100亿元: the word stays with its figure.
  private static let numberPrefixes: Set<Unicode.Scalar> = [
    "第", "近", "约", "超", "逾", "达", "共", "▲", "▼", "−", "+",
  ]
  /// By their first character, longest first; a unit of one character needs no entry unless it follows a multiplier.
  private static let longUnits = Dictionary(
    grouping: [
      "个百分点", "平方公里", "立方米", "平方米", "千瓦时", "标准箱", "百分点", "公里", "公顷", "千瓦", "美元", "欧元", "港元",
      "日元", "人次", "标箱", "元", "吨", "亩", "人", "户", "家", "个", "项", "条", "台", "种", "头", "只", "斤", "辆", "件",
      "座", "套", "度", "株", "片", "米", "次", "处", "名",
    ].map { Array($0.unicodeScalars) }, by: { $0[0] })
}
