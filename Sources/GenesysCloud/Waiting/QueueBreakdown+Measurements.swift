import FoundationEssentials

extension QueueBreakdown {
  static let metrics = [
    Queues.waitingMetric, "oInteracting", "oAlerting", QueueMeasurements.longestWait,
    "oMemberUsers", "oActiveUsers", "oOnQueueUsers", "oOffQueueUsers",
  ]

  private static let mediaOrder = ["voice", "callback", "chat", "email", "message"]
  /// The routing statuses of agents on queue; the API leaves out each that no agent is in.
  private static let statuses = ["IDLE", "INTERACTING", "COMMUNICATING", "NOT_RESPONDING"]

  /// What the rows of one queue tell; `nil` stands for a queue that the answer does not mention.
  ///
  /// - Parameter asked: the metrics that the answer is to: of others it tells nothing, not zero.
  init(_ queue: QueueMeasurements?, asked: [String] = metrics, observedAt: Date) {
    let waiting = WaitingInteractions(queue, observedAt: observedAt)
    self.init(
      observedAt: observedAt,
      media: queue.map { Self.media($0, waiting, observedAt) } ?? [],
      agents: queue.map { Self.agents($0, asked) } ?? Agents(), waiting: waiting)
  }

  private static func media(
    _ queue: QueueMeasurements, _ listed: WaitingInteractions, _ now: Date
  ) -> [Media] {
    let told = Set(queue.groups.compactMap(\.mediaType))
    let order = mediaOrder.filter(told.contains) + told.subtracting(mediaOrder).sorted()
    let longest = queue.longestWaits(now: now)
    return order.map { type in
      func count(_ metric: String) -> Int? {
        // Of interactions the API tells a count of zero too, so what it leaves out is not known.
        queue.ofInteractions(metric, mediaType: type)?.count.flatMap { Int(exactly: $0.rounded()) }
      }
      var media = Media(mediaType: type)
      media.waiting = count(Queues.waitingMetric)
      media.interacting = count("oInteracting")
      media.alerting = count("oAlerting")
      // A server that does not know the metric still lists the oldest.
      media.longestWait = longest[type] ?? listed.oldest(of: type)
      return media
    }
  }

  private static func agents(_ queue: QueueMeasurements, _ asked: [String]) -> Agents {
    func count(_ metric: String, _ qualifiers: [String] = []) -> Int? {
      guard asked.contains(metric),
        case .value(let value) =
          Rule.agents(metric, qualifiers).figure(from: queue, now: .distantPast)
      else { return nil }
      return Int(exactly: value.rounded())
    }
    var agents = Agents()
    agents.members = count("oMemberUsers")
    agents.joined = count("oActiveUsers")
    agents.onQueue = count("oOnQueueUsers")
    agents.offQueue = count("oOffQueueUsers")
    let told = queue.ofAgents("oOnQueueUsers").map(\.qualifier)
    let counts = (statuses + told).map { ($0, $0.flatMap { count("oOnQueueUsers", [$0]) }) }
    agents.statuses = counts.reduce(into: [:]) { statuses, entry in
      // Agents in an unknown status may be in any.
      guard let status = entry.0, let count = entry.1 else { return statuses = nil }
      statuses?[status] = count
    }
    return agents
  }
}

extension WaitingInteractions {
  /// How long the oldest of a media type that is listed waits, in milliseconds.
  fileprivate func oldest(of mediaType: String) -> Double? {
    interactions.first { $0.mediaType == mediaType }
      .map { max(0, observedAt.timeIntervalSince($0.since)) * 1_000 }
  }
}

extension QueueMeasurements {
  /// The row about one media type's interactions; the later one where there are two.
  fileprivate func ofInteractions(_ metric: String, mediaType: String) -> Measurement? {
    groups.lazy.filter { $0.mediaType == mediaType }.flatMap(\.rows).last { $0.metric == metric }
  }
}
