import ArgumentParser
import GenesysCloud

/// Checks that a condition holds now.
struct Expect: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "expect", abstract: "Check that a condition holds now.",
    discussion: """
      A condition that is not met ends with status 3, and so does one that cannot be told: what has \
      no data fulfils nothing.

      --tap writes each result on stdout as TAP 14 does, with the plan at the end of the run; --junit \
      keeps FILE as JUnit's XML. Once given, with a condition or alone, they hold for all \
      expectations of the run. A run with --keep-going tells them all.


      """ + ConditionGrammar.help)

  static let example = "expect 'Support: busy>0'"

  @Argument(help: ArgumentHelp("What to check, as one word.", valueName: "condition"))
  var condition: String?

  @Flag(help: "Report as the Test Anything Protocol, to the end of the run.")
  var tap = false

  @Option(
    help: ArgumentHelp("Report to this file in JUnit's XML as well.", valueName: "file"),
    completion: .file())
  var junit: String?

  @OptionGroup var output: OutputOptions

  static func check(_ words: [String]) throws {
    try ConditionGrammar.checkIsOneWord(words, for: configuration.commandName ?? "")
  }

  func validate() throws {
    if condition == nil, !tap, junit == nil {
      throw ValidationError("Missing expected argument '<condition>'")
    }
  }

  func calls(in session: Session) async throws -> [PlannedCall] {
    guard let condition else { return [] }
    let checked = try checked(condition)
    let meant = try await session.plannedQueues(of: checked, for: Self.name)
    return try meant.calls + session.plannedFigures(of: meant.queues, checked.aggregates)
  }

  func run(in session: Session) async throws -> Answer {
    try session.report(tap: tap, junit: junit)
    guard let condition else { return .none }
    let start = session.time.uptime()
    let answer: ConditionAnswer
    do {
      answer = try await self.answer(to: condition, in: session)
    } catch {
      if ShellError(explaining: error).status != .interrupted {
        let taken = session.time.uptime() - start
        try session.record(
          Expectation(condition, failed: error, at: Place.current, after: taken))
      }
      throw error
    }
    try session.record(
      Expectation(answer, at: Place.current, after: session.time.uptime() - start))
    return try await told(answer, in: session)
  }

  private func checked(_ condition: String) throws -> Condition {
    let condition = try Condition(condition, for: Self.name)
    guard condition.duration == nil else {
      throw ShellError(
        "\(Self.name) looks once, so nothing can hold \"for\" a time.",
        next: "\(Wait.name) \(QueueDirectory.quoted(condition.text))")
    }
    return condition
  }

  /// Read only now: one that is none belongs into a report, too.
  private func understood(_ text: String) throws -> Condition {
    do {
      return try checked(text)
    } catch {
      var error = ShellError(explaining: error)
      error.status = .usage
      throw error
    }
  }

  private func answer(
    to condition: String, in session: Session
  ) async throws -> ConditionAnswer {
    let condition = try understood(condition)
    let bound = try await session.bind(condition, for: Self.name)
    let snapshot = try await session.figures(of: bound.queues, bound.aggregates)
    var track = ConditionTrack(bound, every: .zero)
    let verdict = track.observe(snapshot.figures, at: session.time.uptime())
    return ConditionAnswer(bound: bound, verdict: verdict, snapshot: snapshot)
  }

  private func told(_ answer: ConditionAnswer, in session: Session) async throws -> Answer {
    let memory = session.memory
    let isTap = memory.expectations?.isTap ?? false
    // A listing would be no part of the protocol, and what is met stands in it.
    let isAsked = !isTap && (output.format ?? memory.settings.format) != nil
    guard answer.verdict.isMet else {
      if isAsked { await session.present(.listing(answer.listing), as: output.format) }
      throw answer.unmet()
    }
    let notes = isTap ? [] : ["Met: \(answer.verdict.evidence)."]
    return isAsked ? Answer(body: .listing(answer.listing), notes: notes) : Answer(notes: notes)
  }
}
