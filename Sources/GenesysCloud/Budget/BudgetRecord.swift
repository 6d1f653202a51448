import FoundationEssentials

/// What is known of one client id's request budget, in the wall clock's terms.
///
/// It holds no secret. What was read from somewhere is made sane before it is believed.
public struct BudgetRecord: Sendable, Equatable, Codable {
  /// What the API's rate limits page grants a token in a minute; the server tells if it is another.
  static let standardAllowance = 300
  /// What the founding document says of the statistics endpoint, a second.
  static let statisticsPace = 10

  private static let window: TimeInterval = 60
  /// Longer than any request lasts: who has not answered by then never will, or its process ended.
  private static let longestFlight: TimeInterval = 20
  /// Times further ahead than any server asks for come from a clock that was set, or a stranger.
  private static let horizon: TimeInterval = 3_600
  /// A number beyond any budget is a mistake, and sums of such could overflow.
  private static let most = 1_000_000_000
  /// How often to look whether another process's probe has been answered.
  private static let look: TimeInterval = 0.25

  /// Requests allowed in a window.
  var allowed = BudgetRecord.standardAllowance
  /// Whether the server told the allowance.
  var isTold = false
  /// Requests of the window: those sent from here, or more if the server counts more.
  var used = 0
  var windowEnd: Date?
  /// Whether the server told that end. Until then it is a guess, a little early, as the server counts
  /// from the arrival of the first request.
  var isEndTold = false
  /// Until when nothing is sent, as a 429 asked.
  var closedUntil: Date?
  /// After a 429 one request goes ahead as a probe, and its answer decides for all.
  var isHalfOpen = false
  var probeSince: Date?
  /// When the requests without an answer yet were sent.
  var inFlight: [Date] = []
  /// When the last second's requests of the statistics dialect were sent.
  var statistics: [Date] = []

  /// A record in which nothing is booked.
  public init() {}

  /// Books a request, or tells what it must wait for.
  mutating func admit(
    at now: Date, _ priority: RequestPriority, isStatistics: Bool
  ) -> BudgetAdmission {
    settle(at: now)
    if let closedUntil { return .wait(BudgetWait(until: closedUntil, reason: .closed)) }
    if isHalfOpen, probeSince != nil {
      return .wait(BudgetWait(until: now + Self.look, reason: .probe))
    }
    if used >= ceiling(for: priority) {
      return .wait(BudgetWait(until: windowEnd ?? now + Self.window, reason: .window))
    }
    if isStatistics, statistics.count >= Self.statisticsPace, let first = statistics.first {
      return .wait(BudgetWait(until: first + 1, reason: .pace))
    }
    used += 1
    if windowEnd == nil { windowEnd = now + Self.window }
    inFlight.append(now)
    if isStatistics { statistics.append(now) }
    if isHalfOpen { probeSince = now }
    return .granted(BudgetPass(sentAt: now, isProbe: isHalfOpen))
  }

  /// Takes back what was booked for a request that was never sent.
  mutating func cancel(_ pass: BudgetPass, at now: Date) {
    land(pass, at: now)
    used = max(0, used - 1)
  }

  /// A request ended without an answer. The server may have counted it.
  mutating func land(_ pass: BudgetPass, at now: Date) {
    settle(at: now)
    if let index = inFlight.firstIndex(of: pass.sentAt) { inFlight.remove(at: index) }
    if pass.isProbe { probeSince = nil }
  }

  /// A request was answered.
  ///
  /// - Parameters:
  ///   - standing: what the answer's `inin-ratelimit-*` say.
  ///   - closure: how long a 429 closes the budget; `nil` for any other answer.
  mutating func answer(
    _ pass: BudgetPass, at now: Date, standing: RateBudget?, closure: Duration?
  ) {
    land(pass, at: now)
    if let standing { learn(standing, at: now) }
    if let closure {
      isHalfOpen = true
      let asked = closure / .seconds(1)
      // Nobody is asked to wait for years: then a probe after a window tells more than the number.
      let end = now + (asked <= Self.horizon ? asked : Self.window)
      closedUntil = max(end, closedUntil ?? end)
    } else if pass.isProbe {
      isHalfOpen = false
    }
  }

  /// Requests that this priority may book in a window.
  func ceiling(for priority: RequestPriority) -> Int {
    switch priority {
    case .interactive: allowed
    // A twentieth stays for those that a person waits for.
    case .background: max(1, allowed - max(1, allowed / 20))
    }
  }

  /// What is left, as far as known; `nil` before the server told anything.
  func standing(at now: Date) -> RateBudget? {
    guard isTold else { return nil }
    var record = self
    record.settle(at: now)
    let left = (record.closedUntil ?? record.windowEnd).map { $0.timeIntervalSince(now) } ?? 0
    // As long as nothing may be sent, nothing is left.
    let used = record.closedUntil == nil ? record.used : record.allowed
    return RateBudget(
      count: used, allowed: record.allowed, resetSeconds: Int(left.rounded(.up)))
  }

  /// The server counts in fixed windows. Its seconds to the end are rounded up, so the earliest end
  /// told within a window is the nearest to the truth, and the next window may begin up to a second
  /// before it. A later end told earlier than that is of another of the client id's tokens, whose
  /// window says nothing about the use of this one.
  private mutating func learn(_ standing: RateBudget, at now: Date) {
    guard standing.allowed > 0, (0...Self.horizon).contains(Double(standing.resetSeconds)) else {
      return
    }
    allowed = min(standing.allowed, Self.most)
    isTold = true
    let end = now + Double(standing.resetSeconds)
    if let known = windowEnd, end <= known + 2 || now < known - 2 {
      windowEnd = isEndTold ? min(known, end) : end
      used = max(used, standing.count)
    } else {
      windowEnd = end
      // Those in flight may not have been counted yet.
      used = standing.count + inFlight.count
    }
    isEndTold = true
    used = min(used, Self.most)
  }

  /// Makes the record one of this moment.
  private mutating func settle(at now: Date) {
    allowed = min(max(allowed, 1), Self.most)
    used = min(max(used, 0), Self.most)
    inFlight.removeAll { !Self.isWithin(Self.longestFlight, before: now, $0) }
    statistics.removeAll { !Self.isWithin(1, before: now, $0) }
    if let since = probeSince, !Self.isWithin(Self.longestFlight, before: now, since) {
      probeSince = nil
    }
    if let until = closedUntil, until <= now || until > now + Self.horizon { closedUntil = nil }
    if let end = windowEnd, end <= now || end > now + Self.horizon {
      windowEnd = nil
      isEndTold = false
      // What is still on its way counts in the window that it arrives in.
      used = inFlight.count
    }
  }

  private static func isWithin(_ span: TimeInterval, before now: Date, _ date: Date) -> Bool {
    date <= now && now.timeIntervalSince(date) < span
  }
}
