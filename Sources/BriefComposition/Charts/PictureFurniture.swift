public import Figures

/// What stands around every picture: paper and month, whether it is a sample, 数据截至.
public struct PictureFurniture: Hashable, Sendable {
  /// 开发区投资月报　2024年10月.
  public var kicker: String
  /// 示例数据 …; nil where no document is a sample.
  public var sampleTag: FittingText?
  /// 数据截至2024年10月31日.
  public var asOf: FittingText

  /// - Throws: `TableFault` when a table compiled into the binary is damaged.
  public init(_ context: ChartContext) throws {
    let draft = ChartDraft(context, desk: try Desk(context.language))
    kicker = draft.kicker
    sampleTag = draft.sampleTag
    asOf = draft.asOf
  }
}
