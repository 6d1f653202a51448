import ArgumentParser
import GenesysCloud

/// The members of a queue and what each of them is doing.
struct ListAgents: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "agents", abstract: "List the agents of a queue and what they are doing.",
    discussion: """
      Who is available comes first, the longest idle at the top; who is off queue comes last. FOR \
      is the time in the routing status. An agent who has not joined gets nothing of the queue.
      """)

  static let example = "agents Support"

  @Argument(help: ArgumentHelp("The queue; left out, the one in use.", valueName: "queue"))
  var queue: String?

  @OptionGroup var output: OutputOptions

  func calls(in session: Session) async throws -> [PlannedCall] {
    let found = try await session.plannedQueue(queue, for: Self.name)
    session.remember(WatchTarget(.agents, of: queue.map { [$0] } ?? []))
    return try found.calls + session.plannedSignIn() + Self.plannedLook(in: session)
  }

  /// What a look at a queue takes; how many members it has is known only by asking.
  static func plannedLook(in session: Session) -> [PlannedCall] {
    let isNew = session.remember { state in
      defer { state.rehearsal?.hasPresences = true }
      return state.rehearsal?.hasPresences == false
    }
    return [PlannedCall(.members), PlannedCall(.routingActivity, isConditional: true)]
      + (isNew ? [PlannedCall(.presences, isConditional: true)] : [])
  }

  func run(in session: Session) async throws -> Answer {
    let found = try await session.oneQueue(queue, for: Self.name)
    session.remember(WatchTarget(.agents, of: queue.map { [$0] } ?? []))
    return try await Self.look(at: found, in: session).answer
  }

  /// What the members of a queue are doing now.
  static func look(at queue: Queue, in session: Session) async throws -> QueueLook {
    let found = try await session.client().queues.members(of: queue.id)
    let presences = await session.presenceNames(of: found.members)
    var listing = AgentListing(found, presences: presences).listing
    listing.caption = session.caption(listing.caption, of: queue, at: found.observedAt)
    let name = HostileText.cleaned(session.display(queue))
    return QueueLook(
      queue: queue, name: name, observedAt: found.observedAt, listing: listing,
      notes: found.members.isEmpty
        ? ["\"\(name)\" has no members, so nobody can answer there."] : [],
      shortfalls: [found.statusFailure].compactMap { $0 }.map(ShellError.init(explaining:)))
  }
}
