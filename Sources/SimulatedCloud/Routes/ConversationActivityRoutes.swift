/// `POST /api/v2/analytics/conversations/activity/query`: what waits, alerts and is talked to now.
enum ConversationActivityRoutes {
  private static let metrics: Set<String> = [
    "oAlerting", "oInteracting", "oLongestInteracting", "oLongestWaiting", "oWaiting",
  ]
  private static let dimensions = ["queueId", "mediaType", "direction", "userId"]

  static func query(_ call: Call, _ centre: ContactCentre) throws(Refusal) -> Response {
    let query = try ActivityQuery(
      call, metrics: metrics, grouping: Set(dimensions), dimensions: Set(dimensions))
    var phases: [[String?]: [Interaction.Phase: [Int]]] = [:]
    var order: [[String?]] = []
    for number in interactions(query, centre) {
      func value(_ dimension: String) -> String? { self.value(dimension, of: number, centre) }
      guard query.filter?.holds(value) ?? true else { continue }
      let key = dimensions.filter(query.groupBy.contains).map(value)
      if phases[key] == nil { order.append(key) }
      phases[key, default: [:]][centre[interaction: number].phase, default: []].append(number)
    }
    let names = dimensions.filter(query.groupBy.contains)
    let groups = order.map { key in
      let fields = zip(names, key).map { ($0, $1.map(JSON.string)) }
      return group(.object(present: fields), phases[key] ?? [:], query, centre)
    }
    return query.response(groups.filter { !$0.isEmpty }, entityID: "conversationId")
  }

  private static func interactions(_ query: ActivityQuery, _ centre: ContactCentre) -> [Int] {
    query.queues(of: centre.organisation).flatMap { queue -> [Int] in
      let census = centre.census(of: queue)
      return MediaType.allCases.map(\.rawValue).flatMap {
        census.waiting[$0] + census.alerting[$0] + census.interacting[$0]
      }
    }
  }

  private static func group(
    _ group: JSON, _ phases: [Interaction.Phase: [Int]], _ query: ActivityQuery,
    _ centre: ContactCentre
  ) -> ActivityGroup {
    var activity = ActivityGroup(group)
    for metric in query.metrics {
      let phase: Interaction.Phase =
        switch metric.name {
        case "oWaiting", "oLongestWaiting": .waiting
        case "oAlerting": .alerting
        default: .interacting
        }
      let numbers = phases[phase] ?? []
      let isLongest = metric.name.hasPrefix("oLongest")
      activity.add(
        metric, numbers.map { entity($0, metric.name, centre) },
        value: isLongest ? centre.earliest([numbers]) : nil)
    }
    return activity
  }

  private static func entity(
    _ number: Int, _ metric: String, _ centre: ContactCentre
  ) -> ActivityGroup.Entity {
    let interaction = centre[interaction: number]
    let customer = Customer(conversation: interaction.conversation, seed: centre.seed)
    return ActivityGroup.Entity(
      id: customer.conversationID, since: centre.earliest([[number]]) ?? centre.now,
      fields: [
        ("metric", .string(metric)),
        ("queueId", .string(centre.organisation.queues[interaction.queue].id)),
        ("mediaType", .string(interaction.media.name)),
      ] + InteractionDetails.fields(of: number, centre))
  }

  private static func value(
    _ dimension: String, of number: Int, _ centre: ContactCentre
  ) -> String? {
    let interaction = centre[interaction: number]
    return switch dimension {
    case "queueId": centre.organisation.queues[interaction.queue].id
    case "mediaType": interaction.media.name
    case "userId": interaction.agent.map { centre.organisation.agents[$0].id }
    default: "inbound"
    }
  }
}
