import Testing

@testable import SimulatedCloud

/// The exact text of each route's answer at one frozen moment.
@Suite struct GoldenTests {
  private static let support = Endpoint.queueID("Support")
  private static let fax = Endpoint.queueID("Legacy Fax")
  private static let unknown = "00000000-0000-4000-8000-000000000000"
  private static let lastHour = "2026-11-23T09:16:00.000Z/2026-11-23T10:16:00.000Z"

  private static let reads = [
    ("tokens-me", "/api/v2/tokens/me"),
    ("organizations-me", "/api/v2/organizations/me"),
    ("users-me", "/api/v2/users/me"),
    ("divisions", "/api/v2/authorization/divisions"),
    ("queues", "\(Endpoint.queues)?pageSize=2&pageNumber=2&name=*s*"),
    ("queue", "\(Endpoint.queues)/\(support)"),
    ("queue-bullseye", "\(Endpoint.queues)/\(Endpoint.queueID("VIP Desk"))"),
    ("skills", "/api/v2/routing/skills?pageSize=3"),
    ("languages", "/api/v2/routing/languages"),
    ("presences", "/api/v2/presence/definitions"),
    (
      "divisions-permitted",
      "/api/v2/authorization/divisionspermitted/me?permission=routing:queue:view"
    ),
    ("estimates", "\(Endpoint.queues)/\(support)/estimatedwaittime"),
    ("estimate-none", "\(Endpoint.queues)/\(fax)/mediatypes/call/estimatedwaittime"),
    ("queue-unknown", "\(Endpoint.queues)/\(unknown)"),
    ("queue-not-a-uuid", "\(Endpoint.queues)/Support"),
    (
      "members",
      "\(Endpoint.queues)/\(support)/members?pageSize=3&pageNumber=2&expand=routingStatus,presence"
    ),
  ]

  private static let queries = [
    (
      "observations", Endpoint.observations,
      Endpoint.observations(
        of: [support, fax, unknown],
        [
          "oWaiting", "oInteracting", "oAlerting", "oLongestWaiting", "oLongestInteracting",
          "oMemberUsers", "oActiveUsers", "oOnQueueUsers", "oOffQueueUsers",
          "oUserRoutingStatuses", "oUserPresences",
        ], details: ["oWaiting", "oOffQueueUsers", "oAlerting"])
    ),
    (
      "aggregates", Endpoint.aggregates,
      Endpoint.aggregates(
        lastHour,
        [
          "nOffered", "nConnected", "nOverSla", "nTransferred", "tAbandon", "tShortAbandon",
          "tAcd", "tAcw", "tAlert", "tAnswered", "tFlowOut", "tHandle", "tHeldComplete",
          "tTalkComplete", "tWait", "oServiceLevel", "nOutbound",
        ], groupBy: ["queueId"], queues: [support, fax], granularity: "PT30M")
    ),
    (
      "statistics", Endpoint.statistics,
      Endpoint.statistics(of: [support, fax], StatisticsAggregate.allCases.map(\.rawValue))
    ),
    (
      "missing-filter", Endpoint.observations, #"{"metrics":["oWaiting"]}"#
    ),
  ]

  @Test(arguments: reads)
  func `each read is answered with the pinned JSON`(_ name: String, _ uri: String) throws {
    var visitor = Visitor.signedIn()
    let body = String(decoding: visitor.send(uri).body, as: UTF8.self)
    #expect(try Golden.matches(body, "\(name).json"), "\(body)")
  }

  @Test(arguments: queries)
  func `each query is answered with the pinned JSON`(
    _ name: String, _ uri: String, _ query: String
  ) throws {
    var visitor = Visitor.signedIn()
    let body = String(decoding: visitor.send("POST", uri, body: query).body, as: UTF8.self)
    #expect(try Golden.matches(body, "\(name).json"), "\(body)")
  }
}
