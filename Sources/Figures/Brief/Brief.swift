/// A monthly brief, worded and formatted: layout only has to set it.
public struct Brief: Hashable, Sendable {
  /// The head of page 1.
  public var masthead: Masthead
  /// 本期要点; nil when the month has no figures: page 1 is then the head and `attention`.
  public var lead: Lead?
  /// What the reader must not overlook.
  public var attention: Attention
  /// In order: 分区比较, 分区卡片, 数据核查与来源.
  public var sections: [BriefSection]
  /// Marked `示例` on every page.
  public var sampleTag: String?
  /// The words that layout itself prints.
  public var labels: BriefLabels

  public init(
    masthead: Masthead, lead: Lead?, attention: Attention, sections: [BriefSection],
    sampleTag: String? = nil, labels: BriefLabels = .chinese
  ) {
    self.masthead = masthead
    self.lead = lead
    self.attention = attention
    self.sections = sections
    self.sampleTag = sampleTag
    self.labels = labels
  }
}

/// The head of page 1; its title and issue also stand in every foot.
public struct Masthead: Hashable, Sendable {
  /// 开发区投资月报
  public var title: String
  /// 2024年第10期
  public var issue: String
  /// 2024年10月31日编发
  public var date: String
  /// 据公开报道整理，不代表统计部门数据: obligatory, also in every foot.
  public var statement: String
  /// 报道来源：《科学导报》6篇　涉及6个开发区
  public var coverage: String

  public init(title: String, issue: String, date: String, statement: String, coverage: String) {
    self.title = title
    self.issue = issue
    self.date = date
    self.statement = statement
    self.coverage = coverage
  }
}

/// Page 1 under its head.
public struct Lead: Hashable, Sendable {
  /// 本期要点
  public var kicker: String
  /// The finding in one or two lines, broken by sense; no full stop.
  public var finding: [String]
  /// Three or four lines of prose.
  public var standfirst: RichText
  /// Up to four; the last is coverage.
  public var keyFigures: [KeyFigure]
  /// One or two beside each other.
  public var figures: [Chart]
  /// Under the figures: 来源 and marks.
  public var note: RichText
  /// Up to three.
  public var claims: [Claim]

  public init(
    kicker: String, finding: [String], standfirst: RichText, keyFigures: [KeyFigure] = [],
    figures: [Chart] = [], note: RichText = RichText(), claims: [Claim] = []
  ) {
    self.kicker = kicker
    self.finding = finding
    self.standfirst = standfirst
    self.keyFigures = keyFigures
    self.figures = figures
    self.note = note
    self.claims = claims
  }
}

/// A tile: chip and label, the figure, its context.
public struct KeyFigure: Hashable, Sendable {
  /// The basis of the figure.
  public var chip: Chip
  /// What the figure is of.
  public var label: String
  /// The value is set large, its unit small.
  public var figure: NumberText
  /// Faint after the value: `/6`.
  public var ofTotal: String
  /// 左云　1—8月, then a growth figure or words.
  public var context: RichText

  public init(
    chip: Chip, label: String, figure: NumberText, ofTotal: String = "", context: RichText
  ) {
    self.chip = chip
    self.label = label
    self.figure = figure
    self.ofTotal = ofTotal
    self.context = context
  }
}

/// A bold claim and the figures that carry it.
public struct Claim: Hashable, Sendable {
  /// The claim, in bold.
  public var title: String
  /// The figures that carry it.
  public var text: RichText

  public init(title: String, text: RichText) {
    self.title = title
    self.text = text
  }
}

/// 需要关注: what the reader must not overlook.
public struct Attention: Hashable, Sendable {
  /// 需要关注, in the brief's language.
  public var label: String
  /// 未报, 口径, 期间 … each with a sentence.
  public var items: [LabelledText]

  public init(label: String, items: [LabelledText]) {
    self.label = label
    self.items = items
  }
}

/// A short bold label and its text.
public struct LabelledText: Hashable, Sendable {
  /// The label, in bold.
  public var label: String
  /// What it says.
  public var text: RichText

  public init(_ label: String, _ text: RichText) {
    self.label = label
    self.text = text
  }
}

/// A part of the brief that starts with a kicker and a finding.
public struct BriefSection: Hashable, Sendable {
  /// 一、分区比较
  public var kicker: String
  /// 完成数只有一家，计划数有三家
  public var finding: String
  /// What stands in the section, in order.
  public var blocks: [BriefBlock]

  public init(kicker: String, finding: String, blocks: [BriefBlock]) {
    self.kicker = kicker
    self.finding = finding
    self.blocks = blocks
  }
}

/// What sections are made of.
public enum BriefBlock: Hashable, Sendable {
  /// Running text.
  case paragraph(RichText)
  /// A table with its number and notes.
  case table(Table)
  /// Across the page, or two beside each other.
  case figures([Chart], note: RichText)
  /// In the order of the brief; layout groups them by `ZoneCard.size`.
  case cards([ZoneCard])
  /// 口径说明: two columns of labelled sentences.
  case definitions(title: String, [LabelledText])
  /// The sentences that the raised numbers lead to.
  case sources(SourceList)
  /// The corrections applied, each with what it changed.
  case corrections(title: String, [LabelledText])
  /// 编制情况: pinned to the foot of the last page.
  case production(title: String, [ProductionFigure])
}

/// 编制情况: a count and what it counts.
public struct ProductionFigure: Hashable, Sendable {
  /// The number as it is set.
  public var value: String
  /// The unit, set small.
  public var unit: String
  /// What it is of.
  public var label: String

  public init(value: String, unit: String, label: String) {
    self.value = value
    self.unit = unit
    self.label = label
  }
}
