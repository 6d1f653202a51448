import LineEditing
import TerminalModel
import Testing

extension Editing {
  struct Secret {
    private func secret(_ keys: String) throws -> (ReadResult, Outcome) {
      #expect(hasLocale)
      let history = History(path: nil)
      let terminal = try PseudoTerminal()
      let editor = try LineEditor(
        programName: "test", input: terminal.replica, output: terminal.replica,
        error: terminal.replica, history: history, terminalType: "xterm-256color",
        bindingsFile: "/dev/null")
      let (result, outcome) = try terminal.play([.row("Secret:"), .type(keys)]) {
        let result = editor.readSecret(prompt: "Secret: ")
        #expect(terminal.isCooked)
        return result
      }
      #expect(history.entries.isEmpty)
      #expect(outcome.screen.lines == ["Secret:"])
      return (result, outcome)
    }

    @Test(arguments: [
      ("sécret\r", "sécret"), ("sécrx\u{7F}et\n", "sécret"), ("no\u{15}yes\r", "yes"),
      ("a\u{1B}[Ab\u{1B}OCc\r", "abc"), ("\r", ""),
    ])
    func secretIsReadAndNotShown(keys: String, secret: String) throws {
      let (result, outcome) = try self.secret(keys)
      #expect(result == .line(secret))
      #expect(outcome.output == "Secret: \r\n")
    }

    @Test func controlCAndControlDEndIt() throws {
      #expect(try secret("half\u{3}").0 == .interrupted)
      #expect(try secret("\u{4}").0 == .endOfInput)
    }
  }
}
