extension ContactCentre {
  /// Every queue's totals, by the queue's id.
  func totals(_ interval: Interval) -> [String: QueueTotals] {
    var tallies = organisation.queues.map { _ in [MediaType: Tally]() }
    for (key, tally) in tally(from: interval.start, to: interval.end) {
      tallies[key.queue][key.media] = tally
    }
    return Dictionary(
      uniqueKeysWithValues: zip(organisation.queues, tallies).map { queue, tallies in
        (queue.id, QueueTotals(tallies))
      })
  }
}
