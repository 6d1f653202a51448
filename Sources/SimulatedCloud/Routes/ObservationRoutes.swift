/// `POST /api/v2/analytics/queues/observations/query`: what is so now.
enum ObservationRoutes {
  private static let userMetrics: Set<String> = [
    "oActiveUsers", "oMemberUsers", "oOffQueueUsers", "oOnQueueUsers", "oUserPresences",
    "oUserRoutingStatuses",
  ]

  static func query(_ call: Call, _ centre: ContactCentre) throws(Refusal) -> Response {
    let query = try ObservationQuery(call.body())
    let organisation = centre.organisation
    let queues = query.filter.queues(of: organisation) ?? Array(organisation.queues.indices)
    let results = queues.flatMap { number in
      groups(query, centre, queue: number)
    }
    let mappings = Presence.allCases.map { presence in
      (presence.mappingName, JSON.strings([presence.id]))
    }
    return .json(
      .object(present: [
        (
          "systemToOrganizationMappings",
          query.metrics.contains("oUserPresences") ? .object(mappings) : nil
        ),
        ("results", .array(results)),
      ]))
  }

  /// A group without media type for the metrics of users, and one for each media type for those
  /// of interactions: the platform decides, the query has no say in it.
  private static func groups(
    _ query: ObservationQuery, _ centre: ContactCentre, queue number: Int
  ) -> [JSON] {
    let queue = centre.organisation.queues[number]
    func isMeant(_ media: MediaType?) -> Bool {
      query.filter.holds { $0 == "queueId" ? queue.id : media?.name }
    }
    // A queue with nobody in it: a group, but no data.
    if queue.isInactive {
      return isMeant(nil) ? [["group": ["queueId": .string(queue.id)]]] : []
    }
    var groups: [JSON] = []
    let census = centre.census(of: number)
    let ofUsers = query.metrics.filter(userMetrics.contains)
    if !ofUsers.isEmpty, isMeant(nil) {
      let users = UserObservations(centre: centre, census: census, details: query.details)
      groups.append([
        "group": ["queueId": .string(queue.id)], "data": .array(ofUsers.flatMap(users.data)),
      ])
    }
    let ofInteractions = query.metrics.filter { !userMetrics.contains($0) }
    guard !ofInteractions.isEmpty else { return groups }
    for media in MediaType.allCases where isMeant(media) {
      let observations = InteractionObservations(
        centre: centre, census: census, media: media, details: query.details)
      groups.append([
        "group": ["queueId": .string(queue.id), "mediaType": .string(media.name)],
        "data": .array(ofInteractions.compactMap(observations.datum)),
      ])
    }
    return groups
  }
}
