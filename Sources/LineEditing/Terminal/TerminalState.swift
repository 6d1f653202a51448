import Glibc

/// A terminal's modes at one moment, to go back to when the process must end in the middle of a
/// line. The handlers of SIGTERM and SIGHUP that call ``restore()`` belong to the program.
public struct TerminalState: Sendable {
  let modes: termios
  private let descriptor: CInt
  private let takesEscapes: Bool

  /// Remembers the modes now; nil when the descriptor is no terminal. A terminal type given is
  /// taken in place of `TERM`.
  public init?(of descriptor: CInt, terminalType: String? = nil) {
    var modes = termios()
    guard tcgetattr(descriptor, &modes) == 0 else { return nil }
    self.modes = modes
    self.descriptor = descriptor
    let type = terminalType.map(TerminalType.init(name:)) ?? .ofEnvironment
    takesEscapes = type.takesEscapes
  }

  /// Puts the modes back, switches bracketed paste off and shows the cursor. It may be called from
  /// any thread, and does nothing in the background, where touching the terminal would stop the
  /// process (SIGTTOU).
  public func restore() {
    guard isForeground else { return }
    let output = TerminalOutput(descriptor: descriptor)
    if isEdited {
      // What comes next does not belong into a half-typed line.
      output.write(takesEscapes ? "\u{1B}[J\r\n" : "\r\n")
    }
    apply(modes, when: TCSANOW)
    guard takesEscapes else { return }
    output.write(BracketedPaste.off + "\u{1B}[?25h")
  }

  /// Whether the process may touch the terminal without being stopped.
  var isForeground: Bool {
    let foreground = tcgetpgrp(descriptor)
    // Negative: not the terminal that controls the process, hence no job control either.
    return foreground < 0 || foreground == getpgrp()
  }

  /// Whether the terminal hands out whole lines now, as a shell leaves it.
  var isLineByLine: Bool {
    guard let now = TerminalState(of: descriptor) else { return false }
    return now.modes.c_lflag & tcflag_t(ICANON) != 0
  }

  /// Whether keys are read one by one now, as they are while a line is typed.
  private var isEdited: Bool {
    guard let now = TerminalState(of: descriptor) else { return false }
    return now.modes.c_lflag & tcflag_t(ICANON) != modes.c_lflag & tcflag_t(ICANON)
  }

  /// Sets modes on the same terminal.
  func apply(_ modes: termios, when: CInt) {
    var modes = modes
    while tcsetattr(descriptor, when, &modes) < 0 && errno == EINTR {}
  }
}
