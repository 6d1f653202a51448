/// The metrics of a queue's members.
///
/// Active means joined, and the metrics by status or presence are of active members, so that on
/// queue and off queue make up the active ones. A status nobody has is left out.
struct UserObservations {
  let centre: ContactCentre
  let census: Census
  let details: Set<String>

  func data(_ metric: String) -> [JSON] {
    let joined = census.joined
    switch metric {
    case "oMemberUsers": return [datum(metric, census.members)]
    case "oActiveUsers": return [datum(metric, joined)]
    case "oOnQueueUsers":
      return statuses(metric, RoutingStatus.allCases.filter { $0 != .offQueue })
    case "oUserRoutingStatuses": return statuses(metric, RoutingStatus.allCases)
    case "oOffQueueUsers":
      let off = joined.filter { centre.agents[$0].status == .offQueue }
      return off.isEmpty ? [] : [datum(metric, off)]
    default:
      return Presence.allCases.compactMap { presence in
        let users = joined.filter { centre.agents[$0].presence == presence }
        return users.isEmpty
          ? nil : datum(metric, users, qualifier: presence.id, since: \.presenceSince)
      }
    }
  }

  private func statuses(_ metric: String, _ statuses: [RoutingStatus]) -> [JSON] {
    statuses.compactMap { status in
      let users = census.joined.filter { centre.agents[$0].status == status }
      return users.isEmpty ? nil : datum(metric, users, qualifier: status.rawValue)
    }
  }

  private func datum(
    _ metric: String, _ users: [Int], qualifier: String? = nil,
    since: (AgentActivity) -> Milliseconds = \.statusSince
  ) -> JSON {
    let observations: [JSON]? =
      if details.contains(metric) {
        users.map { (since(centre.agents[$0]), centre.organisation.agents[$0].id) }
          .sorted { $0 < $1 }
          .map { ["observationDate": .string($0.iso8601), "userId": .string($1)] }
      } else {
        nil
      }
    return ObservationDatum.json(
      metric, qualifier: qualifier, count: users.count, observations: observations)
  }
}
