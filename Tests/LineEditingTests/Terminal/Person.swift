import Glibc
import LineEditing
import Synchronization
import TerminalModel

/// Who sits at a pseudo-terminal and acts on what the screen shows.
final class Person: Sendable {
  /// Written to the terminal after the session: no byte of UTF-8. Only what comes in the same
  /// stream tells that all before it has come.
  static let end: UInt8 = 0xFF

  let outcome: Mutex<Outcome>
  private let terminal: CInt
  private let messages: MessageBoard?
  /// Milliseconds without a byte from the program after which a step that waits is given up: far
  /// beyond what any takes.
  private let patience: CInt = 20_000

  init(at terminal: CInt, screen: Screen, taking steps: [Step], messages: MessageBoard? = nil) {
    self.terminal = terminal
    self.messages = messages
    _ = fcntl(terminal, F_SETFL, O_NONBLOCK)
    outcome = Mutex(Outcome(screen: screen, left: steps))
  }

  /// Takes the steps, and reads on after them until the end mark. When a step waits in vain it
  /// takes no more but types Ctrl-C, Ctrl-U and Ctrl-D, so that the session ends and the test fails.
  func act() {
    var hasGivenUp = false
    repeat {
      if !hasGivenUp { takeSteps() }
      var polled = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      while poll(&polled, 1, patience) == 0 {
        hasGivenUp = true
        send("\u{3}\u{15}\u{4}")
      }
    } while look()
  }

  /// Reads what the program has written; false once the end mark came.
  private func look() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = read(terminal, &bytes, bytes.count)
    guard count > 0 else { return count < 0 && errno == EAGAIN }
    let written = bytes[..<count].filter { $0 != Self.end }
    outcome.withLock {
      $0.bytes += written
      $0.screen.feed(written)
      // A character of several bytes may come in two reads.
      $0.output = String(validating: $0.bytes, as: UTF8.self) ?? $0.output
    }
    return !bytes[..<count].contains(Self.end)
  }

  private func takeSteps() {
    while let step = outcome.withLock({ $0.left.first }), take(step) {
      outcome.withLock { _ = $0.left.removeFirst() }
    }
  }

  private func take(_ step: Step) -> Bool {
    let screen = outcome.withLock { $0.screen }
    switch step {
    case .type(let keys):
      send(keys)
      return true
    case .row(let text):
      return screen.lines.indices.contains(screen.row)
        ? screen.lines[screen.row] == text : text.isEmpty
    case .shown(let text):
      return screen.lines.joined(separator: "\n").contains(text)
    case .column(let column):
      return screen.column == column
    case .post(let text):
      return messages?.post(text) == true
    case .bells(let count):
      return screen.bells == count
    case .written(let text):
      return outcome.withLock { $0.output.contains(text) }
    case .resize(let columns, let rows):
      outcome.withLock { $0.screen.resize(columns: columns, rows: rows) }
      var size = winsize(
        ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
      _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
      // The kernel sends it to the terminal's foreground group, and this terminal has none.
      kill(getpid(), SIGWINCH)
      return true
    }
  }

  private func send(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = write(terminal, bytes, bytes.count)
  }
}
