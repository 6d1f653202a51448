/// `GET /api/v2/presence/definitions`: what names the ids of presences. Not paged.
enum PresenceRoutes {
  static func definitions(_ call: Call) throws(Refusal) -> Response {
    let state = call.request.parameter("deactivated") ?? "false"
    guard ["true", "false", "all"].contains(state.lowercased()) else {
      throw .badParameter("deactivated", state, "must be true, false or ALL")
    }
    // Nothing is deactivated here.
    let presences = state.lowercased() == "true" ? [] : Presence.allCases
    let home = call.organisation.divisions.first { $0.isHome }
    return .json([
      "total": JSON(presences.count),
      "entities": .array(
        presences.map { presence in
          .object(present: [
            ("id", .string(presence.id)), ("name", .string(presence.label)),
            ("type", "System"), ("languageLabels", ["en_US": .string(presence.label)]),
            ("systemPresence", .string(presence.rawValue)),
            ("divisionId", home.map { .string($0.id) }), ("deactivated", false),
            ("selfUri", .string("/api/v2/presence/definitions/\(presence.id)")),
          ])
        }),
      "selfUri": "/api/v2/presence/definitions",
    ])
  }
}
