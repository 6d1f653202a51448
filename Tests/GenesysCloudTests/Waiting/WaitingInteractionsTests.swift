import FoundationEssentials
import Testing

@testable import GenesysCloud

struct WaitingInteractionsTests {
  private static let path = "/api/v2/analytics/queues/observations/query"

  private static func read(_ results: String) async throws -> WaitingInteractions {
    var found: WaitingInteractions?
    let body = #"{"results":[\#(results)]}"#
    try await Cloud.with([path: ScriptedServer.replies(.json(body))]) { cloud in
      found = try await cloud.client.queues.waiting(in: "Q")
    }
    return try #require(found)
  }

  private static func group(_ media: String, _ datum: String) -> String {
    #"{"group":{"queueId":"q","mediaType":"\#(media)"},"data":[{"metric":"oWaiting",\#(datum)}]}"#
  }

  @Test func interactionsOfAllMediaAreListedOldestFirst() async throws {
    let found = try await Self.read(
      [
        Self.group(
          "voice",
          #"""
          "stats":{"count":2},"truncated":false,"observations":[
          {"observationDate":"2026-11-23T10:14:00.500Z","conversationId":"c1","routingPriority":5,
          "direction":"inbound","requestedRoutingSkillIds":["s1",null,"s2"],"requestedLanguageId":
          "l1"},{"observationDate":"2026-11-23T10:15:00Z"}]
          """#),
        Self.group(
          "email",
          #""stats":{"count":1},"observations":[{"observationDate":"2026-11-23T09:00:00Z"}]"#
        ),
        Self.group("chat", #""stats":{"count":0}"#),
      ].joined(separator: ","))
    #expect(found.count == 3)
    #expect(found.caps.isEmpty)
    #expect(found.interactions.map(\.mediaType) == ["email", "voice", "voice"])
    let second = try #require(found.interactions.dropFirst().first)
    #expect(second.since == Date(timeIntervalSince1970: 1_795_428_840.5))
    #expect(second.conversationID == "c1")
    #expect(second.priority == 5)
    #expect(second.direction == "inbound")
    #expect(second.skillIDs == ["s1", "s2"])
    #expect(second.languageID == "l1")
  }

  @Test func mediaTypeThatIsToldTwiceIsListedOnce() async throws {
    let voice = Self.group(
      "voice", #""stats":{"count":1},"observations":[{"observationDate":"2026-11-23T09:00:00Z"}]"#)
    let found = try await Self.read([voice, voice].joined(separator: ","))
    #expect(found.count == 1)
    #expect(found.interactions.count == 1)
  }

  @Test func theRequestAsksForDetailsOfOneQueue() async throws {
    try await Cloud.with([Self.path: ScriptedServer.replies(.json("{}"))]) { cloud in
      _ = try await cloud.client.queues.waiting(in: "q")
      #expect(
        cloud.server.requests.last?.body
          == #"{"detailMetrics":["oWaiting"],"filter":{"predicates":[{"dimension":"queueId","#
          + #""operator":"matches","type":"dimension","value":"q"}],"type":"or"},"#
          + #""metrics":["oWaiting"]}"#)
    }
  }

  @Test func cutListIsMarkedAndTheCountStaysExact() async throws {
    let rows = Array(repeating: #"{"observationDate":"2026-11-23T10:00:00Z"}"#, count: 4)
    let found = try await Self.read(
      Self.group(
        "voice",
        #""stats":{"count":312},"truncated":true,"observations":[\#(rows.joined(separator: ","))]"#)
    )
    #expect(found.count == 312)
    #expect(found.interactions.count == 4)
    #expect(
      found.caps == [WaitingInteractions.Cap(mediaType: "voice", listed: 4, count: 312)])
  }

  @Test func queueThatIsNotMentionedIsUnknownAndOneWithoutDataIsEmpty() async throws {
    let unmentioned = try await Self.read("")
    #expect(unmentioned.count == nil)
    let empty = try await Self.read(#"{"group":{"queueId":"q"}}"#)
    #expect(empty.count == 0)
  }

  @Test(
    "A count that is none makes the whole unknown",
    arguments: [#""stats":{}"#, #""stats":{"count":null}"#, #""stats":{"count":1e300}"#])
  func oddCount(datum: String) async throws {
    let found = try await Self.read(
      Self.group("voice", datum) + "," + Self.group("chat", #""stats":{"count":3}"#))
    #expect(found.count == nil)
  }

  @Test func hugeCountsDoNotOverflow() async throws {
    let huge = #""stats":{"count":9223372036854774784}"#
    let found = try await Self.read(Self.group("voice", huge) + "," + Self.group("chat", huge))
    #expect(found.count == .max)
  }

  @Test func oddObservationsAreLeftOut() async throws {
    let found = try await Self.read(
      Self.group(
        "voice",
        #"""
        "stats":{"count":3},"truncated":"yes","observations":[null,{"conversationId":"c"},
        {"observationDate":"yesterday"},{"observationDate":"2026-11-23T10:00:00Z",
        "routingPriority":1e40,"requestedRoutingSkillIds":"s","direction":3}]
        """#))
    #expect(found.interactions.count == 1)
    #expect(found.interactions.first?.skillIDs == [])
    #expect(found.interactions.first?.priority == nil)
    #expect(found.caps.isEmpty)
  }

  @Test func refusalNamesThePermission() async throws {
    try await Cloud.with([Self.path: ScriptedServer.replies(.status(403))]) { cloud in
      let error = try await cloud.error { _ = try await $0.queues.waiting(in: "q") }
      #expect(error.permissions == ["analytics:queueObservation:view"])
    }
  }
}
