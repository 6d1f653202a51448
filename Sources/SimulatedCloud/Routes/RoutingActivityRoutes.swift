/// `POST /api/v2/analytics/routing/activity/query` and its sibling of users: who does what now.
enum RoutingActivityRoutes {
  private static let metrics: Set<String> = [
    "oActiveUsers", "oMemberUsers", "oOffQueueUsers", "oOnQueueUsers", "oUserPresences",
    "oUserRoutingStatuses",
  ]
  private static let dimensions: Set<String> = [
    "queueId", "userId", "routingStatus", "systemPresence", "organizationPresenceId",
    "queueMembershipStatus",
  ]

  static func queues(_ call: Call, _ centre: ContactCentre) throws(Refusal) -> Response {
    let query = try ActivityQuery(
      call, metrics: metrics, grouping: ["queueId"], dimensions: dimensions)
    let groups = query.queues(of: centre.organisation).map { number in
      let queue = centre.organisation.queues[number]
      let members = queue.members.map { Member(queue: queue, membership: $0, centre: centre) }
        .filter { query.filter?.holds($0.value) ?? true }
      var group = ActivityGroup(["queueId": .string(queue.id)])
      for metric in query.metrics { add(metric, members, to: &group) }
      return group
    }
    return query.response(groups.filter { !$0.isEmpty }, entityID: "userId")
  }

  static func users(_ call: Call, _ centre: ContactCentre) throws(Refusal) -> Response {
    let query = try ActivityQuery(
      call, metrics: ["oActiveQueues", "oMemberQueues"], grouping: ["userId"],
      dimensions: dimensions)
    let organisation = centre.organisation
    let groups = organisation.agents.enumerated().map { number, agent in
      let places = agent.queues.compactMap { place -> Member? in
        let queue = organisation.queues[place]
        let membership = queue.members.first { $0.agent == number }
        return membership.map { Member(queue: queue, membership: $0, centre: centre) }
      }.filter { query.filter?.holds($0.value) ?? true }
      var group = ActivityGroup(["userId": .string(agent.id)])
      for metric in query.metrics {
        let counted = metric.name == "oMemberQueues" ? places : places.filter(\.isActive)
        group.add(metric, counted.map { $0.entity(id: $0.queue.id) })
      }
      return group
    }
    return query.response(groups.filter { !$0.isEmpty }, entityID: "queueId")
  }

  private static func add(
    _ metric: (name: String, details: Bool), _ members: [Member], to group: inout ActivityGroup
  ) {
    let active = members.filter(\.isActive)
    func users(_ members: [Member]) -> [ActivityGroup.Entity] {
      members.map { $0.entity(id: $0.userID) }
    }
    func statuses(_ statuses: [RoutingStatus]) {
      for status in statuses {
        let users = users(active.filter { $0.activity.status == status })
        group.add(metric, qualifier: status.rawValue, users)
      }
    }
    switch metric.name {
    case "oMemberUsers": group.add(metric, users(members))
    case "oActiveUsers": group.add(metric, users(active))
    case "oOffQueueUsers":
      group.add(metric, users(active.filter { $0.activity.status == .offQueue }))
    case "oOnQueueUsers": statuses(RoutingStatus.allCases.filter { $0 != .offQueue })
    case "oUserRoutingStatuses": statuses(RoutingStatus.allCases)
    default:
      for presence in Presence.allCases {
        let users = users(active.filter { $0.activity.presence == presence })
        group.add(metric, qualifier: presence.mappingName, secondary: presence.id, users)
      }
    }
  }

  /// An agent in a queue.
  private struct Member {
    let queue: Queue
    let membership: Membership
    let activity: AgentActivity
    let userID: String

    init(queue: Queue, membership: Membership, centre: ContactCentre) {
      self.queue = queue
      self.membership = membership
      activity = centre.agents[membership.agent]
      userID = centre.organisation.agents[membership.agent].id
    }

    var isActive: Bool { membership.joined }
    private var status: String { isActive ? "active" : "inactive" }

    /// In lower case, as predicates compare.
    func value(_ dimension: String) -> String? {
      switch dimension {
      case "queueId": queue.id
      case "userId": userID
      case "routingStatus": activity.status.rawValue.lowercased()
      case "systemPresence": activity.presence.mappingName.lowercased()
      case "organizationPresenceId": activity.presence.id
      default: status
      }
    }

    func entity(id: String) -> ActivityGroup.Entity {
      ActivityGroup.Entity(
        id: id, since: activity.statusSince,
        fields: [
          ("userId", .string(userID)), ("queueId", .string(queue.id)),
          ("routingStatus", .string(activity.status.rawValue)),
          ("routingStatusDate", .string(activity.statusSince.iso8601)),
          ("systemPresence", .string(activity.presence.mappingName)),
          ("organizationPresenceId", .string(activity.presence.id)),
          ("presenceDate", .string(activity.presenceSince.iso8601)),
          ("queueMembershipStatus", .string(status)),
        ])
    }
  }
}
