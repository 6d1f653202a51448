/// The truth for anybody with curl: no part of the platform.
enum SimulatorRoutes {
  /// `interval=START/END` chooses the totals' interval; today so far by default.
  static func state(_ call: Call, _ centre: ContactCentre) throws(Refusal) -> Response {
    let interval =
      if let text = call.request.parameter("interval") {
        try Interval(text)
      } else {
        Interval(start: call.localTime.start(of: .day, at: call.now), end: call.now)
      }
    let state = CentreState(centre)
    let totals = centre.totals(interval)
    return .json([
      "at": .string(call.now.iso8601),
      "interval": .string(interval.text),
      "queues": .array(state.queues.map { queue($0, totals[$0.id]) }),
    ])
  }

  private static func queue(_ queue: CentreState.Queue, _ totals: QueueTotals?) -> JSON {
    .object(present: [
      ("id", .string(queue.id)),
      ("name", .string(queue.name)),
      ("division", .string(queue.division)),
      ("waiting", counts(queue.waiting, MediaType.allCases.map(\.name))),
      ("alerting", counts(queue.alerting, MediaType.allCases.map(\.name))),
      ("interacting", counts(queue.interacting, MediaType.allCases.map(\.name))),
      ("longestWaitingSince", queue.longestWaitingSince.map { .string(Milliseconds($0).iso8601) }),
      ("members", JSON(queue.members)),
      ("joined", JSON(queue.joined)),
      ("agents", counts(queue.agents, RoutingStatus.allCases.map(\.rawValue))),
      ("totals", totals.map(figures)),
    ])
  }

  private static func counts(_ counts: [String: Int], _ names: [String]) -> JSON {
    .object(names.map { ($0, JSON(counts[$0] ?? 0)) })
  }

  private static func figures(_ totals: QueueTotals) -> JSON {
    func time(_ time: QueueTotals.Time) -> JSON {
      ["sum": JSON(time.sum), "count": JSON(time.count)]
    }
    return [
      "offered": JSON(totals.offered),
      "answered": JSON(totals.answered),
      "answeredCallbacks": JSON(totals.answeredCallbacks),
      "abandoned": JSON(totals.abandoned),
      "flowedOut": JSON(totals.flowedOut),
      "transferred": JSON(totals.transferred),
      "overServiceLevel": JSON(totals.overServiceLevel),
      "serviceLevelNumerator": JSON(totals.serviceLevelNumerator),
      "serviceLevelDenominator": JSON(totals.serviceLevelDenominator),
      "handle": time(totals.handle),
      "wait": time(totals.wait),
      "answer": time(totals.answer),
      "talk": time(totals.talk),
      "held": time(totals.held),
      "afterCallWork": time(totals.afterCallWork),
    ]
  }
}
