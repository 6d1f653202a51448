import GenesysCloud

/// An alert over time, with hysteresis: it is over only once its condition has been unmet for as long
/// as it had to hold, and without a duration at two observations in a row. A figure that sways about its
/// limit so rings once.
struct AlertTrack: Sendable {
  /// Observations in a row at which the condition was not met.
  private struct Calm {
    var since: Duration
    var seen: Duration
    var count = 1
  }

  private static let observations = 2

  let alert: Alert
  private var track: ConditionTrack
  private var interval: Duration
  private var calm: Calm?
  /// As long as it is not over, with the figures that last kept it up.
  private(set) var standing: AlertEvent?
  private var raisedAt = Duration.zero

  init(_ alert: Alert, _ bound: BoundCondition, every interval: Duration) {
    self.alert = alert
    self.interval = interval
    track = ConditionTrack(bound, every: interval)
  }

  var bound: BoundCondition { track.bound }

  mutating func change(to interval: Duration) {
    self.interval = interval
    track.change(to: interval)
  }

  /// Takes the figures of a poll; nil when that changes nothing.
  mutating func observe(
    _ figures: [String: [Aggregate: Figure]], at uptime: Duration
  ) -> AlertEvent? {
    let verdict = track.observe(figures, at: uptime)
    guard standing != nil else {
      guard verdict.isMet else { return nil }
      standing = AlertEvent(alert: alert, change: .raised, evidence: verdict.evidence)
      (raisedAt, calm) = (uptime, nil)
      return standing
    }
    switch verdict.now {
    case .met:
      calm = nil
      standing = AlertEvent(alert: alert, change: .raised, evidence: verdict.evidence)
    case .unknown(let reason): if !reason.isUnread { calm = nil }
    case .unmet:
      extendCalm(at: uptime)
      if isCalmLongEnough {
        standing = nil
        return AlertEvent(
          alert: alert, change: .cleared(after: uptime - raisedAt), evidence: verdict.evidence)
      }
    }
    return nil
  }

  private mutating func extendCalm(at uptime: Duration) {
    guard let former = calm, uptime - former.seen <= interval * ConditionTrack.longestGap else {
      calm = Calm(since: uptime, seen: uptime)
      return
    }
    calm = Calm(since: former.since, seen: uptime, count: former.count + 1)
  }

  private var isCalmLongEnough: Bool {
    guard let calm else { return false }
    guard let duration = alert.condition.duration else { return calm.count >= Self.observations }
    return calm.seen - calm.since >= duration
  }
}
