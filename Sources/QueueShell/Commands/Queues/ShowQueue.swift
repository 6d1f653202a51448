import ArgumentParser
import GenesysCloud

/// One queue's configuration.
struct ShowQueue: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue", abstract: "Show one queue's configuration.")

  @Argument(help: ArgumentHelp("The queue; left out, the one in use.", valueName: "queue"))
  var queue: String?

  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws -> Answer {
    let found = try await session.queues(queue.map { [$0] } ?? [], for: "queue")
    guard let one = found.first, found.count == 1 else {
      let directory = try await session.directory()
      throw ShellError(
        "queue shows one queue, and \(found.count) are meant.",
        next: found.first.map { "queue \(QueueDirectory.quoted(directory.unique($0)))" } ?? "queues"
      )
    }
    return .listing(QueueDetail.listing(of: try await session.client().queues.get(id: one.id)))
  }
}
