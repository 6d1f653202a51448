/// One count that the observations topic of a queue tells.
struct QueueFigure: Sendable {
  /// Nil for figures of users, whose group has no media type.
  let media: MediaType?
  let metric: String
  var qualifier: String?

  /// In the order of messages: a group's figures stand together.
  static let all: [QueueFigure] =
    MediaType.allCases.flatMap { media in
      ["oAlerting", "oInteracting", "oWaiting"].map { QueueFigure(media: media, metric: $0) }
    }
    + ["oMemberUsers", "oActiveUsers", "oOffQueueUsers"].map {
      QueueFigure(media: nil, metric: $0)
    }
    + RoutingStatus.allCases.filter { $0 != .offQueue }.map {
      QueueFigure(media: nil, metric: "oOnQueueUsers", qualifier: $0.rawValue)
    }
    + RoutingStatus.allCases.map {
      QueueFigure(media: nil, metric: "oUserRoutingStatuses", qualifier: $0.rawValue)
    }
    + Presence.allCases.map {
      QueueFigure(media: nil, metric: "oUserPresences", qualifier: $0.id)
    }

  /// The values of `all`.
  static func values(_ centre: ContactCentre, queue: Int) -> [Int64] {
    let census = centre.census(of: queue)
    let statuses = centre.statuses(of: census.joined)
    let presences = census.joined.reduce(into: [Presence: Int]()) {
      $0[centre.agents[$1].presence, default: 0] += 1
    }
    var values = MediaType.allCases.map(\.rawValue).flatMap { media in
      [census.alerting[media].count, census.interacting[media].count, census.waiting[media].count]
    }
    values += [census.members.count, census.joined.count, statuses[.offQueue] ?? 0]
    values += RoutingStatus.allCases.filter { $0 != .offQueue }.map { statuses[$0] ?? 0 }
    values += RoutingStatus.allCases.map { statuses[$0] ?? 0 }
    values += Presence.allCases.map { presences[$0] ?? 0 }
    return values.map(Int64.init)
  }
}
