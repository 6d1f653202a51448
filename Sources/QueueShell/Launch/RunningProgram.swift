import Dispatch
import Glibc
import Synchronization

/// Another program that runs, with what it prints coming through a pipe.
final class RunningProgram: Sendable {
  private let child: pid_t
  private let outlet: CInt
  /// Once its end is noted, its number may be another program's.
  private let isOver = Mutex(false)

  init(child: pid_t, outlet: CInt) { (self.child, self.outlet) = (child, outlet) }

  /// What it prints, to the end or to where nobody listens any more.
  func output() -> AsyncStream<[UInt8]> {
    let (blocks, feed) = AsyncStream<[UInt8]>.makeStream()
    // A thread of its own: Dispatch tells of no end that comes together with the last bytes.
    DispatchQueue(label: "output").async { [outlet] in
      var block = [UInt8](repeating: 0, count: 1_024)
      while true {
        let count = read(outlet, &block, block.count)
        if count > 0 {
          feed.yield(Array(block[..<count]))
        } else if count == 0 || errno != EINTR {
          break
        }
      }
      close(outlet)
      feed.finish()
    }
    return blocks
  }

  /// Waits for its end; the status as `waitpid` has it.
  func status() async -> CInt {
    await withCheckedContinuation { continuation in
      DispatchQueue(label: "end").async { [self] in
        var end = siginfo_t()
        // Left in the process table until its number is given up here, too.
        while waitid(P_PID, id_t(child), &end, WEXITED | WNOWAIT) < 0 && errno == EINTR {}
        let status = isOver.withLock { isOver in
          isOver = true
          return ChildProgram.status(of: child)
        }
        continuation.resume(returning: status)
      }
    }
  }

  /// Asks it to end, and makes it end where it does not within a second.
  func end() {
    signal(SIGTERM)
    DispatchQueue.global().asyncAfter(deadline: .now() + 1) { [self] in signal(SIGKILL) }
  }

  private func signal(_ number: CInt) {
    isOver.withLock { isOver in
      guard !isOver else { return }
      kill(child, number)
    }
  }
}
