import Dispatch
import Glibc

/// The program that shows a web page to the person at this machine.
struct Browser {
  #if os(macOS)
    private static let standard = "open"
  #else
    private static let standard = "xdg-open"
  #endif

  /// `POSIX_SPAWN_SETSID`, which the module map does not show.
  private static let newSession: Int16 = 0x80

  private let command: [String]
  private let environment: [String]

  /// The user's own of `BROWSER`, else the system's; nil for a `BROWSER` of nothing but blanks.
  init?(environment: Environment) {
    // Several stand with colons between; the first is meant to be tried first.
    let own = environment["BROWSER"]?.split(separator: ":").first ?? Self.standard[...]
    command = own.split(separator: " ").map(String.init)
    self.environment = environment.forOtherPrograms
    guard !command.isEmpty else { return nil }
  }

  /// The words of the program that opens an address; `%s` stands for it, as elsewhere.
  func words(for address: String) -> [String] {
    command.contains { $0.contains("%s") }
      ? command.map { $0.replacing("%s", with: address) } : command + [address]
  }

  /// Opens an address, without waiting and without a word should that fail: the address is told
  /// anyway.
  func open(_ address: String) {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // A session of its own, so that Ctrl-C here does not end it.
    posix_spawnattr_setflags(&attributes, Self.newSession)
    for descriptor: CInt in 0...2 {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    let words = words(for: address)
    var child = pid_t()
    let arguments = words.map { strdup($0) } + [nil]
    let variables = environment.map { strdup($0) } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    guard posix_spawnp(&child, words[0], &actions, &attributes, arguments, variables) == 0 else {
      return
    }
    let started = child
    // Somebody has to take note of its end, or it stays in the process table as long as we do.
    DispatchQueue.global().async {
      var status: CInt = 0
      waitpid(started, &status, 0)
    }
  }
}
