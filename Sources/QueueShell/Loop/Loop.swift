import LineEditing

/// Reads commands from a stack of inputs and runs them one after the other, on the main thread:
/// the editor blocks it at the prompt, and a command runs as a task that it waits for.
final class Loop {
  let session: Session
  let interrupts: Interrupts
  private let keepsGoing: Bool
  let desk: Questions
  let terminal: TerminalLines?
  private let recorder: HistoryRecorder?
  var stack: [Input]
  private var firstFailure = ExitStatus.success
  /// Whether Ctrl-C ended the run, after whatever failed before it.
  private var isInterrupted = false

  init(
    session: Session, interrupts: Interrupts, desk: Questions, inputs: [Input],
    terminal: TerminalLines? = nil, recorder: HistoryRecorder? = nil, keepsGoing: Bool = false
  ) {
    self.session = session
    self.interrupts = interrupts
    self.desk = desk
    self.terminal = terminal
    self.recorder = recorder
    self.keepsGoing = keepsGoing
    stack = inputs.reversed()
    session.remember { $0.interrupts = interrupts }
  }

  /// Runs until the inputs end, a command leaves, or a failure ends a script.
  func run() -> Int32 {
    while !stack.isEmpty, !session.console.isClosed {
      if !step() { break }
      if interrupts.termination != nil { break }
    }
    return conclusion
  }

  /// The status to end with, once all results are written.
  private var conclusion: Int32 {
    session.conclude(
      firstFailure, isCutShort: isInterrupted || interrupts.termination != nil)
    session.console.flush()
    if let problem = session.console.problem {
      session.report(ShellError("The results could not be written: \(problem)."), at: nil)
      if firstFailure == .success { firstFailure = .failed }
    }
    if let signal = interrupts.termination, firstFailure != .success || !stack.isEmpty {
      return 128 + signal
    }
    return firstFailure.rawValue
  }

  /// Runs one command given as words: the program's own arguments.
  func run(_ words: [String]) -> Int32 {
    let goesOn = settle(
      perform(ExpandedLine(words), at: nil, parsingFailure: .usage))
    return goesOn ? run() : conclusion
  }

  /// Takes a line of the topmost input; false when the session ends.
  private func step() -> Bool {
    let top = stack.count - 1
    if let promise = stack[top].source as? PromisedLines {
      stack.removeLast()
      return settle(Runner.Outcome(status: .success, sequel: .source(path: promise.path)))
    }
    // What came before a line is typed is over.
    if stack[top].isTerminal { _ = interrupts.takeInterruption() }
    switch stack[top].source.next(continuing: stack[top].statement.reason) {
    case .line(let line):
      // It ends a file's lines; after a line was typed it is meant for the command.
      if !stack[top].isTerminal, interrupts.takeInterruption(), session.isInteractive {
        return settle(Runner.Outcome(status: .interrupted))
      }
      stack[top].lineNumber += 1
      guard let line = recalled(line) else { return true }
      let progress = stack[top].statement.take(line, number: stack[top].lineNumber)
      if case .tooLong = progress { return refuseEndless() }
      guard case .complete(let lexer, let number) = progress else { return true }
      if stack[top].isTerminal {
        recorder?.record(
          stack[top].statement.source, words: lexer.words + (lexer.tail?.words ?? []))
      }
      guard !lexer.words.isEmpty || lexer.tail != nil else { return true }
      return settle(perform(lexer, at: stack[top].place(line: number)))
    case .interrupted:
      _ = stack[top].statement.drop()
      return true
    case .endOfInput:
      return finishInput()
    }
  }

  /// The line that a fresh `!` at the prompt stands for, shown before it runs; nil when there is none,
  /// which is told.
  private func recalled(_ line: String) -> String? {
    guard let top = stack.last, top.isTerminal, !top.statement.isOpen,
      let reference = HistoryReference(line)
    else { return line }
    do throws(ShellError) {
      let found = try reference.line(in: session.memory.history)
      session.console.talk(
        found.split(separator: "\n", omittingEmptySubsequences: false)
          .map { HostileText.cleaned(String($0)) + "\n" }.joined())
      return found
    } catch {
      terminal?.drop()
      session.report(error, at: nil)
      return nil
    }
  }

  /// An input that ended in the middle of a command is told; the terminal's end is the session's.
  private func finishInput() -> Bool {
    let top = stack.count - 1
    let input = stack[top]
    let open = stack[top].statement.drop()
    if !input.isTerminal || open == nil { stack.removeLast() }
    guard let error = input.source.failure ?? open.map({ Self.unfinished($0.reason) }) else {
      return true
    }
    session.report(error, at: input.place(line: open?.line ?? input.lineNumber + 1))
    return settle(Runner.Outcome(status: error.status))
  }

  /// Goes on in the row below the `^C`. What a command that was left changes or writes from now on is
  /// lost, so the session must be fit without it.
  func goOnBelow(_ outcome: Runner.Outcome) {
    session.console.talk("\n")
    guard outcome.isLeft else { return }
    session.remember { $0.isPainting = false }
    session.note("The command was left before it had ended; what it still does is not shown.")
  }

  /// A quote that hundreds of lines do not close.
  private func refuseEndless() -> Bool {
    let top = stack.count - 1
    guard let open = stack[top].statement.drop() else { return true }
    terminal?.drop()
    session.report(Self.unfinished(open.reason), at: stack[top].place(line: open.line))
    return settle(Runner.Outcome(status: .failed))
  }

  private static func unfinished(_ reason: Lexer.Incomplete) -> ShellError {
    switch reason {
    case .quote(let quote, _, let column):
      ShellError(
        "The quote \(quote) that opens in column \(column) is not closed.",
        advice: "Close it with \(quote), or put \\ before a quote that belongs to the text.")
    case .continuation:
      ShellError(
        "The last line ends in \\, but no line follows.", advice: "Take the \\ away.")
    }
  }

  /// The place of the command that ran last; nil before the first line of its input, and at a terminal.
  private var current: Place? {
    stack.last.flatMap { $0.lineNumber > 0 ? $0.place(line: $0.statement.firstLine) : nil }
  }

  /// Goes on, goes into a file, or ends, as the command and its status ask for.
  private func settle(_ outcome: Runner.Outcome) -> Bool {
    switch outcome.sequel {
    case .leave:
      return false
    case .source(let path):
      do {
        let input = try Input.file(
          path, sourcing: (stack.last?.folder, current), isPrompted: session.isInteractive)
        guard !stack.contains(where: { $0.path != nil && $0.path == input.path }) else {
          throw ShellError("\"\(HostileText.cleaned(path))\" sources itself.")
        }
        stack.append(input)
      } catch {
        let error = ShellError(explaining: error)
        session.report(error, at: current)
        return settle(Runner.Outcome(status: error.status))
      }
    case .nextCommand: break
    }
    guard outcome.status != .success else { return true }
    if outcome.status == .interrupted { terminal?.drop() }
    if session.isInteractive {
      // A file's failure brings the prompt back.
      while let top = stack.last, !top.isTerminal { stack.removeLast() }
      if outcome.status == .interrupted { goOnBelow(outcome) }
      return true
    }
    if firstFailure == .success { firstFailure = outcome.status }
    isInterrupted = outcome.status == .interrupted
    return keepsGoing && outcome.status != .interrupted
  }
}
