import ArgumentParser
import GenesysCloud

/// Lists queues, numbered, so that `#N` names one of them afterwards.
struct ListQueues: ShellCommand {
  static let configuration = CommandConfiguration(
    commandName: "queues", abstract: "List queues, numbered.",
    discussion: "The pattern is a part of the name, or a glob as in 'Sales*'; #N names row N.")

  static let example = "queues 'Sales*'"

  @Argument(help: ArgumentHelp("Part of a name, or a glob.", valueName: "pattern"))
  var pattern: String?

  @Option(help: ArgumentHelp("Only this division, by name or id.", valueName: "division"))
  var division: String?

  @Flag(help: "Ask the server again instead of using what is remembered.")
  var refresh = false

  @OptionGroup var output: OutputOptions

  func calls(in session: Session) async throws -> [PlannedCall] {
    let calls = try session.plannedDirectory(refresh: refresh)
    if let directory = session.memory.directory {
      let rows = session.byKeptNames { () throws(ShellError) in try found(in: directory) }
      session.remember { $0.rows = rows ?? [] }
    }
    return calls
  }

  func run(in session: Session) async throws -> Answer {
    let directory = try await session.directory(refresh: refresh)
    let rows = try found(in: directory)
    session.remember { $0.rows = rows }
    var answer = Answer.listing(QueueListing.listing(of: rows))
    if rows.isEmpty { answer.notes = [emptiness(of: directory)] }
    return answer
  }

  private func found(in directory: QueueDirectory) throws(ShellError) -> [Queue] {
    let found = directory.queues.filter { queue in
      pattern.map { Self.matches($0, queue) } ?? true
    }
    guard let division else { return found }
    return try Self.queues(of: division, in: found, all: directory.queues)
  }

  private static func matches(_ pattern: String, _ queue: Queue) -> Bool {
    pattern.contains("*")
      ? Glob.matches(pattern, queue.name)
      : queue.name.lowercased().contains(pattern.lowercased()) || queue.id == pattern.lowercased()
  }

  private static func queues(
    of division: String, in found: [Queue], all: [Queue]
  ) throws(ShellError) -> [Queue] {
    let names = Set(all.compactMap { $0.division?.name })
    let isKnown = all.contains { $0.division.map { named(division, $0) } ?? false }
    guard isKnown || all.isEmpty else {
      let nearest = Nearness.nearest(to: division, among: names.sorted(), limit: 1).first
      throw ShellError(
        "No queue is in a division called \"\(HostileText.cleaned(division))\"."
          + (nearest.map { " Did you mean \"\(HostileText.cleaned($0))\"?" } ?? ""),
        next: "queues")
    }
    return found.filter { $0.division.map { named(division, $0) } ?? false }
  }

  private static func named(_ name: String, _ division: Division) -> Bool {
    division.id == name.lowercased() || division.name?.lowercased() == name.lowercased()
  }

  private func emptiness(of directory: QueueDirectory) -> String {
    if directory.queues.isEmpty {
      return "This organisation has no queues that this client may see."
        + " A role in the right divisions shows them: `whoami`."
    }
    let shown = pattern.map { " matches \"\(HostileText.cleaned($0))\"" } ?? " is there"
    let place = division.map { " in \"\(HostileText.cleaned($0))\"" } ?? ""
    return "No queue\(place)\(shown). `queues` lists all \(directory.queues.count)."
  }
}
