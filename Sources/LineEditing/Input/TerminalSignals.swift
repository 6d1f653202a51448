import Dispatch
import Glibc

/// Wakes the wait for a key when the terminal's window may have changed size, and when the process
/// goes on after it was stopped: the shell around it may have changed the terminal's modes.
///
/// DispatchSources, and not handlers of our own, because several parts of a program may have one for
/// the same signal.
final class TerminalSignals {
  private let sources: [any DispatchSourceSignal]
  private let registered = DispatchSemaphore(value: 0)

  /// - Parameter note: gets each signal before the wake, on any thread.
  init(waking pipe: WakePipe, note: @escaping @Sendable (CInt) -> Void = { _ in }) {
    sources = [SIGWINCH, SIGCONT].map { [registered] number in
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler {
        note(number)
        pipe.wake()
      }
      // The source is set up in the background; a change before that was not seen.
      source.setRegistrationHandler {
        pipe.wake()
        registered.signal()
      }
      source.activate()
      return source
    }
  }

  /// Waits until no signal is missed; to be called once.
  func register() { for _ in sources { registered.wait() } }

  deinit { for source in sources { source.cancel() } }
}
