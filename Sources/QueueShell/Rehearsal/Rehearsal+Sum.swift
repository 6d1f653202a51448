import GenesysCloud

extension Rehearsal {
  /// What it costs together, and what of it is not known.
  var remarks: [String] {
    var remarks = [sum]
    if guessesDialect {
      remarks.append(
        "Which dialect the server speaks is not known yet: told is what observations take."
          + " `--api statistics` tells the other.")
    }
    if lacksCredentials {
      remarks.append("No credentials are at hand: signing in is counted as a client's.")
    }
    return remarks
  }

  /// `12 requests of the 300 a minute; then 60 a minute while smoke.qsh:7 runs.`
  private var sum: String {
    let calls = steps.flatMap(\.calls)
    let sure = calls.filter { !$0.isConditional }
    let total = sure.reduce(0) { $0 + $1.total }
    let more = Self.shares(of: sure) + Self.conditional(calls.filter(\.isConditional))
    let allowance = RequestBudget.standardAllowance
    var text = "\(total) \(total == 1 ? "request" : "requests") of the \(allowance) a minute"
    text += more.map { ", \($0)" }.joined()
    text += steps.compactMap(Self.rate).map { "; then \($0)" }.joined()
    return text + "."
  }

  /// What goes by a number that nobody knows: `and 1 for each 100 queues`.
  private static func shares(of calls: [PlannedCall]) -> [String] {
    var shares: [String] = []
    for share in calls.compactMap(\.share) where !shares.contains(share) { shares.append(share) }
    return shares.map { share in
      let times = calls.count { $0.share == share }
      return "and \(share)" + (times > 1 ? " in \(times) of the calls" : "")
    }
  }

  private static func conditional(_ calls: [PlannedCall]) -> [String] {
    let count = calls.reduce(0) { $0 + max(1, $1.total) }
    return count > 0 ? ["and up to \(count) more by what is answered"] : []
  }

  /// What a command takes a minute that goes on by itself: `60 a minute while smoke.qsh:7 runs`.
  private static func rate(of step: Step) -> String? {
    let going = step.calls.filter { $0.rounds.map { $0.times == nil } ?? false }
    guard let rounds = going.first?.rounds else { return nil }
    let who = step.place.map { "\($0)" } ?? "it"
    let limit = rounds.limit.map { ", \($0) at most" } ?? ""
    let shares = shares(of: going.filter { !$0.isConditional })
    let requests = going.filter { !$0.isConditional }.reduce(0) { $0 + ($1.requests ?? 0) }
    let minutely = Double(requests) * (.seconds(60) / rounds.pace.interval)
    let count =
      minutely == minutely.rounded()
      ? "\(Int(minutely))" : JSON.number((minutely * 10).rounded() / 10).compact
    let more = shares.isEmpty ? "" : " \(shares.joined(separator: ", ")) \(rounds.text)"
    return "\(count) a minute\(more) while \(who) runs\(limit)"
  }
}

extension PlannedCall {
  /// Of a call that goes on by itself only the first round.
  fileprivate var total: Int { (requests ?? 0) * (rounds?.times ?? 1) }
}
