import ArgumentParser
import GenesysCloud

/// The selected aggregates, once.
struct Stats: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Show the selected aggregates of queues.",
    discussion: """
      `aggregates` chooses what is shown, `interval` over which time. Over an interval one queue \
      has a row for each period; several have a row each with a line of bars and the newest figure. \
      Machine formats have every period of every queue.
      """)

  static let example = "stats 'Sales*'"

  @Argument(help: ArgumentHelp("Queues; left out, those in use.", valueName: "queue"))
  var queues: [String] = []

  @OptionGroup var output: OutputOptions

  func calls(in session: Session) async throws -> [PlannedCall] {
    let meant = try await session.plannedQueues(queues, for: Self.name)
    session.remember(WatchTarget(.stats, of: queues))
    let memory = session.memory
    return try meant.calls
      + session.plannedFigures(of: meant.queues, memory.aggregates, over: memory.interval)
  }

  func run(in session: Session) async throws -> Answer {
    let found = try await session.queues(queues, for: "stats")
    guard !found.isEmpty else { return Answer(notes: ["No queue to show."]) }
    session.remember(WatchTarget(.stats, of: queues))
    let poll = try await Poll.take(found, in: session)
    return Answer(
      body: .listing(poll.listing(zone: session.zone)), notes: poll.notes,
      shortfalls: poll.shortfalls)
  }
}
