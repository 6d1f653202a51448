/// Where queue statistics come from.
public protocol StatisticsSource: Sendable {
  /// The dialect spoken; `nil` while it is not known yet.
  var dialect: Dialect? { get }

  /// The figures of these aggregates for these queues.
  ///
  /// The fewest requests that can answer are made, side by side. A request that fails makes its
  /// figures unavailable and is named in ``Snapshot/failures``.
  ///
  /// - Throws: the first error when all requests fail; `.cancelled` when the task is cancelled.
  func snapshot(
    of queueIDs: [String], aggregates: [Aggregate], interval: Interval
  ) async throws(CloudError) -> Snapshot
}
