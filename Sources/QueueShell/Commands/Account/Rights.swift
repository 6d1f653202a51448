import GenesysCloud

/// What the token may do, as far as the API tells: of each permission that the shell makes use of, the
/// divisions in which it is held.
struct Rights: Sendable {
  /// Nil where the API did not tell.
  private let divisions: [String: [Division]?]

  /// What queues and figures take.
  static let permissions = [
    "routing:queue:view", "analytics:queueObservation:view",
    "analytics:conversationAggregate:view",
  ]

  init(_ divisions: [String: [Division]?] = [:]) { self.divisions = divisions }

  /// Asks for all of them side by side; what fails is unknown.
  static func read(through client: CloudClient) async -> Rights {
    await withTaskGroup(of: (String, [Division]?).self) { group in
      for permission in permissions {
        group.addTask { (permission, try? await client.divisions.permitted(permission)) }
      }
      var divisions: [String: [Division]?] = [:]
      for await (permission, found) in group { divisions[permission] = .some(found) }
      return Rights(divisions)
    }
  }

  /// The permissions held somewhere; nil where the API told of none of them.
  var held: [String]? {
    let told = divisions.values.contains { $0 != nil }
    return told ? Self.permissions.filter { !(divisions(of: $0) ?? []).isEmpty } : nil
  }

  /// The names of the divisions in which a permission is held; nil where the API did not tell.
  func divisions(of permission: String) -> [String]? {
    divisions[permission].flatMap { $0 }?.map { $0.name ?? $0.id }.sorted()
  }
}
