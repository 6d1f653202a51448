/// How long a new interaction would wait: seconds, unlike everything in analytics.
enum EstimatedWaitRoutes {
  /// The media types of the path, with the model's; videos there are none.
  static let paths: [(name: String, media: MediaType?)] = [
    ("call", .voice), ("chat", .chat), ("callback", .callback), ("email", .email),
    ("message", .message), ("videoComm", nil),
  ]

  /// All media types of the queue.
  static func all(_ call: Call, _ centre: ContactCentre) throws(Refusal) -> Response {
    let queue = try call.queue()
    return answer(MediaType.allCases.compactMap { estimate(queue, $0, centre) })
  }

  static func one(
    _ media: MediaType?, _ call: Call, _ centre: ContactCentre
  ) throws(Refusal) -> Response {
    let queue = try call.queue()
    return answer(media.flatMap { estimate(queue, $0, centre) }.map { [$0] } ?? [])
  }

  private static func answer(_ results: [JSON]) -> Response {
    .json(["results": .array(results)])
  }

  /// The last hour's mean handle time, for each that waits and each agent on queue. No result when
  /// no forecast is possible: nobody on queue, or nothing handled lately.
  private static func estimate(
    _ queue: Int, _ media: MediaType, _ centre: ContactCentre
  ) -> JSON? {
    let census = centre.census(of: queue)
    let agents = census.joined.count { centre.agents[$0].status != .offQueue }
    let lately = centre.tally(from: centre.now - .hour, to: centre.now, queues: [queue])
    let handle = lately.first { $0.key.media == media }?.value.handle.mean
    guard agents > 0, let handle else { return nil }
    let waiting = census.waiting[media.rawValue].count
    let isFree = census.joined.contains { centre.agents[$0].status == .idle }
    let wait = isFree && waiting == 0 ? 0 : Double(waiting + 1) * handle / Double(agents)
    return [
      "intent": .string(media.settingsName.uppercased()), "formula": "BEST",
      "estimatedWaitTimeSeconds": .integer(Int64((wait / 1_000).rounded())),
    ]
  }
}
