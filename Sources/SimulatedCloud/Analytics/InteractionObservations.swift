/// The metrics of a queue's interactions of one media type.
struct InteractionObservations {
  let centre: ContactCentre
  let census: Census
  let media: MediaType
  let details: Set<String>

  /// Nil for the longest of nothing.
  func datum(_ metric: String) -> JSON? {
    switch metric {
    case "oWaiting": count(metric, census.waiting[media.rawValue])
    case "oAlerting": count(metric, census.alerting[media.rawValue])
    case "oInteracting": count(metric, census.interacting[media.rawValue])
    case "oLongestWaiting": longest(metric, census.waiting[media.rawValue])
    default: longest(metric, census.interacting[media.rawValue])
    }
  }

  private func count(_ metric: String, _ numbers: [Int]) -> JSON {
    let observations: [JSON]? =
      if details.contains(metric) {
        numbers.map { (began($0), $0) }.sorted { $0 < $1 }.map { observation($1, since: $0) }
      } else {
        nil
      }
    return ObservationDatum.json(metric, count: numbers.count, observations: observations)
  }

  /// Not a duration: the moment, in milliseconds since 1970, at which the longest began.
  private func longest(_ metric: String, _ numbers: [Int]) -> JSON? {
    centre.earliest([numbers]).map { began in
      ["metric": .string(metric), "stats": ["count": 1, "calculatedMetricValue": .integer(began)]]
    }
  }

  private func began(_ number: Int) -> Milliseconds {
    centre.earliest([[number]]) ?? centre.now
  }

  private func observation(_ number: Int, since: Milliseconds) -> JSON {
    .object(
      present: [("observationDate", .string(since.iso8601))]
        + InteractionDetails.fields(of: number, centre))
  }
}
