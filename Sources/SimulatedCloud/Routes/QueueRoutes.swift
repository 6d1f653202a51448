/// Queues' configuration.
enum QueueRoutes {
  static func list(_ call: Call) throws(Refusal) -> Response {
    try call.refuse(["peerId", "hasPeer", "cannedResponseLibraryId"])
    let page = try Page(call.request, maximum: 500)
    let ids = try call.identifiers("id")
    let divisions = try call.identifiers("divisionId")
    let name = call.request.parameter("name").map { Glob($0.lowercased()) }
    let descends = try call.descends
    let all = call.organisation.queues
    let order = descends ? call.organisation.byNameDescending : call.organisation.byName
    let queues = order.filter { number in
      let queue = all[number]
      return (ids?.contains(queue.id) ?? true)
        && (divisions?.contains(queue.division.id) ?? true)
        && (name?.matches(queue.name.lowercased()) ?? true)
    }
    return Listing(page: page, request: call.request).response(queues) { entity(all[$0]) }
  }

  static func one(_ call: Call) throws(Refusal) -> Response {
    .json(entity(call.organisation.queues[try call.queue()]))
  }

  static func uri(_ queue: Queue) -> String { "/api/v2/routing/queues/\(queue.id)" }

  private static func entity(_ queue: Queue) -> JSON {
    .object(present: [
      ("id", .string(queue.id)),
      ("name", .string(queue.name)),
      (
        "division",
        [
          "id": .string(queue.division.id), "name": .string(queue.division.name),
          "selfUri": .string("/api/v2/authorization/divisions/\(queue.division.id)"),
        ]
      ),
      ("description", queue.description.isEmpty ? nil : .string(queue.description)),
      ("dateCreated", "2024-02-12T08:30:00.000Z"),
      ("dateModified", "2026-09-01T14:05:37.412Z"),
      ("modifiedBy", .string(StableID.user(0))),
      ("createdBy", .string(StableID.user(0))),
      ("memberCount", JSON(queue.members.count)),
      ("userMemberCount", JSON(queue.members.count { !$0.isByGroup })),
      ("joinedMemberCount", JSON(queue.joined.count)),
      (
        "mediaSettings",
        .object(MediaType.allCases.map { ($0.settingsName, settings($0, queue.serviceLevel)) })
      ),
      ("bullseye", queue.routing.rings.isEmpty ? nil : bullseye(queue.routing.rings)),
      (
        "acwSettings",
        .object(present: [
          ("wrapupPrompt", .string(queue.routing.wrapUp)),
          ("timeoutMs", queue.routing.wrapUpTimeout.map(JSON.integer)),
        ])
      ),
      ("scoringMethod", "TimestampAndPriority"),
      ("lastAgentRoutingMode", "Disabled"),
      ("skillEvaluationMethod", .string(queue.routing.skillEvaluation)),
      ("autoAnswerOnly", true),
      ("enableTranscription", false),
      ("enableAudioMonitoring", false),
      ("enableManualAssignment", false),
      ("suppressInQueueCallRecording", true),
      ("selfUri", .string(uri(queue))),
    ])
  }

  private static func bullseye(_ rings: [Int]) -> JSON {
    let rings = rings.map { seconds -> JSON in
      [
        "expansionCriteria": [["type": "TIMEOUT_SECONDS", "threshold": JSON(seconds)]],
        "actions": ["skillsToRemove": []],
      ]
    }
    return ["rings": .array(rings)]
  }

  private static func settings(_ media: MediaType, _ level: ServiceLevel) -> JSON {
    [
      "enableAutoAnswer": false,
      "alertingTimeoutSeconds": .integer(WorkingDay.unansweredAlert / .second),
      "serviceLevel": [
        "percentage": .number(level.percentage),
        "durationMs": .integer(level.duration(for: media)),
      ],
    ]
  }
}
