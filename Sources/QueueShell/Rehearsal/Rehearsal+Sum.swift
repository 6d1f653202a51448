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

  /// `12 requests of the 300 a minute, and 2 for each 100 queues; then 60 a minute while smoke.qsh:7 runs.`
  private var sum: String {
    let calls = steps.flatMap(\.calls)
    let sure = calls.filter { !$0.isConditional }
    let total = sure.reduce(0) { $0 + $1.total }
    var text =
      "\(total) \(total == 1 ? "request" : "requests")"
      + " of the \(RequestBudget.standardAllowance) a minute"
    for share in Self.shares(of: sure) {
      let count = sure.filter { $0.share == share }.reduce(0) { $0 + ($1.rounds?.times ?? 1) }
      text += ", and \(count) for each \(share)"
    }
    let more = calls.filter(\.isConditional).reduce(0) { $0 + max(1, $1.total) }
    if more > 0 { text += ", and up to \(more) more by what is answered" }
    return text + steps.compactMap(Self.rate).map { "; then \($0)" }.joined() + "."
  }

  private static func shares(of calls: [PlannedCall]) -> [String] {
    var shares: [String] = []
    for share in calls.compactMap(\.share) where !shares.contains(share) { shares.append(share) }
    return shares
  }

  /// What a command takes that goes on by itself: `60 a minute while smoke.qsh:7 runs`.
  private static func rate(of step: Step) -> String? {
    let going = step.calls.filter { call in
      !call.isConditional && call.rounds.map { $0.times == nil } ?? false
    }
    guard let rounds = going.first?.rounds else { return nil }
    let minutely = { (requests: Int) in
      let rate = Double(requests) * (.seconds(60) / rounds.pace.interval)
      return JSON.number((rate * 10).rounded() / 10).compact + " a minute"
    }
    let requests = going.reduce(0) { $0 + ($1.requests ?? 0) }
    let rates =
      (requests > 0 ? [minutely(requests)] : [])
      + shares(of: going).map { share in
        "\(minutely(going.count { $0.share == share })) for each \(share)"
      }
    let limit = rounds.limit.map { ", \($0) at most" } ?? ""
    let who = step.place.map { "\($0)" } ?? "it"
    return "\(rates.joined(separator: " and ")) while \(who) runs\(limit)"
  }
}

extension PlannedCall {
  /// Of a call that goes on by itself only the first round.
  fileprivate var total: Int { (requests ?? 0) * (rounds?.times ?? 1) }
}
