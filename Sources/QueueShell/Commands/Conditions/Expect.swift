import ArgumentParser
import GenesysCloud

/// Checks that a condition holds now.
struct Expect: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "expect", abstract: "Check that a condition holds now.",
    discussion: """
      A condition that is not met ends with status 3, and so does one that cannot be told: what has \
      no data fulfils nothing.


      """ + ConditionGrammar.help)

  static let example = "expect 'Support: busy>0'"

  @Argument(help: ArgumentHelp("What to check, as one word.", valueName: "condition"))
  var condition: String

  @OptionGroup var output: OutputOptions

  static func check(_ words: [String]) throws {
    try ConditionGrammar.checkIsOneWord(words, for: configuration.commandName ?? "")
  }

  func run(in session: Session) async throws -> Answer {
    let condition = try Condition(condition, for: Self.name)
    guard condition.duration == nil else {
      throw ShellError(
        "\(Self.name) looks once, so nothing can hold \"for\" a time.",
        next: "\(Wait.name) \(QueueDirectory.quoted(condition.text))")
    }
    let bound = try await session.bind(condition, for: Self.name)
    let snapshot = try await session.figures(of: bound.queues, bound.aggregates)
    var track = ConditionTrack(bound, every: .zero)
    let verdict = track.observe(snapshot.figures, at: session.time.uptime())
    let answer = ConditionAnswer(bound: bound, verdict: verdict, snapshot: snapshot)
    let isAsked = (output.format ?? session.memory.settings.format) != nil
    guard verdict.isMet else {
      if isAsked { await session.present(.listing(answer.listing), as: output.format) }
      throw answer.unmet()
    }
    let notes = ["Met: \(verdict.evidence)."]
    return isAsked ? Answer(body: .listing(answer.listing), notes: notes) : Answer(notes: notes)
  }
}
