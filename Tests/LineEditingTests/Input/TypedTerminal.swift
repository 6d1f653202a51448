import Glibc
import Testing

@testable import LineEditing

/// A terminal of the test's own with a keyboard on it.
final class TypedTerminal {
  struct Failure: Error {}

  let keyboard: Keyboard
  let replica: CInt
  private var primary: CInt
  private var events: AsyncStream<TerminalEvent>.Iterator
  private let found: termios

  /// - Parameter before: is typed before the keyboard is opened; up to a newline, to be waited for.
  init(
    before: String = "", terminalType: String = "xterm",
    escapePatience: CInt = 20_000, modes change: (inout termios) -> Void = { _ in },
    stop: @escaping @Sendable () -> Void = {}
  ) throws {
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    var (primary, replica): (CInt, CInt) = (-1, -1)
    guard openpty(&primary, &replica, nil, nil, &size) == 0 else { throw Failure() }
    (self.primary, self.replica) = (primary, replica)
    var modes = termios()
    tcgetattr(replica, &modes)
    change(&modes)
    tcsetattr(replica, TCSANOW, &modes)
    found = modes
    if !before.isEmpty {
      _ = write(primary, before, before.utf8.count)
      var polled = pollfd(fd: replica, events: Int16(POLLIN), revents: 0)
      poll(&polled, 1, -1)
    }
    let settings = KeyboardReader.Settings(
      terminalType: terminalType, escapePatience: escapePatience, restPatience: 20_000, stop: stop)
    keyboard = try #require(Keyboard(input: replica, output: replica, settings: settings))
    events = keyboard.events.makeAsyncIterator()
  }

  deinit {
    keyboard.close()
    hangUp()
    close(replica)
  }

  /// Whether the terminal's modes are as they were found.
  var isAsFound: Bool {
    var (now, found) = (termios(), found)
    tcgetattr(replica, &now)
    return now.c_lflag == found.c_lflag && now.c_iflag == found.c_iflag
      && now.c_oflag == found.c_oflag && now.c_cflag == found.c_cflag
      && withUnsafeBytes(of: &now.c_cc) { now in
        withUnsafeBytes(of: &found.c_cc) { now.elementsEqual($0) }
      }
  }

  func type(_ keys: String) { _ = write(primary, keys, keys.utf8.count) }

  /// What happens next; nil: nothing ever will.
  func next() async -> TerminalEvent? { await events.next() }

  /// The next key, whatever else happens.
  func nextKey() async -> Key? {
    while let event = await next() {
      if case .key(let key) = event { return key }
    }
    return nil
  }

  /// Puts the modes back, as a shell does when the program is stopped.
  func loseModes() {
    var modes = found
    tcsetattr(replica, TCSANOW, &modes)
  }

  func resize(columns: Int) {
    var size = winsize(ws_row: 24, ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(primary, UInt(TIOCSWINSZ), &size)
    kill(getpid(), SIGWINCH)
  }

  /// Reads a line as what comes after the keyboard does.
  func readLine() -> String {
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = read(replica, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  /// All that was written to the terminal so far.
  func written() -> String {
    var end: UInt8 = 0xFF
    _ = write(replica, &end, 1)
    var all: [UInt8] = []
    var byte: UInt8 = 0
    while read(primary, &byte, 1) == 1, byte != end { all.append(byte) }
    return String(decoding: all, as: UTF8.self)
  }

  func hangUp() {
    if primary >= 0 { close(primary) }
    primary = -1
  }
}
