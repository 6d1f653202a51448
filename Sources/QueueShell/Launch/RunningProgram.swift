import Dispatch
import Glibc
import Synchronization

/// Another program that runs, with what it prints coming through a pipe.
final class RunningProgram: Sendable {
  private struct State {
    /// Once its end is noted, its number may be another program's.
    var isOver = false
    var source: (any DispatchSourceRead)?
  }

  private let child: pid_t
  private let outlet: CInt?
  private let state = Mutex(State())

  /// - Parameter outlet: where it prints to; nil for one whose results nobody wants.
  init(child: pid_t, outlet: CInt? = nil) { (self.child, self.outlet) = (child, outlet) }

  /// What it prints, to the end or to where nobody listens any more.
  func output() -> AsyncStream<[UInt8]> {
    let (blocks, feed) = AsyncStream<[UInt8]>.makeStream()
    guard let outlet else {
      feed.finish()
      return blocks
    }
    _ = fcntl(outlet, F_SETFL, fcntl(outlet, F_GETFL) | O_NONBLOCK)
    state.withLock { state in
      let source = DispatchSource.makeReadSource(fileDescriptor: outlet, queue: .global())
      source.setEventHandler {
        // All that a pipe holds: with the last of it its end may be told, and never again.
        var block = [UInt8](repeating: 0, count: 1_024)
        for _ in 0..<128 {
          let count = read(outlet, &block, block.count)
          if count > 0 {
            feed.yield(Array(block[..<count]))
          } else if count == 0 || errno != EAGAIN && errno != EINTR {
            return feed.finish()
          } else if errno == EAGAIN {
            return
          }
        }
      }
      source.setCancelHandler {
        close(outlet)
        feed.finish()
      }
      source.activate()
      state.source = source
    }
    feed.onTermination = { [self] _ in stopReading() }
    return blocks
  }

  private func stopReading() {
    state.withLock { state in
      state.source?.cancel()
      state.source = nil
    }
  }

  /// Waits for its end; the status as `waitpid` has it.
  func status() async -> CInt {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async { [self] in
        var end = siginfo_t()
        // Left in the process table until its number is given up here, too.
        while waitid(P_PID, id_t(child), &end, WEXITED | WNOWAIT) < 0 && errno == EINTR {}
        let status = state.withLock { state in
          state.isOver = true
          return ChildProgram.status(of: child)
        }
        continuation.resume(returning: status)
      }
    }
  }

  /// Asks it to end, and makes it end where it does not within a second. A program that it started
  /// may go on printing, which nobody reads any more.
  func end() {
    stopReading()
    signal(SIGTERM)
    DispatchQueue.global().asyncAfter(deadline: .now() + 1) { [self] in signal(SIGKILL) }
  }

  private func signal(_ number: CInt) {
    state.withLock { state in
      guard !state.isOver else { return }
      kill(child, number)
    }
  }
}
