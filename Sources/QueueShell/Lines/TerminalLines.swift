import LineEditing

/// Lines typed at the prompt. A pasted block comes as one text and runs line by line after Enter.
final class TerminalLines: LineSource {
  private let editor: LineEditor
  private let session: Session
  private let help: (completer: (any Completer)?, hinter: (any Hinter)?)
  private var pasted: [Substring] = []

  init(editor: LineEditor, session: Session) {
    self.editor = editor
    self.session = session
    help = (editor.completer, editor.hinter)
  }

  func next(continuing reason: Lexer.Incomplete?) -> ReadResult {
    if let line = pasted.popLast() { return .line(String(line)) }
    session.greet()
    session.loadQueueNames()
    // They read each line as a whole command, which one that goes on is not.
    (editor.completer, editor.hinter) = reason == nil ? help : (nil, nil)
    let result = editor.read(prompt: reason.map(session.prompt(continuing:)) ?? session.prompt)
    guard case .line(let text) = result, text.contains(where: \.isNewline) else { return result }
    pasted = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).reversed()
    return .line(String(pasted.removeLast()))
  }

  /// Forgets the rest of a pasted block: after Ctrl-C nobody expects it to run on.
  func drop() { pasted = [] }

  /// Asks a question of a running command.
  func ask(_ prompt: String, isSecret: Bool, choices: [Suggestion]) -> ReadResult {
    isSecret
      ? editor.readSecret(prompt: prompt)
      : editor.ask(prompt: prompt, completer: ChoiceCompleter(choices: choices))
  }
}
