extension CentreState {
  init(_ centre: ContactCentre) {
    self.init(
      at: centre.now.date,
      queues: centre.organisation.queues.indices.map { Queue(centre, number: $0) })
  }
}

extension CentreState.Queue {
  init(_ centre: ContactCentre, number: Int) {
    let queue = centre.organisation.queues[number]
    let census = centre.census(of: number)
    let statuses = centre.statuses(of: census.joined)
    func counts(_ numbers: [[Int]]) -> [String: Int] {
      Dictionary(
        uniqueKeysWithValues: MediaType.allCases.map { ($0.name, numbers[$0.rawValue].count) })
    }
    self.init(
      id: queue.id, name: queue.name, division: queue.division.name,
      waiting: counts(census.waiting), alerting: counts(census.alerting),
      interacting: counts(census.interacting),
      longestWaitingSince: centre.earliest(census.waiting)?.date, members: census.members.count,
      joined: census.joined.count,
      agents: Dictionary(
        uniqueKeysWithValues: RoutingStatus.allCases.map { ($0.rawValue, statuses[$0] ?? 0) }))
  }
}

extension QueueTotals {
  /// Sums one queue's tallies, which are by media type.
  init(_ tallies: [MediaType: Tally]) {
    func sum(_ figure: (Tally) -> Int) -> Int {
      tallies.values.reduce(0) { $0 + figure($1) }
    }
    func time(_ spread: (Tally) -> Spread) -> Time {
      Time(sum: sum { Int(spread($0).sum) }, count: sum { spread($0).count })
    }
    self.init(
      offered: sum(\.offered), answered: sum(\.answer.count),
      answeredCallbacks: tallies[.callback]?.connected ?? 0, abandoned: sum(\.abandon.count),
      flowedOut: sum(\.flowOut.count), transferred: sum(\.transferred),
      overServiceLevel: sum(\.overServiceLevel),
      serviceLevelNumerator: sum(\.serviceLevelNumerator),
      serviceLevelDenominator: sum(\.serviceLevelDenominator), handle: time(\.handle),
      wait: time(\.wait), answer: time(\.answer), talk: time(\.talk), held: time(\.held),
      afterCallWork: time(\.afterCallWork))
  }
}
