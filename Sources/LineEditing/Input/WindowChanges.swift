import Dispatch
import Glibc

/// Wakes a `poll` when the terminal's window changes size.
///
/// A pipe, and not `EINTR`: with other threads about, the kernel may hand SIGWINCH to any of them,
/// and one that arrives just before the `poll` would be missed. A DispatchSource, and not a handler
/// of our own, because several parts of a program may have one for the same signal.
final class WindowChanges {
  /// Readable when the size may have changed; -1 where there is no pipe to be had.
  let descriptor: CInt
  private let source: any DispatchSourceSignal

  init() {
    var ends: [CInt] = [-1, -1]
    pipe(&ends)
    for end in ends where end >= 0 {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    let (reading, writing) = (ends[0], ends[1])
    descriptor = reading
    source = DispatchSource.makeSignalSource(signal: SIGWINCH)
    let wake: @Sendable () -> Void = {
      var byte: UInt8 = 0
      _ = write(writing, &byte, 1)
    }
    source.setEventHandler(handler: wake)
    // The source is set up in the background; a change before that was not seen.
    source.setRegistrationHandler(handler: wake)
    // Closed there, because a handler may still run while this object goes.
    source.setCancelHandler { _ = close(writing) }
    source.activate()
  }

  deinit {
    source.cancel()
    close(descriptor)
  }

  /// Forgets the changes so far; the next one makes the descriptor readable again.
  func drain() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(descriptor, &bytes, bytes.count) > 0 {}
  }
}
