public import FoundationEssentials

/// What a source knew about some queues at one moment.
public struct Snapshot: Sendable {
  /// What went wrong with a part of the requests.
  public struct Failure: Sendable, Equatable {
    /// What happened.
    public let error: CloudError
    /// The queues of which something is missing for it, as they were asked for.
    public let queueIDs: [String]

    /// A failure that touches these queues.
    public init(_ error: CloudError, queueIDs: [String] = []) {
      self.error = error
      self.queueIDs = queueIDs
    }
  }

  /// The dialect the figures were read in.
  public let dialect: Dialect
  /// The time the figures are about.
  public let interval: Interval
  /// The server's time of the answers.
  public let observedAt: Date
  /// A figure for each queue id and aggregate asked for; the ids as they were given.
  public let figures: [String: [Aggregate: Figure]]
  /// How long the oldest interaction of each media type waits, in milliseconds, by queue id and
  /// analytics' name of the media type, such as `voice`. Only where something waits, in the
  /// observations dialect, when the aggregate `longest` was asked for.
  public let longestWaits: [String: [String: Double]]
  /// What went wrong with the parts that could not be read; the same trouble with several parts is
  /// one failure with the queues of all.
  public let failures: [Failure]

  /// A snapshot of these parts.
  public init(
    dialect: Dialect, interval: Interval, observedAt: Date,
    figures: [String: [Aggregate: Figure]], longestWaits: [String: [String: Double]] = [:],
    failures: [Failure] = []
  ) {
    self.dialect = dialect
    self.interval = interval
    self.observedAt = observedAt
    self.figures = figures
    self.longestWaits = longestWaits
    self.failures = failures
  }
}
