/// `GET /api/v2/notifications/availabletopics`: those the simulator has.
enum AvailableTopicRoutes {
  private static let expansions: Set<String> = [
    "description", "enforced", "schema", "visibility", "transports",
    "publicApiTemplateUriPaths", "requiresPermissions", "permissionDetails", "topicParameters",
  ]

  static func list(_ call: Call) throws(Refusal) -> Response {
    let expand = call.request.list("expand")
    for name in expand where !expansions.contains(name) {
      throw .badParameter("expand", name, "unknown expansion")
    }
    let topics = Topic.Kind.allCases.map { kind in
      JSON.object(present: [
        ("id", .string(kind.rawValue)),
        ("description", expand.contains("description") ? .string(description(kind)) : nil),
        ("enforced", expand.contains("enforced") ? true : nil),
        ("visibility", expand.contains("visibility") ? "Public" : nil),
        ("transports", expand.contains("transports") ? ["All"] : nil),
        (
          "requiresPermissions",
          expand.contains("requiresPermissions") ? .strings(kind.permissions) : nil
        ),
        ("topicParameters", expand.contains("topicParameters") ? ["id"] : nil),
      ])
    }
    return .json(["entities": .array(topics)])
  }

  private static func description(_ kind: Topic.Kind) -> String {
    switch kind {
    case .observations: "Aggregates and observations of a queue."
    case .activity: "Observed counts of a queue's interactions."
    case .routingStatus: "An agent's routing status."
    case .presence: "An agent's presence."
    }
  }
}
