import Glibc
import LineEditing

extension Shell {
  /// The interactive session, on the calling thread until it ends.
  func prompt() throws(ShellError) -> Int32 {
    let interrupts = Interrupts(
      terminal: TerminalState(of: STDIN_FILENO), isInteractive: true)
    interrupts.install()
    let history = History(path: historyPath, isOwn: session.files.ownsHistory)
    history.load()
    let editor = try makeEditor(history)
    editor.completer = ShellCompleter(session)
    editor.hinter = ShellHinter(session)
    let textEditor = TextEditor(environment: session.environment, interrupts: interrupts)
    editor.compose = { [session] text in
      let written = textEditor.edit(text)
      if written == nil { session.note("The editor failed; the line is as it was.") }
      return written
    }
    editor.usesColour = session.usesColour(.talk)
    session.console.show(above: editor.messages)
    let terminal = TerminalLines(editor: editor, session: session)
    let loop = Loop(
      session: session, interrupts: interrupts, desk: desk,
      inputs: startCommands + [Input(terminal, name: nil)], terminal: terminal,
      recorder: HistoryRecorder(history, session: session))
    if session.memory.isDemo { loop.prepare { [session] in _ = try await session.client() } }
    let status = loop.run()
    // A terminal that was closed ends the input, often before its SIGHUP is noticed.
    return isatty(STDIN_FILENO) == 1 ? status : 128 + SIGHUP
  }

  /// The commands of queueshrc, which run before the first prompt.
  private var startCommands: [Input] {
    guard !arguments.options.noRc, let path = session.files.startCommands,
      access(path, R_OK) == 0, let input = try? Input.file(path, isPrompted: true)
    else { return [] }
    return [input]
  }

  private var historyPath: String? {
    session.files.history(of: session.memory)
  }

  private func makeEditor(_ history: History) throws(ShellError) -> LineEditor {
    do {
      return try LineEditor(
        programName: "queuesh", input: STDIN_FILENO,
        output: session.terminal.hasOutput ? STDOUT_FILENO : STDERR_FILENO,
        error: STDERR_FILENO, history: history)
    } catch {
      throw ShellError(
        "The line editor cannot start: \(error).", advice: "Pipe commands in instead.")
    }
  }
}
