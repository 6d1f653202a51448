import Glibc

@testable import QueueShell

extension Console {
  /// For tests that do not look at what is written.
  static let unheard: Console = {
    let nothing = open("/dev/null", O_WRONLY | O_CLOEXEC)
    return Console(output: nothing, errors: nothing)
  }()
}
