import Dispatch
import Glibc
import LineEditing
import Synchronization
import TerminalModel

/// A terminal inside the test's own process.
final class PseudoTerminal {
  struct Failure: Error {}

  let replica: CInt
  private let primary: CInt
  private let screen: Screen

  init(columns: Int = 80, rows: Int = 24, kind: TerminalKind = .xterm) throws {
    var (primary, replica): (CInt, CInt) = (-1, -1)
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&primary, &replica, nil, nil, &size) == 0 else { throw Failure() }
    (self.primary, self.replica) = (primary, replica)
    screen = Screen(columns: columns, rows: rows, kind: kind)
  }

  deinit {
    close(primary)
    close(replica)
  }

  /// Whether signals, line mode and echo are on, as a shell leaves a terminal.
  var isCooked: Bool {
    var modes = termios()
    tcgetattr(replica, &modes)
    let flags = tcflag_t(ISIG | ICANON | ECHO)
    return modes.c_lflag & flags == flags && modes.c_iflag & tcflag_t(ICRNL) != 0
  }

  /// Runs a session on this thread while a person takes the steps on another.
  func play<Value>(
    _ steps: [Step], messages: MessageBoard? = nil, _ session: () throws -> Value
  ) throws -> (value: Value, outcome: Outcome) {
    let person = Person(at: primary, screen: screen, taking: steps, messages: messages)
    let acting = DispatchGroup()
    DispatchQueue(label: "person").async(group: acting) { person.act() }
    let value = Result { try session() }
    var end = Person.end
    _ = write(replica, &end, 1)
    acting.wait()
    return (try value.get(), person.outcome.withLock { $0 })
  }
}
