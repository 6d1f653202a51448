@testable import SimulatedCloud

/// Paths and bodies the tests send.
enum Endpoint {
  static let queues = "/api/v2/routing/queues"
  static let observations = "/api/v2/analytics/queues/observations/query"
  static let aggregates = "/api/v2/analytics/conversations/aggregates/query"
  static let statistics = "/api/v2/analytics/stats/queues"

  static func queueID(_ name: String) -> String {
    Organisation(.everyday).queues.first { $0.name == name }?.id ?? ""
  }

  static func observations(
    of queues: [String], _ metrics: [String], details: [String] = [], media: String? = nil
  ) -> String {
    var clauses = [or(queues.map { ("queueId", $0) })]
    if let media { clauses.append(or([("mediaType", media)])) }
    let filter: JSON = ["type": "and", "clauses": .array(clauses)]
    return JSON.object(present: [
      ("filter", filter), ("metrics", .strings(metrics)),
      ("detailMetrics", details.isEmpty ? nil : .strings(details)),
    ]).text
  }

  static func aggregates(
    _ interval: String, _ metrics: [String], groupBy: [String] = ["queueId", "mediaType"],
    queues: [String] = [], granularity: String? = nil
  ) -> String {
    JSON.object(present: [
      ("interval", .string(interval)),
      ("granularity", granularity.map(JSON.string)),
      ("groupBy", .strings(groupBy)),
      ("filter", queues.isEmpty ? nil : or(queues.map { ("queueId", $0) })),
      ("metrics", .strings(metrics)),
    ]).text
  }

  static func statistics(
    of queues: [String], _ aggregates: [String], interval: String = "realtime"
  ) -> String {
    let body: JSON = [
      "intervalType": .string(interval), "queues": .strings(queues),
      "aggregates": .strings(aggregates),
    ]
    return body.text
  }

  private static func or(_ predicates: [(String, String)]) -> JSON {
    [
      "type": "or",
      "predicates": .array(
        predicates.map { ["dimension": .string($0.0), "value": .string($0.1)] }),
    ]
  }
}
