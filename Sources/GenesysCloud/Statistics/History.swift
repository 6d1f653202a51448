public import FoundationEssentials

/// What a source knew about some queues over time.
public struct History: Sendable {
  /// One step of a history.
  public struct Period: Sendable {
    /// From its beginning to its end; the newest one's end is the time of the answer.
    public let range: Range<Date>
    /// A figure for each queue id and aggregate asked for; the ids as they were given.
    public let figures: [String: [Aggregate: Figure]]

    /// A step with these figures.
    public init(_ range: Range<Date>, figures: [String: [Aggregate: Figure]]) {
      self.range = range
      self.figures = figures
    }
  }

  /// The dialect the figures were read in.
  public let dialect: Dialect
  /// Hourly, daily or weekly.
  public let interval: Interval
  /// The server's time of the answers.
  public let observedAt: Date
  /// Without gaps, the newest last, which is not over yet; only that one in the statistics dialect,
  /// which gives one figure.
  public let periods: [Period]
  /// What went wrong with the parts that could not be read.
  public let failures: [Snapshot.Failure]

  /// A history of these periods.
  public init(
    dialect: Dialect, interval: Interval, observedAt: Date, periods: [Period],
    failures: [Snapshot.Failure] = []
  ) {
    self.dialect = dialect
    self.interval = interval
    self.observedAt = observedAt
    self.periods = periods
    self.failures = failures
  }

  /// The newest period alone: this hour, day or week so far.
  public var latest: Snapshot {
    Snapshot(
      dialect: dialect, interval: interval, observedAt: observedAt,
      figures: periods.last?.figures ?? [:], failures: failures)
  }
}
