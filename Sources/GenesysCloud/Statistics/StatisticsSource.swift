/// Where queue statistics come from.
public protocol StatisticsSource: Sendable {
  /// The dialect spoken; `nil` while it is not known yet.
  var dialect: Dialect? { get }

  /// The figures of these aggregates for these queues.
  ///
  /// The fewest requests that can answer are made, side by side. A request that fails makes its
  /// figures unavailable and is named in ``Snapshot/failures``. An aggregate that the server refuses
  /// is unavailable, and is not asked for again in the life of the source.
  ///
  /// - Throws: the first error when all requests fail; `.cancelled` when the task is cancelled.
  func snapshot(
    of queueIDs: [String], aggregates: [Aggregate], interval: Interval
  ) async throws(CloudError) -> Snapshot

  /// The figures of these aggregates for these queues over time: the last 24 hours by the hour, the
  /// last 7 days by the day or the last 8 weeks by the week, as the local calendar cuts them.
  ///
  /// What happened in none of a period's time is 0 in it, and averages have no data there.
  ///
  /// - Throws: as for a snapshot.
  func history(
    of queueIDs: [String], aggregates: [Aggregate], interval: Interval
  ) async throws(CloudError) -> History

  /// How many requests a snapshot of so many queues takes, to plan the pace of polling.
  func requests(for queueCount: Int, aggregates: [Aggregate], interval: Interval) -> Int
}
