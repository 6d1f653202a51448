/// What a channel can be told of, where the model has something to tell.
struct Topic: Sendable, Equatable {
  /// The platform's names, `{id}` standing for the queue or the user.
  enum Kind: String, CaseIterable, Sendable {
    case observations = "v2.analytics.queues.{id}.observations"
    case activity = "v2.analytics.queues.{id}.activity"
    case routingStatus = "v2.users.{id}.routingStatus"
    case presence = "v2.users.{id}.presence"

    var isOfQueue: Bool { self == .observations || self == .activity }
    var permissions: [String] { isOfQueue ? [Permission.observations] : [] }

    /// The id in `name`; nil if the name is of another kind.
    func identifier(in name: String) -> String? {
      let parts = rawValue.split(separator: "{id}")
      guard parts.count == 2, name.hasPrefix(parts[0]), name.hasSuffix(parts[1]),
        name.utf8.count > rawValue.utf8.count
      else { return nil }
      return String(name.dropFirst(parts[0].count).dropLast(parts[1].count))
    }
  }

  let kind: Kind
  /// The number of the queue or the agent.
  let subject: Int

  init(kind: Kind, subject: Int) {
    self.kind = kind
    self.subject = subject
  }

  /// Refuses a name that means nothing, a queue or user there is not, and a missing permission.
  init(
    _ name: String, of organisation: Organisation, granted: Set<String>
  ) throws(Refusal) {
    for kind in Kind.allCases {
      guard let id = kind.identifier(in: name) else { continue }
      guard kind.permissions.allSatisfy(granted.contains) else {
        throw .missing(all: kind.permissions.filter { !granted.contains($0) })
      }
      let subject = kind.isOfQueue ? organisation.queue(id: id) : organisation.agent(id: id)
      guard let subject else {
        throw .badRequest("Invalid topic [\(name)]: nothing has the id [\(id)]")
      }
      self.kind = kind
      self.subject = subject
      return
    }
    throw .badRequest("Invalid topic [\(name)]")
  }
}
