import Glibc
import LineEditing
import TerminalModel
import Testing

/// The tests with a terminal. libedit may have several editors but not on several threads at once
/// (its terminal library keeps its state in globals), so they run one after the other.
@Suite(.serialized, .timeLimit(.minutes(2))) enum Editing {
  /// Set up once for all tests.
  static let hasLocale: Bool = {
    TerminalLocale.adopt()
    return true
  }()

  /// Reads lines at a terminal while the steps are taken. The prompts are numbered, so that a step
  /// can wait for the next one and not find the last.
  /// - Parameter question: the number of one that is a question instead, with these answers.
  static func session(
    _ steps: [Step], terminalType: String = "xterm-256color", columns: Int = 80, rows: Int = 24,
    reads: Int = 1, prompt: String = "> ", history: History = History(path: nil),
    completer: (any Completer)? = nil, hinter: (any Hinter)? = nil,
    compose: ((String) -> String?)? = nil, bindings: String = "/dev/null", before: String = "",
    question: (number: Int, answers: (any Completer)?)? = nil
  ) throws -> (lines: [ReadResult], outcome: Outcome) {
    #expect(hasLocale)
    let terminal = try PseudoTerminal(
      columns: columns, rows: rows, kind: TerminalKind(name: terminalType))
    let editor = try LineEditor(
      programName: "test", input: terminal.replica, output: terminal.replica,
      error: terminal.replica, history: history, terminalType: terminalType,
      bindingsFile: bindings)
    editor.completer = completer
    editor.hinter = hinter
    editor.compose = compose
    _ = write(terminal.replica, before, before.utf8.count)
    let (lines, outcome) = try terminal.play(steps, messages: editor.messages) {
      (1...reads).map { number in
        if let question, question.number == number {
          return editor.ask(prompt: "\(number)" + prompt, completer: question.answers)
        }
        let line = editor.read(prompt: "\(number)" + prompt)
        #expect(terminal.isCooked, "the terminal's mode after \(line)")
        if case .line(let text) = line { history.add(text) }
        return line
      }
    }
    #expect(
      outcome.left.isEmpty, "not reached: \(outcome.left)\non the screen: \(outcome.screen.lines)")
    #expect(outcome.screen.notUnderstood.isEmpty)
    return (lines, outcome)
  }
}
