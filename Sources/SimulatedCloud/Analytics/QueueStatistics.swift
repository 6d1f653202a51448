/// One queue's figures in the statistics dialect.
struct QueueStatistics {
  let now: Milliseconds
  /// Nil if nothing waits.
  let longestWaitingSince: Milliseconds?
  let census: Census
  let statuses: [RoutingStatus: Int]
  /// Over all media types and the interval.
  let tally: Tally

  /// Counts are 0 when there is nothing; times (whole milliseconds) and rates (0 to 1) are null.
  func value(_ aggregate: StatisticsAggregate) -> JSON {
    switch aggregate {
    case .waiting: JSON(census.waiting.joined().count)
    case .alerting: JSON(census.alerting.joined().count)
    case .interacting: JSON(census.interacting.joined().count)
    case .longestWaitTime: longestWaitingSince.map { .integer(now - $0) } ?? .null
    case .agentsMember: JSON(census.members.count)
    case .agentsActive: JSON(census.joined.count)
    case .agentsAvailable: agents(.idle)
    case .agentsBusy: agents(.interacting, .communicating)
    case .agentsNotResponding: agents(.notResponding)
    case .agentsCommunicating: agents(.communicating)
    case .agentsOnQueue: agents(.idle, .interacting, .communicating, .notResponding)
    case .agentsOffQueue: agents(.offQueue)
    case .offered: JSON(tally.offered)
    case .answered: JSON(tally.answer.count)
    case .abandoned: JSON(tally.abandon.count)
    case .transferred: JSON(tally.transferred)
    case .flowOut: JSON(tally.flowOut.count)
    case .abandonRate: rate(tally.abandon.count, tally.offered)
    case .serviceLevel: rate(tally.serviceLevelNumerator, tally.serviceLevelDenominator)
    case .averageHandleTime: average(tally.handle)
    case .averageWaitTime: average(tally.wait)
    case .averageSpeedOfAnswer: average(tally.answer)
    case .averageTalkTime: average(tally.talk)
    case .averageHoldTime: average(tally.held)
    case .averageAfterCallWork: average(tally.afterCallWork)
    }
  }

  private func agents(_ among: RoutingStatus...) -> JSON {
    JSON(among.reduce(0) { $0 + (statuses[$1] ?? 0) })
  }

  private func average(_ spread: Spread) -> JSON {
    spread.mean.map { .integer(Int64($0.rounded())) } ?? .null
  }

  private func rate(_ part: Int, _ whole: Int) -> JSON {
    whole == 0 ? .null : .number(Double(part) / Double(whole))
  }
}
