import Aggregation
import FactModel
import SourceText
import Testing

@Suite struct PartWholeTests {
  private func digest(_ build: (inout Page) -> Void) throws -> MonthDigest {
    var page = Page("a", "2024-10-15")
    build(&page)
    return Aggregator.digest(
      LedgerSnapshot(page), month: try #require(CivilDate("2024-10")), settings: AggregationSettings())
  }

  private func checks(_ digest: MonthDigest, _ code: CheckCode) -> [CheckResult] {
    digest.checks.filter { $0.code == code }
  }

  /// Trap 1: 其中 is never added; parts of other indicators need not add up.
  @Test func partsAreNotAddedToTheirWhole() throws {
    let digest = try digest { page in
      let whole = page.add("甲开发区", .fixedAsset, "20亿")
      page.add("甲开发区", .industrialInvestment, "12亿", partOf: whole)
      page.add("甲开发区", .infrastructureInvestment, "5亿", partOf: whole)
      page.add("乙开发区", .fixedAsset, "10亿")
    }
    guard case .sum(let total) = digest.comparisons[0].comparison.columns[0].total else {
      Issue.record("no total")
      return
    }
    #expect(total.value.plain == "3000000000")
    let tree = try #require(digest.partTrees.first)
    #expect(tree.whole.value.plain == "2000000000")
    #expect(tree.parts.map(\.whole.value.plain) == ["1200000000", "500000000"])
    #expect(tree.sum == nil)
    #expect(checks(digest, .partsSum).isEmpty)
    #expect(digest.comparisons[0].comparison.rows[0].cells[0].parts.count == 2)
  }

  /// Trap 2: 56.018 + 4.49 = 60.508 and 8 + 2 = 10.
  @Test func partsThatAddUpAreAPassedCheck() throws {
    let digest = try digest { page in
      lists(&page, second: "4.49亿")
    }
    #expect(digest.partTrees.map(\.sum?.verdict) == [.equal, .equal])
    #expect(checks(digest, .partsSum).map(\.outcome) == [.passed, .passed])
    let check = checks(digest, .partsSum)[1]
    #expect(check.slots.operands.map(\.plain) == ["5601800000", "449000000"])
    #expect(check.slots.computed?.plain == "6050800000")
    #expect(check.slots.names == ["产业项目", "基础设施项目"])
  }

  private func lists(_ page: inout Page, second: String) {
    func list(_ id: IndicatorID, _ values: [String], _ unit: UnitOfMeasure, _ basis: Basis) {
      let whole = page.add(
        "甲开发区", id, values[0], unit: unit, basis: basis, scope: "重点项目", period: "2024")
      for (scope, value) in zip(["产业项目", "基础设施项目"], values.dropFirst()) {
        page.add(
          "甲开发区", id, value, unit: unit, basis: basis, scope: scope, period: "2024", partOf: whole)
      }
    }
    list(.projectsCount, ["10", "8", "2"], .item, .none)
    list(.projectInvestment, ["60.508亿", "56.018亿", second], .yuan, .planned)
  }

  @Test(arguments: [
    ("4.49亿", PartSum.Verdict.equal), ("4.494亿", .exceeds), ("4.4905亿", .equal),
    ("4.2亿", .short), ("40.49亿", .exceeds),
  ])
  func beyondRoundingIsAWarning(_ second: String, _ verdict: PartSum.Verdict) throws {
    let digest = try digest { page in lists(&page, second: second) }
    #expect(digest.partTrees.map(\.sum?.verdict) == [.equal, verdict])
    let outcome = checks(digest, .partsSum).first { $0.slots.unit == .yuan }?.outcome
    #expect(outcome == (verdict == .equal ? .passed : .warning))
  }

  /// Counts are not rounded: 8 + 2 is not 11.
  @Test(arguments: [("11", PartSum.Verdict.within), ("10", .equal), ("9", .exceeds)])
  func countsAddUpExactly(_ whole: String, _ verdict: PartSum.Verdict) throws {
    let digest = try digest { page in
      let list = page.add("甲开发区", .projectsCount, whole, unit: .item, basis: .none, scope: "项目")
      page.add("甲开发区", .projectsCount, "8", unit: .item, basis: .none, scope: "产业", partOf: list)
      page.add("甲开发区", .projectsCount, "2", unit: .item, basis: .none, scope: "基础", partOf: list)
    }
    #expect(digest.partTrees.first?.sum?.verdict == verdict)
  }

  /// Trap 3: 10.42 ÷ 10.65 = 97.8 % ≈ 98 %.
  @Test(arguments: [
    ("98", CheckResult.Outcome.passed), ("97.8", .passed), ("97.9", .passed), ("97", .warning),
    ("89", .warning),
  ])
  func aShareIsHeldAgainstItsLevels(_ share: String, _ outcome: CheckResult.Outcome) throws {
    let digest = try digest { page in
      let whole = page.add("甲开发区", .industrialInvestment, "10.65亿", yoy: "15.3")
      page.add(
        "甲开发区", .projectInvestment, "10.42亿", scope: "转型项目", partOf: whole)
      page.add(
        "甲开发区", .share, share, unit: .percent, basis: .none, evidence: "转型项目占工业投资比重为\(share)%")
    }
    let check = try #require(checks(digest, .shareAgainstLevels).only)
    #expect(check.outcome == outcome)
    #expect(check.evidence.map(\.id) == ["f1", "f0", "f2"])
    #expect(check.slots.computed?.plain == (share.contains(".") ? "97.84" : "97.8"))
  }

  /// Trap 4: phases of a project; trap 5: a park inside the zone.
  @Test func phasesAndParksStayInsideTheirWhole() throws {
    let digest = try digest { page in
      let plan = page.add(
        "长子开发区", .projectInvestment, "46亿", basis: .planned, period: nil, subject: "冻干产业园",
        subjectKind: .project)
      for (phase, value) in [("一期", "3.2亿"), ("二期", "2亿")] {
        page.add(
          "长子开发区", .projectInvestment, value, basis: .planned, period: nil,
          subject: "冻干产业园" + phase, subjectKind: .project, partOf: plan)
      }
      let output = page.add("临江开发区", .industrialOutput, "80亿")
      page.add("临江开发区", .industrialOutput, "60亿", subject: "临江开发区北园", partOf: output)
    }
    let planned = try #require(digest.comparisons.first { $0.basis == .planned })
    #expect(planned.comparison.cell(ZoneKey("长子开发区"), column: 0)?.observation?.value.plain == "4600000000")
    let completed = try #require(digest.comparisons.first { $0.basis == .completed })
    let cell = try #require(completed.comparison.cell(ZoneKey("临江开发区"), column: 0))
    #expect(cell.observation?.value.plain == "8000000000")
    #expect(cell.parts.map(\.partName) == ["临江开发区北园"])
    #expect(digest.partTrees.map(\.sum?.verdict) == [nil, .within])
  }

  @Test func aPartLargerThanItsWholeIsAWarning() throws {
    let digest = try digest { page in
      let whole = page.add("甲开发区", .fixedAsset, "20亿")
      page.add("甲开发区", .industrialInvestment, "120亿", partOf: whole)
    }
    let check = try #require(checks(digest, .partLarger).only)
    #expect(check.outcome == .warning)
    #expect(check.evidence.map(\.id) == ["f1", "f0"])
  }

  /// A chain of parts that leads back to itself ends.
  @Test func aCircleOfPartsIsNoTree() throws {
    let digest = try digest { page in
      page.add("甲开发区", .fixedAsset, "20亿", partOf: "f1")
      page.add("甲开发区", .industrialInvestment, "12亿", partOf: "f0")
      page.add("甲开发区", .tax, "1亿", partOf: "f2")
    }
    #expect(digest.partTrees.isEmpty)
    #expect(digest.observations.count == 3)
  }
}

extension Array {
  /// The element, when there is exactly one.
  var only: Element? { count == 1 ? first : nil }
}
