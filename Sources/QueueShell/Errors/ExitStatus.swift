/// How a run ended, as the calling shell reads it.
enum ExitStatus: Int32, Sendable {
  case success = 0
  /// A command failed.
  case failed = 1
  /// Could not connect or sign in.
  case disconnected = 2
  /// A condition was not met.
  case unmet = 3
  /// The program's own arguments did not parse.
  case usage = 64
  case interrupted = 130
}
