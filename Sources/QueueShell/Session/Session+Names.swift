import FoundationEssentials
import GenesysCloud

/// The names behind ids: asked for once, remembered, and never worth failing for.
extension Session {
  /// The queue that a command for a single one means.
  /// - Throws: how to name one when none or several are meant.
  func oneQueue(_ word: String?, for command: String) async throws -> Queue {
    let found = try await queues(word.map { [$0] } ?? [], for: command, isOfOne: true)
    if let one = found.first, found.count == 1 { return one }
    throw Self.several(found, for: command, in: try await directory())
  }

  /// - Parameter found: none, or more than one.
  static func several(
    _ found: [Queue], for command: String, in directory: QueueDirectory
  ) -> ShellError {
    ShellError(
      "\(command) shows one queue, and \(found.count) are meant.",
      next: found.first.map { "\(command) \(QueueDirectory.quoted(directory.unique($0)))" }
        ?? "queues")
  }

  /// The queue's name as it is told: with its division where several bear it.
  func display(_ queue: Queue) -> String { memory.directory?.display(queue) ?? queue.name }

  /// A caption that tells which queue a list is about, and when: `Support at 10:16:00: 13 members`.
  func caption(_ text: String?, of queue: Queue, at instant: Date) -> String? {
    text.map { text in
      let name = HostileText.cleaned(display(queue))
      return "\(name) at \(Clock.timeOfDay(instant, in: zone)): \(text)"
    }
  }

  /// Names of the organization presences of these members, by id.
  func presenceNames(of members: [QueueMember]) async -> [String: String] {
    let ids = Set(members.compactMap(\.presence?.definitionID))
    return await names(of: ids) { client, _ in
      try await client.presences.definitions().map { ($0.id, $0.name ?? $0.systemPresence) }
    }
  }

  /// Names of the skills and languages that these interactions ask for, by id.
  func routingNames(of interactions: [WaitingInteraction]) async -> [String: String] {
    let skills = await names(of: Set(interactions.flatMap(\.skillIDs))) { client, ids in
      try await client.routing.skills(ids: ids).map { ($0.id, $0.name) }
    }
    let languages = await names(of: Set(interactions.compactMap(\.languageID))) { client, _ in
      try await client.routing.languages().map { ($0.id, $0.name) }
    }
    return skills.merging(languages) { first, _ in first }
  }

  /// What is remembered of these ids, after asking for what is not.
  ///
  /// Ids stay ids where the client may not ask or the server knows no name; either is remembered, so
  /// that no later command asks in vain.
  private func names(
    of ids: Set<String>,
    asking ask: (CloudClient, [String]) async throws -> [(id: String, name: String?)]
  ) async -> [String: String] {
    let unknown = ids.subtracting(memory.names.keys).sorted()
    if !unknown.isEmpty {
      do {
        let told = try await ask(try await client(), unknown)
        remember { state in
          for (id, name) in told { if let name { state.names[id] = name } }
          for id in unknown where state.names[id] == nil { state.names[id] = .some(nil) }
        }
      } catch let error as CloudError where error.code == .forbidden || error.code == .notFound {
        remember { state in for id in unknown { state.names[id] = .some(nil) } }
      } catch {}
    }
    return memory.names.filter { ids.contains($0.key) }.compactMapValues { $0 }
  }
}
