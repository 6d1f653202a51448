import GenesysCloud

/// Less of a poll, as it is.
extension Poll {
  /// Of these queues only.
  func only(_ queueIDs: Set<String>) -> Poll {
    var part = self
    part.queues = queues.filter { queueIDs.contains($0.id) }
    return part
  }

  /// With an interval, without the periods that are over.
  var ofNewestPeriod: Poll {
    guard let history, history.periods.count > 1 else { return self }
    var part = self
    part.history = History(
      dialect: history.dialect, interval: history.interval, observedAt: history.observedAt,
      periods: history.periods.suffix(1), failures: history.failures)
    return part
  }
}
