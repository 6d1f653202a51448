/// `POST /api/v2/analytics/stats/queues`: the dialect of the founding document.
///
/// Figures of now (waiting, agents) are of now in every interval type; only averages and counts of
/// what happened are over the interval.
enum StatisticsRoutes {
  static func query(_ call: Call, _ centre: ContactCentre) throws(Refusal) -> Response {
    let query = try StatisticsQuery(call.body(), call)
    var tallies: [Int: Tally] = [:]
    for (key, tally) in centre.tally(from: query.since, to: centre.now, queues: query.queues) {
      tallies[key.queue, default: Tally()].add(tally)
    }
    let divisions = call.organisation.divisions.compactMap { division -> JSON? in
      let queues = query.queues.filter { call.organisation.queues[$0].division == division }
      guard !queues.isEmpty else { return nil }
      return [
        "id": .string(division.id), "name": .string(division.name),
        "queues": .array(
          queues.map { entity($0, tallies[$0] ?? Tally(), query.aggregates, centre) }),
      ]
    }
    return .json(["divisions": .array(divisions)])
  }

  private static func entity(
    _ number: Int, _ tally: Tally, _ aggregates: [StatisticsAggregate], _ centre: ContactCentre
  ) -> JSON {
    let queue = centre.organisation.queues[number]
    let census = centre.census(of: number)
    let statistics = QueueStatistics(
      now: centre.now, longestWaitingSince: centre.earliest(census.waiting), census: census,
      statuses: centre.statuses(of: census.joined), tally: tally)
    // An inactive queue has metrics, but none in it.
    let given = queue.isInactive ? [] : aggregates
    return [
      "id": .string(queue.id), "name": .string(queue.name),
      "metrics": .object(given.map { ($0.rawValue, statistics.value($0)) }),
    ]
  }
}
