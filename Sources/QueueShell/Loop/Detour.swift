import Glibc
import LineEditing

/// Where the results of one command go instead of to stdout, from before it runs to after it.
struct Detour {
  private enum Goal {
    /// What it held before goes once there is something to take its place.
    case file(String, isNew: Bool)
    case program(String, pid_t)
  }

  private let goal: Goal
  private let descriptor: CInt
  private let replaces: Bool
  private let session: Session
  private let interrupts: Interrupts

  /// Opens the file, or starts the program.
  /// - Throws: why that cannot be.
  init(
    _ redirection: Redirection, in session: Session, _ interrupts: Interrupts
  ) throws(ShellError) {
    self.session = session
    self.interrupts = interrupts
    switch redirection {
    case .file(let file, let appends):
      goal = .file(file.text, isNew: access(file.text, F_OK) != 0)
      // A pipe that nobody reads would hold the prompt; a script waits for its reader, as elsewhere.
      let patience = session.isInteractive ? O_NONBLOCK : 0
      descriptor = open(
        file.text, O_WRONLY | O_CREAT | O_CLOEXEC | patience | (appends ? O_APPEND : 0), 0o666)
      replaces = !appends
      guard descriptor >= 0 else {
        throw Self.unwritable(file.text, String(cString: strerror(errno)))
      }
      _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
    case .program(let line):
      session.console.flush()
      let child: pid_t
      (child, descriptor) = try Self.start(line, in: session, interrupts)
      goal = .program(line, child)
      replaces = false
    }
    session.console.beginDetour(to: descriptor, replacing: replaces)
  }

  private static func start(
    _ line: String, in session: Session, _ interrupts: Interrupts
  ) throws(ShellError) -> (pid_t, CInt) {
    var ends: [CInt] = [-1, -1]
    guard pipe(&ends) == 0 else { throw unstarted(line) }
    defer { close(ends[0]) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let program = ChildProgram(
      words: ["/bin/sh", "-c", line], variables: session.environment.forOtherPrograms,
      input: ends[0])
    guard let child = interrupts.accompany(program.start) else {
      close(ends[1])
      throw unstarted(line)
    }
    return (child, ends[1])
  }

  /// Sends results to stdout again, and waits for the program's end.
  /// - Parameter isWhole: whether the command did what it was to do, so that no result is one, too.
  /// - Returns: what went wrong, nil when all was written and the program ended well.
  func end(isWhole: Bool) -> ShellError? {
    let (problem, isEmpty) = session.console.endDetour()
    if isEmpty, isWhole, replaces { ftruncate(descriptor, 0) }
    close(descriptor)
    switch goal {
    case .file(let path, let isNew):
      if isEmpty, !isWhole, isNew { unlink(path) }
      return problem.map { Self.unwritable(path, $0) }
    case .program(let line, let child):
      let modes = TerminalState(of: STDIN_FILENO)
      var isInterrupted = false
      let status = interrupts.lendingTerminal(to: child) {
        // One that came while the command ran is meant for the program, too.
        isInterrupted = !session.isInteractive && interrupts.takeInterruption()
        if isInterrupted { kill(child, SIGINT) }
        return ChildProgram.status(of: child)
      }
      interrupts.accompany { nil }
      // One that a signal ended had no time to tidy up.
      if status & 0x7F != 0 { modes?.restore() }
      if !session.isInteractive { isInterrupted = interrupts.takeInterruption() || isInterrupted }
      if isInterrupted { return .interrupted }
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
