import ArgumentParser
import GenesysCloud

/// One queue's configuration.
struct ShowQueue: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue", abstract: "Show one queue's configuration.")

  static let example = "queue Support"

  @Argument(help: ArgumentHelp("The queue; left out, the one in use.", valueName: "queue"))
  var queue: String?

  @OptionGroup var output: OutputOptions

  func calls(in session: Session) async throws -> [PlannedCall] {
    let found = try await session.plannedQueue(queue, for: Self.name)
    return try found.calls + session.plannedSignIn() + [PlannedCall(.queue)]
  }

  func run(in session: Session) async throws -> Answer {
    let one = try await session.oneQueue(queue, for: Self.name)
    return .listing(QueueDetail.listing(of: try await session.client().queues.get(id: one.id)))
  }
}
