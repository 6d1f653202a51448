/// The agents of a queue.
enum MemberRoutes {
  /// What the platform can expand. Status, presence, skills and languages are in the model; the
  /// rest adds nothing.
  private static let expansions: Set<String> = [
    "routingStatus", "presence", "integrationPresence", "conversationSummary", "outOfOffice",
    "geolocation", "station", "authorization", "lasttokenissued", "authorization.unusedRoles",
    "team", "workPlanBidRanks", "externalContactsSettings", "groups", "profileSkills",
    "certifications", "locations", "skills", "languages", "languagePreference",
    "employerInfo", "biography", "dateLastLogin",
  ]

  static func list(_ call: Call, _ centre: ContactCentre) throws(Refusal) -> Response {
    let queue = call.organisation.queues[try call.queue()]
    let page = try Page(call.request, maximum: 100)
    let filter = try MemberFilter(call)
    let expand = call.request.list("expand")
    for name in expand where !expansions.contains(name) {
      throw .badParameter("expand", name, "unknown expansion")
    }
    let descends = try call.descends
    let agents = call.organisation.agents
    let members = queue.members.filter { filter.holds($0, centre) }
      .sorted { left, right in
        (agents[left.agent].name < agents[right.agent].name) != descends
      }
    let listing = Listing(page: page, request: call.request, hasTotal: false)
    return listing.response(members) { member in
      entity(member, of: queue, centre, expand: expand)
    }
  }

  private static func entity(
    _ member: Membership, of queue: Queue, _ centre: ContactCentre, expand: [String]
  ) -> JSON {
    let agent = centre.organisation.agents[member.agent]
    let activity = centre.agents[member.agent]
    let status: JSON = [
      "userId": .string(agent.id), "status": .string(activity.status.rawValue),
      "startTime": .string(activity.statusSince.iso8601),
    ]
    return .object(present: [
      ("id", .string(agent.id)),
      ("name", .string(agent.name)),
      (
        "user",
        .object(present: [
          ("id", .string(agent.id)),
          ("name", .string(agent.name)),
          ("presence", expand.contains("presence") ? presence(activity) : nil),
          (
            "skills",
            expand.contains("skills")
              ? skills(Agent.skills(of: member.agent), "routing/skills") : nil
          ),
          (
            "languages",
            expand.contains("languages")
              ? skills(Agent.languages(of: member.agent), "routing/languages") : nil
          ),
          ("selfUri", .string("/api/v2/users/\(agent.id)")),
        ])
      ),
      ("ringNumber", JSON(member.ring)),
      ("joined", .bool(member.joined)),
      ("memberBy", member.isByGroup ? "group" : "user"),
      ("routingStatus", expand.contains("routingStatus") ? status : nil),
      ("selfUri", .string("\(QueueRoutes.uri(queue))/members/\(agent.id)")),
    ])
  }

  private static func skills(_ skills: [Skill], _ path: String) -> JSON {
    .array(
      skills.map {
        [
          "id": .string($0.id), "name": .string($0.name), "proficiency": 3, "state": "active",
          "selfUri": .string("/api/v2/\(path)/\($0.id)"),
        ]
      })
  }

  private static func presence(_ activity: AgentActivity) -> JSON {
    [
      "source": "PURECLOUD",
      "primary": true,
      "presenceDefinition": [
        "id": .string(activity.presence.id),
        "systemPresence": .string(activity.presence.rawValue),
        "selfUri": .string("/api/v2/presence/definitions/\(activity.presence.id)"),
      ],
      "message": "",
      "modifiedDate": .string(activity.presenceSince.iso8601),
    ]
  }
}
