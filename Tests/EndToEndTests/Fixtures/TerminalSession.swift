import Dispatch
import Glibc
import TerminalModel
import Testing

/// The program at a pseudo-terminal: keys go in, and a screen shows what a person would see.
final class TerminalSession: Sendable {
  private struct State {
    var screen: Screen
    var bytes: [UInt8] = []
    var isHungUp = false
  }

  private let primary: CInt
  private let child: pid_t
  private let state: Watched<State>
  private let reader = DispatchGroup()
  private let replica: String

  /// - Parameter reflows: whether the terminal wraps rows anew when its width changes.
  init(_ program: Program, columns: Int = 80, rows: Int = 24, reflows: Bool = false) throws {
    (primary, replica) = Self.openTerminal()
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(primary, UInt(TIOCSWINSZ), &size)
    let kind = TerminalKind(name: program.environment["TERM"] ?? "")
    state = Watched(
      State(screen: Screen(columns: columns, rows: rows, kind: kind, reflows: reflows)))
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
  var everything: String { String(decoding: state.state.bytes, as: UTF8.self) }
  var screen: Screen { state.state.screen }

  func type(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = bytes.withUnsafeBytes { write(primary, $0.baseAddress, $0.count) }
  }

  func signal(_ number: CInt) { kill(child, number) }

  /// Gives the window another size, of which the kernel tells the program.
  func resize(columns: Int, rows: Int) {
    state.change { $0.screen.resize(columns: columns, rows: rows) }
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(primary, UInt(TIOCSWINSZ), &size)
  }

  /// Takes the terminal away, as closing its window does. Nothing can be asked of it after that.
  func hangUp() { state.change { $0.isHungUp = true } }

  /// Waits until Ctrl-C is a signal, as it is while a command runs and never while a line is typed;
  /// false when the test was given up before.
  func waitForCommand() async -> Bool {
    while modes & tcflag_t(ISIG) == 0 {
      if Task.isCancelled { return false }
      await Task.yield()
    }
    return true
  }

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

  /// Waits for the end of the program, which must have written nothing that its kind of terminal
  /// does not understand.
  func ended() async -> Int32 {
    // A test that is given up must end, also when the program does not.
    await withTaskCancellationHandler {
      await withCheckedContinuation { (resume: CheckedContinuation<Void, Never>) in
        reader.notify(queue: .global()) { resume.resume() }
      }
    } onCancel: {
      kill(child, SIGKILL)
    }
    #expect(screen.notUnderstood.isEmpty)
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
      while !state.state.isHungUp {
        var ready = pollfd(fd: primary, events: Int16(POLLIN), revents: 0)
        let count = poll(&ready, 1, 50) > 0 ? Glibc.read(primary, &block, block.count) : 0
        if count > 0 {
          state.change {
            $0.bytes += block[..<count]
            $0.screen.feed(block[..<count])
          }
        } else if hasExited(WNOHANG) {
          break
        }
      }
      close(held)
      if state.state.isHungUp {
        close(primary)
        _ = hasExited(0)
      }
      state.end()
      reader.leave()
    }
  }

  /// - Parameter option: 0 to wait for it.
  private func hasExited(_ option: CInt) -> Bool {
    var info = siginfo_t()
    return waitid(P_PID, id_t(child), &info, WEXITED | WNOWAIT | option) == 0
      && info.si_signo == SIGCHLD
  }
}
