import Glibc
import LineEditing

/// Where the results of one command go instead of to stdout, from before it runs to after it.
struct Detour {
  private enum Goal {
    case file(String)
    case program(String, pid_t)
  }

  private let goal: Goal
  private let descriptor: CInt
  private let session: Session

  /// Opens the file, or starts the program.
  /// - Throws: why that cannot be.
  init(_ redirection: Redirection, in session: Session) throws(ShellError) {
    self.session = session
    switch redirection {
    case .file(let file, let appends):
      goal = .file(file.text)
      descriptor = open(
        file.text, O_WRONLY | O_CREAT | O_CLOEXEC | (appends ? O_APPEND : O_TRUNC), 0o666)
      guard descriptor >= 0 else {
        throw Self.unwritable(file.text, String(cString: strerror(errno)))
      }
    case .program(let line):
      session.console.flush()
      (goal, descriptor) = try Self.start(line, in: session)
    }
    session.console.beginDetour(to: descriptor)
  }

  private static func start(_ line: String, in session: Session) throws(ShellError) -> (Goal, CInt)
  {
    var ends: [CInt] = [-1, -1]
    guard pipe(&ends) == 0 else { throw unstarted(line) }
    defer { close(ends[0]) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let program = ChildProgram(
      words: ["/bin/sh", "-c", line], variables: session.environment.forOtherPrograms,
      input: ends[0])
    guard let child = program.start() else {
      close(ends[1])
      throw unstarted(line)
    }
    return (.program(line, child), ends[1])
  }

  /// Sends results to stdout again, and waits for the program's end.
  /// - Returns: what went wrong, nil when all was written and the program ended well.
  func end(_ interrupts: Interrupts) -> ShellError? {
    let problem = session.console.endDetour()
    close(descriptor)
    switch goal {
    case .file(let path): return problem.map { Self.unwritable(path, $0) }
    case .program(let line, let child):
      let modes = TerminalState(of: STDIN_FILENO)
      let status = interrupts.lendingTerminal(to: child) { ChildProgram.status(of: child) }
      // One that a signal ended had no time to tidy up.
      if status & 0x7F != 0 { modes?.restore() }
      return Self.failure(of: line, status)
    }
  }

  private static func failure(of line: String, _ status: CInt) -> ShellError? {
    let program = "The program \"\(HostileText.cleaned(line).shortened(to: 60))\""
    switch (status & 0x7F, (status >> 8) & 0xFF) {
    case (0, 0): return nil
    case (SIGINT, _), (0, 128 + SIGINT): return .interrupted
    case (0, let code): return ShellError("\(program) ended with status \(code).")
    case (let signal, _): return ShellError("\(program) was ended by signal \(signal).")
    }
  }

  private static func unwritable(_ path: String, _ reason: String) -> ShellError {
    ShellError("The file \"\(HostileText.cleaned(path))\" cannot be written: \(reason).")
  }

  private static func unstarted(_ line: String) -> ShellError {
    ShellError(
      "The program \"\(HostileText.cleaned(line).shortened(to: 60))\" cannot be started:"
        + " \(String(cString: strerror(errno))).")
  }
}
