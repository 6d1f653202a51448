import Glibc

/// A pipe by which any thread ends the wait for a key.
///
/// A pipe, and not `EINTR`: with other threads about, the kernel may hand a signal to any of them,
/// and one that arrives just before the `poll` would be missed.
final class WakePipe: Sendable {
  /// Readable when somebody woke; -1 where there is no pipe to be had.
  let descriptor: CInt
  private let writing: CInt

  init() {
    var ends: [CInt] = [-1, -1]
    pipe(&ends)
    for end in ends where end >= 0 {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (descriptor, writing) = (ends[0], ends[1])
  }

  deinit {
    close(descriptor)
    close(writing)
  }

  func wake() {
    var byte: UInt8 = 0
    _ = write(writing, &byte, 1)
  }

  /// Forgets the wakes so far; the next one makes the descriptor readable again.
  func drain() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(descriptor, &bytes, bytes.count) > 0 {}
  }
}
