/// The tables that reading rests on; both are compiled in.
struct ReadingTables: Sendable {
  let folds: CharacterFolds
  let newsroom: Newsroom

  /// An empty table cannot arise from a build whose tests passed; reading then folds nothing and knows no words.
  static let standard: Result<ReadingTables, TableError> = Result { () throws(TableError) in
    ReadingTables(folds: try CharacterFolds.standard.get(), newsroom: try Newsroom.standard.get())
  }
}
