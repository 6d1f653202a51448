import LineEditing

/// How the loop runs one command: as a task that the main thread waits for.
extension Loop {
  /// Runs the command of a line.
  func perform(_ lexer: Lexer, at place: Place?) -> Runner.Outcome {
    do throws(LineFault) {
      let line = try ExpandedLine(lexer, in: session.environment)
      return perform(line, at: place, parsingFailure: .failed)
    } catch {
      let found = lexer.place(of: error.offset)
      var place = place
      place?.line += found.line
      session.report(error.error(column: found.column), at: place)
      return Runner.Outcome(status: .failed)
    }
  }

  /// Runs a command of words.
  /// - Parameter parsingFailure: the status of words that do not parse.
  func perform(
    _ line: ExpandedLine, at place: Place?, parsingFailure: ExitStatus
  ) -> Runner.Outcome {
    var line = line
    let order: Order
    do throws(ShellError) {
      try line.resolve(session.memory.aliases, in: session.environment)
      order = try Order(line.words, favourites: Favourites(session.memory.aliases).names)
    } catch {
      session.report(line.locating(error, at: place), at: place)
      return Runner.Outcome(status: parsingFailure)
    }
    do throws(ShellError) {
      // A dry run writes nothing.
      let redirection = session.isRehearsal ? nil : line.redirection
      let detour = try redirection.map { goal throws(ShellError) in
        // Signals are ours before a program could send any.
        interrupts.install()
        return try Detour(goal, in: session, interrupts)
      }
      let runner = Runner(session: session, parsingFailure: parsingFailure)
      var outcome = perform { [line] in await runner.run(order, of: line, at: place) }
      let failure = detour?.end(isWhole: outcome.status == .success)
      if let failure, outcome.status == .success {
        outcome.status = failure.status
        if failure.status != .interrupted || !session.isInteractive {
          session.report(failure, at: place)
        }
      }
      return outcome
    } catch {
      session.report(line.locating(error, at: place), at: place)
      return Runner.Outcome(status: error.status)
    }
  }

  /// Does something before the first line is read; a failure is told, and the session goes on.
  func prepare(_ operation: @escaping @Sendable () async throws -> Void) {
    let session = session
    let outcome = perform {
      do {
        try await operation()
        return Runner.Outcome(status: .success)
      } catch {
        let error = ShellError(explaining: error)
        if error.status != .interrupted { session.report(error, at: nil) }
        return Runner.Outcome(status: error.status)
      }
    }
    if outcome.status == .interrupted { goOnBelow(outcome) }
  }

  /// Runs an operation as a task, answering its questions on this thread until it ends.
  private func perform(
    _ operation: @escaping @Sendable () async -> Runner.Outcome
  ) -> Runner.Outcome {
    interrupts.install()
    let desk = desk
    let run = desk.begin()
    let (gate, opening) = AsyncStream<Never>.makeStream()
    let task = CommandRun.$current.withValue(run) {
      Task {
        // Not before Ctrl-C can cancel it.
        for await _ in gate {}
        desk.finish(run, await operation())
      }
    }
    interrupts.begin(cancel: { task.cancel() }, leave: { desk.leave(run) })
    opening.finish()
    defer { interrupts.end() }
    // Commands of a file ask nobody, those of queueshrc least of all.
    let person = stack.last?.isTerminal == true ? terminal : nil
    return desk.serve(
      show: { text, pager in person == nil ? .unattended : show(text, by: pager) },
      answer: { prompt, isSecret, choices in
        guard let person else { return .endOfInput }
        // Ctrl-D at a question is no answer, as Ctrl-C is none.
        let answer = person.ask(prompt, isSecret: isSecret, choices: choices)
        return answer == .endOfInput ? .interrupted : answer
      })
  }

  private func show(_ text: String, by pager: Pager) -> Pager.Ending {
    guard let running = pager.start() else { return .notStarted }
    return interrupts.lendingTerminal(to: running.child) { running.show(text) }
  }
}
