import GenesysCloud

/// Runs one command of words to its end.
struct Runner: Sendable {
  /// How a command ended.
  struct Outcome: Sendable {
    var status: ExitStatus
    var sequel = Sequel.nextCommand
    /// It has not ended: a second Ctrl-C left it to its clean-up.
    var isLeft = false
  }

  let session: Session
  /// 64 where the words are the program's own arguments.
  var parsingFailure = ExitStatus.failed

  /// Parses and runs; whatever goes wrong is told and ends here: a session survives it.
  func run(_ words: [String], at place: Place?) async -> Outcome {
    defer { session.console.flush() }
    let path: CommandPath
    let command: any ShellCommand
    do {
      path = try CommandPath(words)
      if path.asksForHelp {
        await session.present(
          .text(Help.text(for: path.command, columns: session.terminal.size.columns)), as: nil)
        return Outcome(status: .success)
      }
      command = try path.parse()
    } catch {
      session.report(error, at: place)
      return Outcome(status: parsingFailure)
    }
    var timing = Timing(in: session)
    do {
      let answer = try await answer(command)
      timing.stop()
      await session.present(answer, as: command.output.format)
      timing.tell()
      // Ctrl-C ends a file of quick commands, too.
      let isStopped = session.isInteractive && Task.isCancelled
      return Outcome(status: isStopped ? .interrupted : .success, sequel: answer.sequel)
    } catch {
      timing.stop()
      var error = ShellError(explaining: error)
      if error.isTransient, error.next == nil {
        error.next = words.map(QueueDirectory.quoted).joined(separator: " ")
      }
      if error.status != .interrupted || !session.isInteractive { session.report(error, at: place) }
      if error.status != .interrupted { timing.tell() }
      return Outcome(status: error.status)
    }
  }

  private func answer(_ command: any ShellCommand) async throws -> Answer {
    guard type(of: command).isBounded else { return try await command.run(in: session) }
    return try await session.awaited {
      try await session.withinCommandTime { try await command.run(in: session) }
    }
  }
}

extension Session {
  /// Bounds what is done on the network to the time that one command may take.
  func withinCommandTime<Result: Sendable>(
    _ operation: @Sendable () async throws -> Result
  ) async throws -> Result {
    try await Deadline.within(Timeouts.standard.command, of: time, operation: operation)
  }
}
