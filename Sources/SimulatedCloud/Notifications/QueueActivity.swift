/// What the activity topic of a queue tells: five figures for each media type.
enum QueueActivity {
  private static let metrics = [
    "oAlerting", "oInteracting", "oWaiting", "oLongestWaiting", "oLongestInteracting",
  ]

  /// Media type by media type; the longest as the moment it began, 0 for none.
  static func values(_ centre: ContactCentre, queue: Int) -> [Int64] {
    let census = centre.census(of: queue)
    return MediaType.allCases.map(\.rawValue).flatMap { media -> [Int64] in
      [
        Int64(census.alerting[media].count), Int64(census.interacting[media].count),
        Int64(census.waiting[media].count), centre.earliest([census.waiting[media]]) ?? 0,
        centre.earliest([census.interacting[media]]) ?? 0,
      ]
    }
  }

  /// The media types that changed, with all their figures. The longest of nothing is left out.
  static func results(from old: [Int64], to new: [Int64]) -> [JSON] {
    MediaType.allCases.compactMap { media in
      let places = media.rawValue * metrics.count..<(media.rawValue + 1) * metrics.count
      guard old.isEmpty || old[places] != new[places] else { return nil }
      let data = zip(metrics, new[places]).compactMap { metric, value -> JSON? in
        let isLongest = metric.hasPrefix("oLongest")
        if isLongest, value == 0 { return nil }
        return .object(present: [
          ("metric", .string(metric)), ("count", .integer(isLongest ? 1 : value)),
          ("calculatedMetricValue", isLongest ? .integer(value) : nil),
        ])
      }
      return ["mediaType": .string(media.name), "data": .array(data)]
    }
  }
}
