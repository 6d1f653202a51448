import Glibc

/// The program that shows a long text a screen at a time.
struct Pager: Sendable, Equatable {
  /// How showing a text ended.
  enum Ending: Sendable {
    case shown
    /// Ended by Ctrl-C or another signal.
    case killed
    case notStarted
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
    guard let child = spawn(input: ends[0]) else {
      close(ends[1])
      return nil
    }
    return RunningPager(child: child, input: ends[1])
  }

  private func spawn(input: CInt) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    // The signals that we take or ignore are the pager's own again.
    var (taken, none) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigemptyset(&taken)
    for number in [SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGQUIT, SIGTSTP] {
      sigaddset(&taken, number)
    }
    posix_spawnattr_setsigdefault(&attributes, &taken)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK))
    var child = pid_t()
    let words: [String] = ["/bin/sh", "-c", command]
    let arguments = words.map { strdup($0) } + [nil]
    let environment = variables.map { strdup($0) } + [nil]
    defer { (arguments + environment).forEach { free($0) } }
    let failure = posix_spawn(&child, words[0], &actions, &attributes, arguments, environment)
    return failure == 0 ? child : nil
  }
}
