public import FactModel

/// Indicators as briefs name them, for tables that stand beside a brief.
public enum IndicatorLabel {
  /// 固定资产投资; 总投资 where the basis changes the name.
  ///
  /// - Throws: `TableFault` when a table compiled into the binary is damaged.
  public static func names(_ language: Language) throws -> (IndicatorID, Basis) -> String {
    let names = try Desk(language).names
    return { names.plain($0, basis: $1) }
  }
}
