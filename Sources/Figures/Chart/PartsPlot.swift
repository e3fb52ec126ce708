/// Wholes and their parts: each whole is one bar, tinted; its parts lie in it, what they leave over is named.
public struct PartsPlot: Hashable, Sendable {
  /// Of one basis, period and unit: they share a scale.
  public var bars: [PartsBar]
  /// The basis that all bars share.
  public var basis: BasisTag

  public init(bars: [PartsBar], basis: BasisTag = .completed) {
    self.bars = bars
    self.basis = basis
  }
}

/// A whole and the parts stated of it.
public struct PartsBar: Hashable, Sendable {
  /// Empty when there is only one.
  public var name: FittingText
  /// 合计
  public var totalWord: String
  /// The whole, as stated.
  public var total: Amount
  /// 同比, with `change`; empty for none.
  public var changeWord: String
  /// Its change on the year.
  public var change: Change?
  /// In order, largest first.
  public var parts: [PartSlice]
  /// 其余 0.23◇; nil when the parts fill the whole or their rest is unknown.
  public var rest: PartSlice?

  public init(
    name: FittingText = "", totalWord: String, total: Amount, changeWord: String = "", change: Change? = nil,
    parts: [PartSlice], rest: PartSlice? = nil
  ) {
    self.name = name
    self.totalWord = totalWord
    self.total = total
    self.changeWord = changeWord
    self.change = change
    self.parts = parts
    self.rest = rest
  }
}

/// A part, or the rest.
public struct PartSlice: Hashable, Sendable {
  /// 其中：转型项目, 其余
  public var name: String
  /// The part, as stated.
  public var amount: Amount
  /// 占98%; empty for none.
  public var share: String

  public init(_ name: String, _ amount: Amount, share: String = "") {
    self.name = name
    self.amount = amount
    self.share = share
  }
}

/// One value only: no ranking, a large figure and, where known, its part.
public struct FigurePlot: Hashable, Sendable {
  /// 临江经开区
  public var name: FittingText
  /// The value.
  public var figure: Amount
  /// Its basis.
  public var basis: BasisTag
  /// 同比, with `change`; empty for none.
  public var changeWord: String
  /// Its change on the year.
  public var change: Change?
  /// Parts stated of it; empty where there are none.
  public var parts: [PartSlice]
  /// 其余
  public var restWord: String

  public init(
    name: FittingText, figure: Amount, basis: BasisTag = .completed, changeWord: String = "",
    change: Change? = nil, parts: [PartSlice] = [], restWord: String = ""
  ) {
    self.name = name
    self.figure = figure
    self.basis = basis
    self.changeWord = changeWord
    self.change = change
    self.parts = parts
    self.restWord = restWord
  }
}
