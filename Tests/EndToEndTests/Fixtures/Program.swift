import Glibc

/// The built program, started as users start it: a child process with pipes or a terminal.
struct Program {
  /// How a run ended and what it wrote.
  struct Finished: Sendable {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Beside the test bundle, where the package manager puts both.
  static let path: String = {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let own = String(decoding: buffer.prefix(max(0, count)).map(UInt8.init), as: UTF8.self)
    return own.prefix(through: own.lastIndex(of: "/") ?? own.startIndex) + "queuesh"
  }()

  /// `POSIX_SPAWN_SETSID`, which the module map does not show.
  private static let newSession: Int16 = 0x80

  private typealias CloseFrom =
    @convention(c) (UnsafeMutablePointer<posix_spawn_file_actions_t>, CInt) -> CInt

  /// A child must not inherit the sockets and pipes of other tests, or they would stay open after
  /// their close. glibc's function for it is behind a macro that the module map does not set.
  private static let closeFrom: CloseFrom? =
    dlsym(nil, "posix_spawn_file_actions_addclosefrom_np").map {
      unsafeBitCast($0, to: CloseFrom.self)
    }

  var executable = Program.path
  var arguments: [String]
  var environment: [String: String]

  init(_ arguments: [String], environment: [String: String] = [:]) {
    self.arguments = arguments
    self.environment = environment
  }

  /// A shell with job control, whose prompt is `$ ` and whose `$QUEUESH` is the program.
  static func shell(environment: [String: String]) -> Program {
    let variables = environment.merging(["PS1": "$ ", "QUEUESH": path]) { $1 }
    var shell = Program(["--norc", "--noprofile", "-i"], environment: variables)
    shell.executable = "/bin/bash"
    return shell
  }

  /// Runs to the end with a text on stdin.
  func run(input: String = "") async throws -> Finished {
    let running = try RunningProgram(self)
    running.write(input)
    running.closeInput()
    return await running.finished()
  }

  /// Starts the program on three descriptors of ours.
  /// - Parameter terminal: a path that becomes its controlling terminal instead of them.
  func spawn(descriptors: [CInt], terminal: String? = nil) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // Threads of tests block nearly all signals, and some are ignored: the program must not start so.
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let signals = Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF)
    posix_spawnattr_setflags(&attributes, terminal == nil ? signals : signals | Self.newSession)
    if let terminal {
      // A session leader's first terminal becomes its controlling one.
      posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    } else {
      for (target, source) in descriptors.enumerated() {
        posix_spawn_file_actions_adddup2(&actions, source, CInt(target))
      }
    }
    var child = pid_t()
    let words = ([executable] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    guard let closeFrom = Self.closeFrom, closeFrom(&actions, 3) == 0 else {
      throw SpawnFailure(code: ENOSYS)
    }
    let failure = posix_spawn(&child, executable, &actions, &attributes, words, variables)
    guard failure == 0 else { throw SpawnFailure(code: failure) }
    return child
  }

  struct SpawnFailure: Error {
    var code: CInt
  }
}
