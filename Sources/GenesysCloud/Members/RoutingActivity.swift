import FoundationEssentials

/// What the routing activity query tells of one agent: status and presence, each since when.
///
/// It needs another permission than the members' listing, and so may tell what that leaves out.
struct RoutingActivity: Sendable {
  static let path = "/api/v2/analytics/routing/activity/query"

  let userID: String
  let routingStatus: RoutingStatus?
  let presence: Presence?

  /// The members' activities by user id, in lower case.
  static func of(
    _ queueID: String, through pipeline: Pipeline
  ) async throws(CloudError) -> [String: RoutingActivity] {
    let answer = try await needing(Query.observations.permission) {
      () async throws(CloudError) in
      // Without page parameters: a queue is one group, and a page counts groups.
      try await pipeline.read(
        Answer.self, APIRequest(asking: path, Question(queueID: queueID)))
    }
    return Dictionary(
      answer.agents.map { ($0.userID.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
  }

  private struct Question: Encodable {
    struct Metric: Encodable {
      let metric = "oUserRoutingStatuses"
      let details = true

      private enum CodingKeys: CodingKey {
        case metric, details
      }
    }

    let metrics = [Metric()]
    let groupBy = ["queueId"]
    let filter: AnalyticsQuery.Filter

    private enum CodingKeys: CodingKey {
      case metrics, groupBy, filter
    }

    init(queueID: String) {
      filter = AnalyticsQuery.Filter(predicates: [AnalyticsQuery.Predicate(value: queueID)])
    }
  }

  private struct Answer: Decodable {
    private struct Group: Decodable {
      let entities: [Lenient<RoutingActivity>]?
    }

    let agents: [RoutingActivity]

    private enum CodingKeys: CodingKey {
      case results
    }

    init(from decoder: any Decoder) throws {
      agents = try decoder.container(keyedBy: CodingKeys.self).lenientList(Group.self, .results)
        .flatMap { ($0.entities ?? []).compactMap(\.value) }
    }
  }
}

extension RoutingActivity: Decodable {
  private enum CodingKeys: String, CodingKey {
    case userID = "userId"
    case routingStatus, routingStatusDate, systemPresence, presenceDate
    case presenceID = "organizationPresenceId"
  }

  /// Reads the API's form; only the user is required.
  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    userID = try container.decode(String.self, forKey: .userID)
    routingStatus = container.lenient(String.self, .routingStatus).map { status in
      RoutingStatus(status: status, since: container.lenientDate(.routingStatusDate))
    }
    let presence = Presence(
      definitionID: container.lenient(String.self, .presenceID),
      systemPresence: container.lenient(String.self, .systemPresence),
      since: container.lenientDate(.presenceDate))
    let isKnown = presence.definitionID != nil || presence.systemPresence != nil
    self.presence = isKnown ? presence : nil
  }
}
