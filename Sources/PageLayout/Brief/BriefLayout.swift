public import Figures
public import SourceText

/// Lays out a brief: a pure function of the brief, the style and the fonts' measures.
public struct BriefLayout {
  /// The tokens everything is set by.
  public let style: StyleSheet
  /// Measures text in the fonts of the style.
  public let measure: any TextMeasuring

  public init(style: StyleSheet, measure: any TextMeasuring) {
    self.style = style
    self.measure = measure
  }

  /// The pages of a brief.
  ///
  /// - Parameters:
  ///   - brief: what stands on them.
  ///   - date: stands in the file as its date.
  public func document(_ brief: Brief, date: CivilDate) -> PagedDocument {
    let setting = BriefSetting(brief, style: style, measure: measure)
    let blocks = self.blocks(setting)
    let paging = Pagination(
      height: setting.height, minFill: style.page.minFill, minFillLast: style.page.minFillLast,
      breaksSections: brief.lead == nil)
    let filled = paging.pages(blocks)
    let frames = filled.enumerated().map { n, page in
      PageFilling(
        height: setting.height, width: setting.width, target: n == 0 ? style.page.minFill : goodFill,
        minFill: style.page.minFill, minFillLast: style.page.minFillLast, isLast: n == filled.count - 1
      ).frame(page)
    }
    let pages = frames.enumerated().map { n, frame in
      page(frame, number: n + 1, of: frames.count, setting)
    }
    return PagedDocument(
      pages: BackLinks.added(to: pages), title: "\(brief.masthead.title) \(brief.masthead.issue)",
      subject: brief.masthead.statement, language: brief.labels.language, outline: setting.outline,
      date: date)
  }

  /// On a page with a grid of lines prose runs on; else the first page and cards.
  private func blocks(_ setting: BriefSetting) -> [FlowBlock] {
    if style.page.grid != nil { return OfficialLayout(setting: setting).blocks() }
    var blocks = FrontPage(setting: setting).blocks()
    for (n, section) in setting.brief.sections.enumerated() {
      blocks += SectionBlocks(setting: setting).blocks(section, number: n + 1)
    }
    return blocks
  }

  /// How full a page is made where its gaps may grow: almost to the foot, so that pages match.
  private var goodFill: Double { 0.96 }

  private func page(_ body: Frame, number: Int, of count: Int, _ setting: BriefSetting) -> Page {
    let page = style.page
    var frame = Frame(size: Size(width: page.size.width, height: page.size.height))
    frame.place(body, x: page.margin.left, y: page.margin.top)
    let foot = PageFoot(setting: setting).frame(number: number, of: count)
    frame.place(foot, x: page.margin.left, y: page.size.height - page.margin.bottom)
    return Page(frame: frame)
  }
}
