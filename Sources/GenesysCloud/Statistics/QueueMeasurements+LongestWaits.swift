import FoundationEssentials

extension QueueMeasurements {
  static let longestWait = "oLongestWaiting"

  /// How long the oldest interaction of each media type waits, in milliseconds; only media types in
  /// which something waits.
  func longestWaits(now: Date) -> [String: Double] {
    var waits: [String: Double] = [:]
    for group in groups {
      guard let mediaType = group.mediaType else { continue }
      for span in group.spans {
        // Of two rows about the same the later one holds, as it does for figures.
        for row in span.rows where row.metric == Self.longestWait {
          waits[mediaType] = row.age(now: now)
        }
      }
    }
    return waits
  }
}

extension Aggregate {
  /// Whether it is the longest wait, which is also told for each media type.
  var isLongestWait: Bool { rule.metrics == [QueueMeasurements.longestWait] }
}
