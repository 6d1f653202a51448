import ArgumentParser
import GenesysCloud

/// Waits until a condition holds.
struct Wait: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "wait", abstract: "Wait until a condition holds.",
    discussion: """
      Asks every 2 seconds; a failed poll is told, and waiting goes on. What is not met within \
      --timeout ends with status 3.


      """ + ConditionGrammar.help)

  static let example = "wait 'Support: busy < 9'"

  static let isBounded = false

  @Argument(help: ArgumentHelp("What to wait for, as one word.", valueName: "condition"))
  var condition: String

  @Option(help: ArgumentHelp("Wait no longer than this.", valueName: "duration"))
  var timeout: String?

  @OptionGroup var output: OutputOptions

  static func check(_ words: [String]) throws {
    try ConditionGrammar.checkIsOneWord(words, for: configuration.commandName ?? "")
  }

  func calls(in session: Session) async throws -> [PlannedCall] {
    let (condition, limit) = try checked()
    let meant = try await session.plannedQueues(of: condition, for: Self.name)
    return try meant.calls + session.plannedSignIn()
      + session.repeated(
        session.plannedFigures(of: meant.queues, condition.aggregates),
        PlannedCall.Rounds(pace: ConditionWait.pace, limit: limit?.spelling))
  }

  func check() throws { _ = try checked() }

  private func checked() throws -> (condition: Condition, limit: IntervalWord?) {
    let limit = try timeout.map { word throws(ShellError) in
      try IntervalWord(word, example: "\(Self.example) --timeout 10m")
    }
    let condition = try Condition(condition, for: Self.name)
    if let limit, let duration = condition.duration, duration > limit.duration {
      throw ShellError(
        "Nothing can hold for so long within \(limit.spelling).",
        advice: "Give a longer --timeout, or wait without one.",
        next: "\(Self.name) \(QueueDirectory.quoted(condition.text))")
    }
    return (condition, limit)
  }

  func run(in session: Session) async throws -> Answer {
    let (condition, limit) = try checked()
    let isAsked = (output.format ?? session.memory.settings.format) != nil
    let bound = try await session.awaited {
      try await session.withinCommandTime { try await session.bind(condition, for: Self.name) }
    }
    let outcome = try await session.awaiting { status in
      var wait = ConditionWait(bound, limit: limit, in: session)
      return try await wait.outcome(showing: status)
    }
    guard outcome.answer.verdict.isMet else {
      if isAsked { await session.present(.listing(outcome.answer.listing), as: output.format) }
      throw outcome.answer.unmet(within: limit?.spelling)
    }
    let after = Clock.span(milliseconds: outcome.elapsed.milliseconds)
    let notes = ["Met after \(after): \(outcome.answer.verdict.evidence)."]
    return isAsked
      ? Answer(body: .listing(outcome.answer.listing), notes: notes) : Answer(notes: notes)
  }
}
