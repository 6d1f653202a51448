import Dispatch
import Glibc

/// The program at a pseudo-terminal: keys go in, and a screen shows what a person would see.
final class TerminalSession: Sendable {
  private struct State {
    var screen: Screen
    var raw = ""
    var pending: [UInt8] = []
  }

  private let primary: CInt
  private let child: pid_t
  private let state: Watched<State>
  private let reader = DispatchGroup()
  private let replica: String

  init(_ program: Program, columns: Int = 80, rows: Int = 24) throws {
    (primary, replica) = Self.openTerminal()
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(primary, UInt(TIOCSWINSZ), &size)
    state = Watched(State(screen: Screen(columns: columns, rows: rows)))
    child = try program.spawn(descriptors: [], terminal: replica)
    read()
  }

  /// What `openpty` does, which the module map does not show: the two ioctls unlock the other end
  /// (`TIOCSPTLCK`) and tell its number (`TIOCGPTN`).
  private static func openTerminal() -> (primary: CInt, replica: String) {
    let primary = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (locked, number): (CInt, CInt) = (0, 0)
    _ = ioctl(primary, 0x4004_5431, &locked)
    _ = ioctl(primary, 0x8004_5430, &number)
    return (primary, "/dev/pts/\(number)")
  }

  /// All bytes that came, for what must never appear, not even for a moment.
  var everything: String { state.state.raw }
  var screen: Screen { state.state.screen }

  func type(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = bytes.withUnsafeBytes { write(primary, $0.baseAddress, $0.count) }
  }

  func signal(_ number: CInt) { kill(child, number) }

  /// The terminal's modes, as the next program would find them.
  var modes: tcflag_t {
    var attributes = termios()
    tcgetattr(primary, &attributes)
    return attributes.c_lflag
  }

  /// Waits until the screen fulfils a condition; false when the program ended without that.
  @discardableResult
  func wait(until condition: @escaping @Sendable (Screen) -> Bool) async -> Bool {
    await state.wait { condition($0.screen) }
  }

  /// Waits for a prompt at the cursor, after which keys may be typed.
  @discardableResult
  func waitForPrompt(_ prompt: String) async -> Bool {
    await wait { $0.lineAtCursor == prompt }
  }

  /// Waits for the end of the program.
  func ended() async -> Int32 {
    await withCheckedContinuation { (resume: CheckedContinuation<Void, Never>) in
      reader.notify(queue: .global()) { resume.resume() }
    }
    var status: CInt = 0
    waitpid(child, &status, 0)
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }

  private func read() {
    // Held open here too, so that the modes can be asked for after the program's end.
    let held = open(replica, O_RDWR | O_NOCTTY | O_CLOEXEC)
    reader.enter()
    // A queue of its own gets a thread of its own, however many programs run.
    DispatchQueue(label: "reader").async { [self] in
      var block = [UInt8](repeating: 0, count: 4096)
      while true {
        var ready = pollfd(fd: primary, events: Int16(POLLIN), revents: 0)
        let count = poll(&ready, 1, 50) > 0 ? Glibc.read(primary, &block, block.count) : 0
        if count > 0 {
          state.change { Self.take(block[..<count], into: &$0) }
        } else if hasExited {
          break
        }
      }
      close(held)
      state.end()
      reader.leave()
    }
  }

  private var hasExited: Bool {
    var info = siginfo_t()
    return waitid(P_PID, id_t(child), &info, WEXITED | WNOHANG | WNOWAIT) == 0
      && info.si_signo == SIGCHLD
  }

  private static func take(_ bytes: ArraySlice<UInt8>, into state: inout State) {
    state.pending += bytes
    // A character may arrive in two pieces.
    var end = state.pending.count
    while end > 0, end > state.pending.count - 4,
      String(validating: state.pending[..<end], as: UTF8.self) == nil
    {
      end -= 1
    }
    let text = String(decoding: state.pending[..<end], as: UTF8.self)
    state.pending.removeFirst(end)
    state.raw += text
    state.screen.feed(text)
  }
}
