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
      --sort puts the queue with the most of an aggregate first, which need not be one of those \
      shown; --sort name goes from A to Z, and a leading - turns either round, as in --sort=-aht.
      """)

  static let example = "stats 'Sales*'"

  @Argument(help: ArgumentHelp("Queues; left out, those in use.", valueName: "queue"))
  var queues: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Order by an aggregate, the most first, or by name.", valueName: "sort-key"))
  var sort: String?

  @OptionGroup var output: OutputOptions

  func calls(in session: Session) async throws -> [PlannedCall] {
    let meant = try await session.plannedQueues(queues, for: Self.name)
    session.remember(WatchTarget(.stats, of: queues))
    let memory = session.memory
    return try meant.calls
      + session.plannedFigures(of: meant.queues, memory.aggregates, over: memory.interval)
  }

  func run(in session: Session) async throws -> Answer {
    let order = try sort.map { word throws(ShellError) in try StatsOrder(asked: word) }
    let found = try await session.queues(queues, for: "stats")
    guard !found.isEmpty else { return Answer(notes: ["No queue to show."]) }
    session.remember(WatchTarget(.stats, of: queues))
    var poll = try await Poll.take(found, beside: order?.inquiry ?? Inquiry(), in: session)
    var notes = poll.notes
    if let order {
      poll = poll.sorted(by: order)
      notes += [poll.remark(on: order)].compactMap { $0 }
    }
    return Answer(
      body: .listing(poll.listing(zone: session.zone)), notes: notes, shortfalls: poll.shortfalls)
  }
}
