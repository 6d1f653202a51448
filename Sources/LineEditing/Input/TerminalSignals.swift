import Dispatch
import Glibc

/// Wakes the wait for a key when the terminal's window may have changed size, and when the process
/// goes on after it was stopped: the shell around it may have changed the terminal's modes.
///
/// DispatchSources, and not handlers of our own, because several parts of a program may have one for
/// the same signal.
final class TerminalSignals {
  private let sources: [any DispatchSourceSignal]

  init(waking pipe: WakePipe) {
    sources = [SIGWINCH, SIGCONT].map { number in
      let source = DispatchSource.makeSignalSource(signal: number)
      let wake: @Sendable () -> Void = { pipe.wake() }
      source.setEventHandler(handler: wake)
      // The source is set up in the background; a change before that was not seen.
      source.setRegistrationHandler(handler: wake)
      source.activate()
      return source
    }
  }

  deinit { for source in sources { source.cancel() } }
}
