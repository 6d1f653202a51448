import Dispatch
import Glibc
import LineEditing
import Synchronization

/// The one owner of signals: Ctrl-C cancels the running command and never the shell, a second one
/// gives the prompt back while the command still cleans up; SIGTERM and SIGHUP end the program with the
/// terminal as it was found.
///
/// At the prompt Ctrl-C is a key, so no signal arrives there.
final class Interrupts: Sendable {
  private struct State {
    var cancel: (@Sendable () -> Void)?
    var leave: (@Sendable () -> Void)?
    var termination: Int32?
    /// Signals that came since the command began.
    var received: Set<Int32> = []
    var isInterrupted = false
    /// The pager or editor that has the terminal now: Ctrl-C is its own then.
    var borrower: pid_t?
    /// The program that gets the running command's results: it ends with us.
    var companion: pid_t?
    /// A file that is to go when the program ends now.
    var leftover: String?
    var sources: [any DispatchSourceSignal] = []
  }

  private let state = Mutex(State())
  private let terminal: TerminalState?
  private let isInteractive: Bool

  init(terminal: TerminalState?, isInteractive: Bool) {
    self.terminal = terminal
    self.isInteractive = isInteractive
  }

  /// The signal that asked the program to end while a command ran; nil otherwise.
  var termination: Int32? { state.withLock { $0.termination } }

  /// Takes the signals over. A script does so with its first command only: before that the
  /// default, to die of it, is right.
  func install() {
    state.withLock { state in
      guard state.sources.isEmpty else { return }
      // A reader that went away shows as a failed write instead.
      signal(SIGPIPE, SIG_IGN)
      // Nobody at a prompt wants a core file for a slip of the finger.
      if isInteractive { signal(SIGQUIT, SIG_IGN) }
      for number in [SIGINT, SIGTERM, SIGHUP] {
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler { [weak self] in
          // Signals in quick succession come as one call.
          for _ in 0..<max(1, source.data) { self?.received(number) }
        }
        source.activate()
        state.sources.append(source)
      }
    }
  }

  /// Runs a command so that Ctrl-C cancels it, and once more leaves it. One that came since the line
  /// was taken is meant for the command, too.
  func begin(cancel: @escaping @Sendable () -> Void, leave: @escaping @Sendable () -> Void) {
    let isInterrupted = state.withLock { state in
      state.cancel = cancel
      state.leave = leave
      state.received = state.isInterrupted ? [SIGINT] : []
      return state.isInterrupted
    }
    if isInterrupted { cancel() }
  }

  func end() {
    state.withLock {
      $0.cancel = nil
      $0.leave = nil
    }
  }

  /// Takes note of the program that gets the running command's results, from its very start; nil once
  /// it has ended.
  @discardableResult
  func accompany(_ start: () -> pid_t?) -> pid_t? {
    state.withLock { state in
      state.companion = start()
      return state.companion
    }
  }

  /// Leaves the terminal and its Ctrl-C to a pager or an editor until its end.
  /// - Parameter leftover: a file that is removed should the program have to end meanwhile.
  func lendingTerminal<Result>(
    to program: pid_t, leftover: String? = nil, until end: () -> Result
  ) -> Result {
    state.withLock { ($0.borrower, $0.leftover) = (program, leftover) }
    defer { state.withLock { ($0.borrower, $0.leftover) = (nil, nil) } }
    return end()
  }

  func received(_ number: Int32) {
    if number == SIGINT, let borrower = state.withLock({ $0.borrower }) {
      // At a terminal it got the Ctrl-C itself; a script may be interrupted alone.
      guard !isInteractive else { return }
      state.withLock { $0.isInterrupted = true }
      kill(borrower, SIGINT)
      return
    }
    let (cancel, leave, isRepeated) = state.withLock { state in
      defer { state.received.insert(number) }
      if number != SIGINT { state.termination = number }
      // Kept beside the cancelling: a quick command may have ended before it notices.
      if number == SIGINT { state.isInterrupted = true }
      return (state.cancel, state.leave, state.received.contains(number))
    }
    // Nothing has to be finished at a prompt; a script gets one chance to end by itself.
    if isInteractive ? number != SIGINT : cancel == nil || isRepeated || number == SIGHUP {
      end(by: number)
    }
    if isRepeated { leave?() } else { cancel?() }
  }

  /// Whether Ctrl-C came since this was last asked.
  func takeInterruption() -> Bool {
    state.withLock { state in
      defer { state.isInterrupted = false }
      return state.isInterrupted
    }
  }

  private func end(by number: Int32) {
    let (programs, leftover) = state.withLock { state in
      ([state.borrower, state.companion].compactMap { $0 }, state.leftover)
    }
    for program in Set(programs) { kill(program, number) }
    if let leftover { unlink(leftover) }
    terminal?.restore()
    _exit(128 + number)
  }
}
