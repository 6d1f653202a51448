import Glibc
import QueueShell

/// The program: hands the shell its arguments and the simulated cloud.
@main
struct Queuesh {
  /// Synchronous on purpose: an `async main` leaves the main thread on Linux at its first `await`,
  /// and the prompt has to keep it.
  static func main() {
    exit(Shell.main(Array(CommandLine.arguments.dropFirst()), simulator: BuiltInSimulator()))
  }
}
