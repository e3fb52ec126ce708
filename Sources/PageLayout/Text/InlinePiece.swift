/// A stretch of a line in one font and colour, or an object in the line.
struct InlinePiece {
  var text: String
  var font: Font
  var colour: Colour
  /// How far it stands above the baseline: reference numbers.
  var rise = 0.0
  var link: LinkTarget?
  /// A marker behind it: figures read from a sentence.
  var background: Colour?
  /// Pieces with the same number are never parted from each other.
  var bond: Int?
  /// A chip; `text` is then its label, for the order of reading only.
  var object: Frame?
  /// Room before it that does not stretch and is dropped at a line's start.
  var spaceBefore = 0.0

  var isRaised: Bool { rise > 0 }
}
