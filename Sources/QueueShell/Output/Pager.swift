import Glibc

/// The program that shows a long text a screen at a time.
struct Pager: Sendable, Equatable {
  /// How showing a text ended.
  enum Ending: Sendable {
    case shown
    /// Ended by Ctrl-C or another signal.
    case killed
    case notStarted
    /// Ended by itself in a way that does not tell whether anything was shown.
    case failed
    /// Nobody is there to turn its pages, as for the commands of a file.
    case unattended
  }

  /// A shell's command line, as `PAGER` holds one.
  let command: String
  /// The environment it runs in.
  let variables: [String]

  /// The user's own of `PAGER`, else `less` or `more`. Nil when none is there or none is wanted: an
  /// empty `PAGER` and `cat` say so.
  init?(environment: Environment) {
    let own = environment.verbatim("PAGER")?.trimmingWhitespace()
    guard let command = own ?? Self.standard.first(where: { Self.finds($0, in: environment) }),
      !command.isEmpty, command != "cat"
    else { return nil }
    self.command = command
    let defaults = ["LESS": "FRX", "LESSCHARSET": "utf-8"]
    // Ends where one screen was enough after all, lets colours through and leaves what it showed on
    // the screen. What we write is UTF-8, whatever the locale is.
    variables =
      environment.forOtherPrograms
      + defaults.filter { environment.verbatim($0.key) == nil }.map { "\($0.key)=\($0.value)" }
      .sorted()
  }

  private static let standard = ["less", "more"]

  private static func finds(_ program: String, in environment: Environment) -> Bool {
    (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":").contains {
      access("\($0)/\(program)", X_OK) == 0
    }
  }

  /// Starts it with a pipe to write to; nil when the system refuses.
  func start() -> RunningPager? {
    var ends: [CInt] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    defer { close(ends[0]) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let program = ChildProgram(
      words: ["/bin/sh", "-c", command], variables: variables, input: ends[0])
    guard let child = program.start() else {
      close(ends[1])
      return nil
    }
    return RunningPager(child: child, input: ends[1])
  }
}
