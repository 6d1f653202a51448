public import FoundationEssentials

/// What a source knew about some queues at one moment.
public struct Snapshot: Sendable {
  /// The dialect the figures were read in.
  public let dialect: Dialect
  /// The time the figures are about.
  public let interval: Interval
  /// The server's time of the answers.
  public let observedAt: Date
  /// A figure for each queue id and aggregate asked for; the ids as they were given.
  public let figures: [String: [Aggregate: Figure]]
  /// What went wrong with the parts that could not be read.
  public let failures: [CloudError]

  /// A snapshot of these parts.
  public init(
    dialect: Dialect, interval: Interval, observedAt: Date,
    figures: [String: [Aggregate: Figure]], failures: [CloudError] = []
  ) {
    self.dialect = dialect
    self.interval = interval
    self.observedAt = observedAt
    self.figures = figures
    self.failures = failures
  }
}
