import Glibc
import LineEditing
import Testing

struct TerminalStateTests {
  @Test func onlyATerminalHasAState() throws {
    let terminal = try PseudoTerminal()
    #expect(TerminalState(of: terminal.replica) != nil)
    var ends: [CInt] = [-1, -1]
    pipe(&ends)
    defer { for end in ends { close(end) } }
    #expect(TerminalState(of: ends[0]) == nil)
  }

  @Test(arguments: [("xterm", "\u{1B}[J\r\n\u{1B}[?2004l\u{1B}[?25h"), ("dumb", "\r\n")])
  func restoringUndoesWhatEditingDid(terminalType: String, written: String) throws {
    let terminal = try PseudoTerminal()
    let state = try #require(TerminalState(of: terminal.replica, terminalType: terminalType))
    var raw = termios()
    tcgetattr(terminal.replica, &raw)
    cfmakeraw(&raw)
    tcsetattr(terminal.replica, TCSANOW, &raw)
    #expect(!terminal.isCooked)
    let (_, outcome) = try terminal.play([]) { state.restore() }
    #expect(terminal.isCooked)
    #expect(outcome.output == written)
  }
}
