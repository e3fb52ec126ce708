import ArgumentParser

/// The exit statuses of the contract. Usage errors are ArgumentParser's own 64.
enum Exit {
  /// Something was found wrong with some input; the rest was processed.
  static let found = ExitCode(1)
  /// A fault of the program itself.
  static let fault = ExitCode(70)
  /// An output could not be written.
  static let output = ExitCode(74)
}
