import Glibc
import LineEditing

/// A pager that has the terminal now.
struct RunningPager {
  /// What a shell ends with when the program is not there or cannot be run.
  private static let notRun: Set<CInt> = [126, 127]
  /// What it ends with when a signal ended the program: 128 and the signal's number.
  private static let signals: ClosedRange<CInt> = 129...192

  let child: pid_t
  let input: CInt

  /// Hands it the text and waits for its end. A pager that is left before the end of the text is no
  /// failure.
  func show(_ text: String) -> Pager.Ending {
    let modes = TerminalState(of: STDIN_FILENO)
    _ = Console.writeAll(Array(text.utf8), to: input)
    close(input)
    let status = ChildProgram.status(of: child)
    let code = (status >> 8) & 0xFF
    if status & 0x7F != 0 || Self.signals.contains(code) {
      // It had no time to tidy up.
      modes?.restore()
      return [status & 0x7F, code - 128].contains(SIGKILL) ? .failed : .killed
    }
    return Self.notRun.contains(code) ? .notStarted : code == 0 ? .shown : .failed
  }
}
