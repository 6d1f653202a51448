/// The statistics dialect's request: three fields, all needed.
struct StatisticsQuery: Sendable {
  private enum IntervalType: String { case realtime, hourly, daily, weekly }

  /// Queues' numbers, in the order asked.
  let queues: [Int]
  let aggregates: [StatisticsAggregate]
  /// Since when averages and counts of what happened are taken.
  let since: Milliseconds

  /// Refuses an unknown queue with 404, as the dialect does; everything else with 400.
  init(_ body: JSON, _ call: Call) throws(Refusal) {
    let name = body["intervalType"]?.string ?? ""
    guard let type = IntervalType(rawValue: name) else {
      throw .badRequest(
        "Invalid intervalType [\(name)]: must be realtime, hourly, daily or weekly")
    }
    let period: LocalTime.Period =
      switch type {
      // Averages need something to be taken over: today so far.
      case .realtime, .daily: .day
      case .hourly: .hour
      case .weekly: .week
      }
    since = call.localTime.start(of: period, at: call.now)
    let known = Set(StatisticsAggregate.allCases.map(\.rawValue))
    aggregates = try body.requiredNames("aggregates", of: known)
      .compactMap(StatisticsAggregate.init(rawValue:))
    guard let ids = body["queues"]?.array, !ids.isEmpty else {
      throw .badRequest("[queues] must not be empty", code: "constraint.validation")
    }
    var queues: [Int] = []
    for id in ids {
      guard let id = id.string else { throw .badRequest("[queues] must be an array of strings") }
      guard let queue = call.organisation.queue(id: id) else { throw .silentNotFound }
      if !queues.contains(queue) { queues.append(queue) }
    }
    self.queues = queues
  }
}
