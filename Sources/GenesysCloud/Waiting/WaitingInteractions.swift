public import FoundationEssentials

/// The interactions that wait in a queue at one moment.
public struct WaitingInteractions: Sendable, Equatable {
  /// A media type whose list the server has cut.
  public struct Cap: Sendable, Hashable {
    /// The media type.
    public let mediaType: String
    /// How many are listed: the first half of them the oldest, the second half the newest.
    public let listed: Int
    /// How many wait.
    public let count: Int?

    /// A cap of these values.
    public init(mediaType: String, listed: Int, count: Int?) {
      self.mediaType = mediaType
      self.listed = listed
      self.count = count
    }
  }

  /// The server's time of the answer, from which waits are counted.
  public let observedAt: Date
  /// How many wait, listed or not; `nil` when the answer says nothing of the queue.
  public let count: Int?
  /// Those listed, the oldest first.
  public let interactions: [WaitingInteraction]
  /// The media types whose lists are cut.
  public let caps: [Cap]

  /// Interactions of these values.
  public init(
    observedAt: Date, count: Int?, interactions: [WaitingInteraction], caps: [Cap] = []
  ) {
    self.observedAt = observedAt
    self.count = count
    self.interactions = interactions
    self.caps = caps
  }
}

extension WaitingInteractions {
  /// What the rows of `oWaiting` tell, one group for each media type.
  init(_ queue: QueueMeasurements?, observedAt: Date) {
    // Of two groups about the same media type the later one holds, as it does for figures.
    let told = (queue?.groups ?? []).compactMap(Group.init)
    let groups = told.enumerated().filter { index, group in
      !told[(index + 1)...].contains { $0.mediaType == group.mediaType }
    }.map(\.element)
    let counts = groups.map(\.count)
    self.init(
      observedAt: observedAt,
      // A count that cannot be read makes the whole unknown, never smaller.
      count: queue == nil || counts.contains(nil)
        ? nil : counts.reduce(0) { $0.addingSaturated($1 ?? 0) },
      interactions: groups.flatMap(\.interactions).sorted { $0.since < $1.since },
      caps: groups.filter(\.isTruncated).map { group in
        Cap(mediaType: group.mediaType, listed: group.interactions.count, count: group.count)
      })
  }

  private struct Group {
    let mediaType: String
    let count: Int?
    let isTruncated: Bool
    let interactions: [WaitingInteraction]

    init?(_ group: MeasuredGroup) {
      guard
        let mediaType = group.mediaType,
        let row = group.rows.first(where: { $0.metric == Queues.waitingMetric })
      else { return nil }
      self.mediaType = mediaType
      count = row.count.flatMap { Int(exactly: $0.rounded()) }
      isTruncated = row.isTruncated
      interactions = row.observations.map { WaitingInteraction($0, mediaType: mediaType) }
    }
  }
}

extension WaitingInteraction {
  fileprivate init(_ observation: Observation, mediaType: String) {
    self.init(since: observation.date, mediaType: mediaType)
    conversationID = observation.conversationID
    direction = observation.direction
    priority = observation.priority
    skillIDs = observation.skillIDs
    languageID = observation.languageID
  }
}

extension Int {
  fileprivate func addingSaturated(_ other: Int) -> Int {
    let (sum, isOver) = addingReportingOverflow(other)
    return isOver ? .max : sum
  }
}
