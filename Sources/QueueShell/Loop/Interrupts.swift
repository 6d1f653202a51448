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
    /// The pager that has the terminal now: Ctrl-C is its own then.
    var pager: pid_t?
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

  /// Leaves the terminal and its Ctrl-C to a pager until its end.
  func lendingTerminal<Result>(to pager: pid_t, until end: () -> Result) -> Result {
    state.withLock { $0.pager = pager }
    defer { state.withLock { $0.pager = nil } }
    return end()
  }

  func received(_ number: Int32) {
    if number == SIGINT, state.withLock({ $0.pager }) != nil { return }
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
    if let pager = state.withLock({ $0.pager }) { kill(pager, number) }
    terminal?.restore()
    _exit(128 + number)
  }
}
