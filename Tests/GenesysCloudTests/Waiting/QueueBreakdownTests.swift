import FoundationEssentials
import Testing

@testable import GenesysCloud

struct QueueBreakdownTests {
  private static let path = "/api/v2/analytics/queues/observations/query"

  private static func read(_ groups: String...) async throws -> QueueBreakdown {
    var found: QueueBreakdown?
    let body = #"{"results":[\#(groups.joined(separator: ","))]}"#
    try await Cloud.with([path: ScriptedServer.replies(.json(body))]) { cloud in
      found = try await cloud.client.queues.breakdown(of: "Q")
      #expect(cloud.server.requests(to: path).count == 1)
    }
    return try #require(found)
  }

  private static func group(_ media: String, _ rows: String) -> String {
    #"{"group":{"queueId":"q","mediaType":"\#(media)"},"data":[\#(rows)]}"#
  }

  private static func agents(_ rows: String) -> String {
    #"{"group":{"queueId":"q"},"data":[\#(rows)]}"#
  }

  private static func row(_ metric: String, _ count: Int, _ qualifier: String? = nil) -> String {
    let qualifier = qualifier.map { #""qualifier":"\#($0)","# } ?? ""
    return #"{"metric":"\#(metric)",\#(qualifier)"stats":{"count":\#(count)}}"#
  }

  @Test func allIsToldOfEachMediaTypeInOrder() async throws {
    let found = try await Self.read(
      Self.group(
        "email",
        [Self.row("oWaiting", 0), Self.row("oInteracting", 1), Self.row("oAlerting", 0)]
          .joined(separator: ",")),
      Self.group(
        "voice",
        #"""
        {"metric":"oWaiting","stats":{"count":2},"truncated":false,"observations":[
        {"observationDate":"2026-11-23T10:15:00.000Z","conversationId":"c1"}]},
        {"metric":"oInteracting","stats":{"count":4}},{"metric":"oAlerting","stats":{"count":1}},
        {"metric":"oLongestWaiting","stats":{"count":1,"calculatedMetricValue":1795428900000}}
        """#))
    #expect(found.observedAt == Date(timeIntervalSince1970: 1_795_428_960))
    #expect(found.media.map(\.mediaType) == ["voice", "email"])
    let voice = try #require(found.media.first)
    #expect(
      [voice.waiting, voice.interacting, voice.alerting] == [2, 4, 1]
        && voice.longestWait == 60_000)
    let email = try #require(found.media.last)
    #expect(
      [email.waiting, email.interacting, email.alerting] == [0, 1, 0] && email.longestWait == nil)
    #expect(found.waiting.count == 2)
    #expect(found.waiting.interactions.map(\.conversationID) == ["c1"])
  }

  @Test func agentsAreCountedByStatusAndAStatusLeftOutIsZero() async throws {
    let agents = try await Self.read(
      Self.agents(
        [
          Self.row("oMemberUsers", 12), Self.row("oActiveUsers", 9),
          Self.row("oOnQueueUsers", 3, "IDLE"), Self.row("oOnQueueUsers", 4, "INTERACTING"),
          Self.row("oOnQueueUsers", 1, "DAYDREAMING"),
        ].joined(separator: ","))
    ).agents
    #expect(agents.members == 12)
    #expect(agents.joined == 9)
    #expect(agents.onQueue == 8)
    #expect(agents.offQueue == 0)
    #expect(
      agents.statuses == [
        "IDLE": 3, "INTERACTING": 4, "COMMUNICATING": 0, "NOT_RESPONDING": 0, "DAYDREAMING": 1,
      ])
  }

  @Test func aQueueThatIsNotMentionedIsUnknown() async throws {
    let found = try await Self.read()
    #expect(found.media.isEmpty)
    #expect(found.agents == QueueBreakdown.Agents())
    #expect(found.waiting.count == nil)
  }

  @Test func aQueueWithoutDataHasNoAgents() async throws {
    let found = try await Self.read(#"{"group":{"queueId":"q"}}"#)
    #expect(found.media.isEmpty)
    #expect(found.agents.members == 0)
    #expect(found.agents.statuses?["IDLE"] == 0)
  }

  @Test func whatAMediaTypeDoesNotTellIsUnknown() async throws {
    let found = try await Self.read(
      #"{"group":{"queueId":"q","mediaType":"voice"}}"#,
      Self.group(
        "hologram",
        #"{"metric":"oWaiting","stats":{}},{"metric":"oAlerting","stats":{"count":-1}},{"metric":"oInteracting","stats":{"count":1e300}}"#
      ))
    #expect(found.media.map(\.mediaType) == ["voice", "hologram"])
    for media in found.media {
      #expect([media.waiting, media.interacting, media.alerting] == [nil, nil, nil])
      #expect(media.longestWait == nil)
    }
    #expect(found.waiting.count == nil)
  }

  @Test(
    "A status that cannot be read makes them all unknown",
    arguments: [
      #"{"metric":"oOnQueueUsers","qualifier":"IDLE","stats":{}}"#,
      #"{"metric":"oOnQueueUsers","stats":{"count":3}}"#,
    ])
  func oddStatus(row: String) async throws {
    let found = try await Self.read(Self.agents(row))
    #expect(found.agents.statuses == nil)
  }

  @Test func theLaterOfTwoGroupsHolds() async throws {
    let found = try await Self.read(
      Self.group("voice", Self.row("oWaiting", 2)), Self.group("voice", Self.row("oWaiting", 3)))
    #expect(found.media.map(\.waiting) == [3])
  }

  @Test func theRequestAsksForAllOfOneQueue() async throws {
    try await Cloud.with([Self.path: ScriptedServer.replies(.json("{}"))]) { cloud in
      _ = try await cloud.client.queues.breakdown(of: "q")
      #expect(
        cloud.server.requests.last?.body
          == #"{"detailMetrics":["oWaiting"],"filter":{"predicates":[{"dimension":"queueId","#
          + #""operator":"matches","type":"dimension","value":"q"}],"type":"or"},"#
          + #""metrics":["oWaiting","oInteracting","oAlerting","oLongestWaiting","oMemberUsers","#
          + #""oActiveUsers","oOnQueueUsers","oOffQueueUsers"]}"#)
    }
  }

  @Test func aMetricThatTheServerDoesNotKnowIsUnknownAndTheOldestIsListedAllTheSame() async throws {
    let told = #"""
      {"results":[{"group":{"queueId":"q","mediaType":"voice"},"data":[{"metric":"oWaiting",
      "stats":{"count":1},"observations":[{"observationDate":"2026-11-23T10:15:00.000Z"}]}]},
      {"group":{"queueId":"q"},"data":[{"metric":"oActiveUsers","stats":{"count":2}}]}]}
      """#
    let route: ScriptedServer.Route = { request, _ in
      for metric in ["oLongestWaiting", "oMemberUsers"] where request.body.contains(metric) {
        return .refusal("unknown metric \(metric)")
      }
      return .json(told)
    }
    try await Cloud.with([Self.path: route]) { cloud in
      let found = try await cloud.client.queues.breakdown(of: "q")
      #expect(found.media.map(\.longestWait) == [60_000])
      #expect(found.agents.members == nil)
      #expect(found.agents.joined == 2)
      #expect(cloud.server.requests(to: Self.path).count == 3)
    }
  }

  @Test func refusalNamesThePermission() async throws {
    try await Cloud.with([Self.path: ScriptedServer.replies(.status(403))]) { cloud in
      let error = try await cloud.error { _ = try await $0.queues.breakdown(of: "q") }
      #expect(error.permissions == ["analytics:queueObservation:view"])
    }
  }
}
