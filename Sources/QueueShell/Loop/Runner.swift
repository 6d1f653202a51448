import GenesysCloud

/// Runs one command to its end.
struct Runner: Sendable {
  /// How a command ended.
  struct Outcome: Sendable {
    var status: ExitStatus
    var sequel = Sequel.nextCommand
    /// It has not ended: a second Ctrl-C left it to its clean-up.
    var isLeft = false
  }

  let session: Session
  /// The status of a command whose words mean nothing: 64 where they are the program's own arguments.
  var parsingFailure = ExitStatus.failed

  /// Whatever goes wrong is told and ends here: a session survives it.
  func run(_ order: Order, of line: ExpandedLine, at place: Place?) async -> Outcome {
    defer { session.console.flush() }
    let command: any ShellCommand
    switch order {
    case .command(let ordered): command = ordered
    case .help where session.isRehearsal: return Outcome(status: .success)
    case .help(let type):
      await session.present(.text(Help.text(for: type, columns: session.pageColumns)), as: nil)
      return Outcome(status: .success)
    }
    if session.isRehearsal { return await session.rehearse(command, of: line, at: place) }
    var timing = Timing(in: session)
    do {
      let answer = try await Place.$current.withValue(place) {
        try await self.answer(command)
      }
      timing.stop()
      await session.present(answer, as: command.output.format)
      timing.tell()
      // Ctrl-C ends a file of quick commands, too.
      let isStopped = session.isInteractive && Task.isCancelled
      return Outcome(status: isStopped ? .interrupted : .success, sequel: answer.sequel)
    } catch {
      timing.stop()
      var error = ShellError(explaining: error)
      if error.status == .usage { error.status = parsingFailure }
      if error.isTransient, error.next == nil {
        error.next = line.words.map(QueueDirectory.quoted).joined(separator: " ")
      }
      if error.status != .interrupted || !session.isInteractive {
        session.report(line.locating(error, at: place), at: place)
      }
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
