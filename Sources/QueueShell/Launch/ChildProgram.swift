import Glibc

/// Another program to start: found in `PATH`, with the signals that we take or ignore its own again.
struct ChildProgram {
  /// `POSIX_SPAWN_SETSID`, which the module map does not show.
  private static let newSession: Int16 = 0x80

  let words: [String]
  /// The environment it runs in.
  let variables: [String]
  /// What it reads instead of our input.
  var input: CInt?
  /// What takes its results instead of ours.
  var output: CInt?
  /// Without our terminal and in a session of its own, so that Ctrl-C here does not end it; what it is
  /// given to read and write it keeps.
  var isApart = false

  /// Starts it; nil when the system refuses.
  func start() -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    if let output { posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO) }
    if let input { posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO) }
    if isApart {
      let given = [input.map { _ in STDIN_FILENO }, output.map { _ in STDOUT_FILENO }]
      for descriptor: CInt in 0...2 where !given.contains(descriptor) {
        posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
      }
    }
    Self.keepDescriptors()
    var (taken, none) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigemptyset(&taken)
    for number in [SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGQUIT, SIGTSTP] {
      sigaddset(&taken, number)
    }
    posix_spawnattr_setsigdefault(&attributes, &taken)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK)
        | (isApart ? Self.newSession : 0))
    var child = pid_t()
    let arguments = words.map { strdup($0) } + [nil]
    let environment = variables.map { strdup($0) } + [nil]
    defer { (arguments + environment).forEach { free($0) } }
    let failure = posix_spawnp(&child, words[0], &actions, &attributes, arguments, environment)
    return failure == 0 ? child : nil
  }

  /// Connections, and what they are waited for with, are none of another program's business.
  private static func keepDescriptors() {
    for descriptor in 3..<min(getdtablesize(), 4_096) {
      let flags = fcntl(descriptor, F_GETFD)
      if flags >= 0 { _ = fcntl(descriptor, F_SETFD, flags | FD_CLOEXEC) }
    }
  }

  /// Waits for its end; the status as `waitpid` has it.
  static func status(of child: pid_t) -> CInt {
    var status: CInt = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    return status
  }
}
