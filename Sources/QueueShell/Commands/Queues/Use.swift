import ArgumentParser
import GenesysCloud

/// Sets the queue or queues that later commands mean.
struct Use: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "use", abstract: "Set the queues that later commands mean.",
    discussion: """
      A queue is its name in any case, a unique part of it, its id, a glob as in 'Sales*', \
      DIVISION/NAME, #N for row N of the last listing, or '*' for all. `use -` goes back to the \
      previous ones, `use` alone shows them.
      """)

  static let example = "use Support 'Sales*'"

  @Argument(help: ArgumentHelp("Queues, or - for the previous ones.", valueName: "queue"))
  var queues: [String] = []

  @Flag(help: "Have no queue in use.")
  var none = false

  @OptionGroup var output: OutputOptions

  func calls(in session: Session) async throws -> [PlannedCall] {
    if none {
      change(to: Selection(), in: session)
      return []
    }
    if queues == ["-"] {
      change(to: try previous(in: session), in: session)
      return try session.plannedDirectory()
    }
    guard !queues.isEmpty else {
      return session.memory.selection.isEmpty
        ? [] : try await session.plannedQueues([], for: Self.name).calls
    }
    let meant = try await session.plannedQueues(queues, for: Self.name)
    let known = session.memory.directory == nil ? nil : meant.queues
    change(to: known.map { Selection(queues: $0) } ?? Selection(names: queues), in: session)
    return meant.calls
  }

  func run(in session: Session) async throws -> Answer {
    if none {
      change(to: Selection(), in: session)
      return Answer(notes: ["No queue is in use."])
    }
    if queues == ["-"] { return try await goBack(in: session) }
    if queues.isEmpty {
      guard !session.memory.selection.isEmpty else {
        return Answer(notes: ["No queue is in use. `queues` lists them, `use QUEUE` takes one."])
      }
      return .listing(QueueListing.listing(of: try await session.queues([], for: "use")))
    }
    let found = try await session.queues(queues, for: "use")
    change(to: Selection(queues: found), in: session)
    return try await told(session)
  }

  private func goBack(in session: Session) async throws -> Answer {
    change(to: try previous(in: session), in: session)
    return try await told(session)
  }

  private func previous(in session: Session) throws(ShellError) -> Selection {
    let previous = session.memory.previousSelection
    guard !previous.isEmpty else {
      throw ShellError("No queue was in use before.", next: "queues")
    }
    return previous
  }

  private func change(to selection: Selection, in session: Session) {
    session.remember { state in
      state.previousSelection = state.selection
      state.selection = selection
      // Who turns to other queues means those from then on.
      state.watchTarget = nil
    }
  }

  /// At a prompt the prompt itself tells one queue; several are named once.
  private func told(_ session: Session) async throws -> Answer {
    let queues = try await session.queues([], for: "use")
    let directory = try await session.directory()
    let names = queues.prefix(5).map { HostileText.cleaned(directory.display($0)) }
    let more = queues.count > 5 ? " and \(queues.count - 5) more" : ""
    let notes = ["Using \(names.joined(separator: ", "))\(more)."]
    guard output.format != nil else { return Answer(notes: notes) }
    return Answer(body: .listing(QueueListing.listing(of: queues)), notes: notes)
  }
}
