import ArgumentParser
import GenesysCloud

/// The interactions that wait in a queue.
struct ListWaiting: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "waiting", abstract: "List the interactions waiting in a queue, oldest first.",
    discussion: """
      How long each waits, its media type, priority, the skills and language asked for, and its \
      direction. Of a long list the server tells the oldest and the newest only; their number \
      stays exact.
      """)

  static let example = "waiting Support"

  @Argument(help: ArgumentHelp("The queue; left out, the one in use.", valueName: "queue"))
  var queue: String?

  @OptionGroup var output: OutputOptions

  func calls(in session: Session) async throws -> [PlannedCall] {
    let found = try await session.plannedQueue(queue, for: Self.name)
    session.remember(WatchTarget(.waiting, of: queue.map { [$0] } ?? []))
    return try found.calls + session.plannedSignIn() + Self.plannedLook
  }

  /// What a look at a queue takes; skills and languages have names once they are asked for.
  static let plannedLook = [
    PlannedCall(.waiting), PlannedCall(.skills, isConditional: true),
    PlannedCall(.languages, isConditional: true),
  ]

  func run(in session: Session) async throws -> Answer {
    let found = try await session.oneQueue(queue, for: Self.name)
    session.remember(WatchTarget(.waiting, of: queue.map { [$0] } ?? []))
    return try await Self.look(at: found, in: session).answer
  }

  /// What waits in a queue now.
  static func look(at queue: Queue, in session: Session) async throws -> QueueLook {
    let found = try await session.client().queues.waiting(in: queue.id)
    let names = await session.routingNames(of: found.interactions)
    let waiting = WaitingListing(found, names: names)
    var listing = waiting.listing
    listing.caption = session.caption(listing.caption, of: queue, at: found.observedAt)
    let name = HostileText.cleaned(session.display(queue))
    return QueueLook(
      queue: queue, name: name, observedAt: found.observedAt, listing: listing,
      notes: [waiting.note(of: name)].compactMap { $0 })
  }
}
