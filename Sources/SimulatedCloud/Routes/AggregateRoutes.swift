/// `POST /api/v2/analytics/conversations/aggregates/query`: what happened in an interval.
enum AggregateRoutes {
  /// The dimensions that something here has; grouped by any other, groups lack its key.
  private static let dimensions = [
    "mediaType", "queueId", "userId", "divisionId", "direction", "originatingDirection",
  ]

  static func query(_ call: Call, _ centre: ContactCentre) throws(Refusal) -> Response {
    let query = try AggregateQuery(call.body())
    // The media type is in every group, asked for or not.
    let groupBy = dimensions.filter { $0 == "mediaType" || query.groupBy.contains($0) }
    let tallies = centre.tally(
      from: query.interval.start, to: query.interval.end, step: query.step,
      byAgent: query.isByAgent, queues: query.filter?.queues(of: centre.organisation))
    var groups: [AggregateGroup] = []
    var places: [[String?]: Int] = [:]
    for (key, tally) in tallies.sorted(by: { $0.key < $1.key }) {
      func value(_ dimension: String) -> String? { self.value(dimension, of: key, centre) }
      guard query.filter?.holds(value) ?? true else { continue }
      let values = groupBy.map(value)
      let place = places[values] ?? groups.count
      if place == groups.count {
        places[values] = place
        let fields = zip(groupBy, values).map { ($0, $1.map(JSON.string)) }
        groups.append(AggregateGroup(group: .object(present: fields)))
      }
      let target = centre.organisation.queues[key.queue].serviceLevel.percentage
      groups[place].add(tally, step: key.step, target: target)
    }
    return .json(["results": .array(groups.compactMap { $0.json(query) })])
  }

  private static func value(
    _ dimension: String, of key: TallyKey, _ centre: ContactCentre
  ) -> String? {
    switch dimension {
    case "mediaType": key.media.name
    case "queueId": centre.organisation.queues[key.queue].id
    case "divisionId": centre.organisation.queues[key.queue].division.id
    case "userId": key.agent.map { centre.organisation.agents[$0].id }
    case "direction", "originatingDirection": "inbound"
    default: nil
    }
  }
}
