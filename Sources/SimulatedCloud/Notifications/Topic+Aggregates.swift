/// "The queue topic also provides" aggregates "per 30-minute interval".
extension Topic {
  private static let halfHour: Milliseconds = 30 * .minute

  private static let metrics = [
    "nOffered", "nOverSla", "nTransferred", "oServiceLevel", "tAbandon", "tAcd", "tAcw",
    "tAnswered", "tFlowOut", "tHandle", "tHeldComplete", "tTalkComplete", "tWait",
  ]

  /// The messages about the half hour that the centre is in: one a media type, with only what
  /// changed since the last such message.
  func aggregates(_ subscription: inout Subscription, _ centre: ContactCentre) -> [JSON] {
    guard kind == .observations else { return [] }
    let start = centre.now.floored(to: Topic.halfHour)
    let interval = Interval(start: start, end: start + Topic.halfHour)
    if subscription.halfHour != start { subscription.aggregates = [:] }
    subscription.halfHour = start
    let target = centre.organisation.queues[subject].serviceLevel.percentage
    let tallies = centre.tally(from: interval.start, to: interval.end, queues: [subject])
    return tallies.sorted { $0.key < $1.key }.compactMap { key, tally in
      let metrics = Topic.metrics.compactMap { metric -> JSON? in
        guard let stats = tally.stats(metric, target: target),
          subscription.aggregates[key.media.rawValue]?[metric] != stats
        else { return nil }
        subscription.aggregates[key.media.rawValue, default: [:]][metric] = stats
        return ["metric": .string(metric), "stats": stats]
      }
      return metrics.isEmpty ? nil : body(key.media, interval, metrics, centre)
    }
  }
}
