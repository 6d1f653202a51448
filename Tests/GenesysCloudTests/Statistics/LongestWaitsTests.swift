import FoundationEssentials
import Testing

@testable import GenesysCloud

struct LongestWaitsTests {
  private static let path = "/api/v2/analytics/queues/observations/query"

  private static func group(_ id: String, _ media: String, _ row: String) -> String {
    #"{"group":{"queueId":"\#(id)","mediaType":"\#(media)"},"data":[\#(row)]}"#
  }

  /// An instant so many seconds before the time of the answers.
  private static func longest(_ seconds: Int, count: Int = 1) -> String {
    let instant = 1_795_428_960_000 - seconds * 1_000
    return
      #"{"metric":"oLongestWaiting","stats":{"count":\#(count),"calculatedMetricValue":\#(instant)}}"#
  }

  private func waits(
    _ groups: [String], of ids: [String] = ["Q"], asking aliases: [String] = ["longest"],
    interval: Interval = .realtime
  ) async throws -> (waits: [String: [String: Double]], requests: Int) {
    let aggregates = try aliases.map { try #require(Aggregate($0)) }
    let body = #"{"results":[\#(groups.joined(separator: ","))]}"#
    var found: [String: [String: Double]] = [:]
    var requests = 0
    try await Cloud.with([Self.path: ScriptedServer.replies(.json(body))]) { cloud in
      let snapshot = try await cloud.client.statistics(.fixed(.observations))
        .snapshot(of: ids, aggregates: aggregates, interval: interval)
      #expect(snapshot.observedAt == Date(timeIntervalSince1970: 1_795_428_960))
      found = snapshot.longestWaits
      requests = cloud.server.requests(to: Self.path).count
    }
    return (found, requests)
  }

  @Test func eachMediaTypeInWhichSomethingWaitsIsTold() async throws {
    let told = try await waits([
      Self.group("q", "voice", Self.longest(60)), Self.group("q", "email", Self.longest(3_600)),
      Self.group("q", "chat", Self.longest(30, count: 0)),
      Self.group("q", "message", #"{"metric":"oLongestWaiting","stats":{"count":0}}"#),
      Self.group("q", "callback", #"{"metric":"oLongestWaiting"}"#),
      Self.group("q", "cobrowse", Self.longest(-5)), #"{"group":{"queueId":"q"}}"#,
    ])
    #expect(told.waits == ["Q": ["voice": 60_000, "email": 3_600_000, "cobrowse": 0]])
    #expect(told.requests == 1)
  }

  @Test func aQueueInWhichNothingWaitsIsLeftOut() async throws {
    let told = try await waits(
      [
        Self.group("a", "voice", #"{"metric":"oLongestWaiting","stats":{"count":0}}"#),
        Self.group("b", "voice", Self.longest(7)),
      ], of: ["a", "b", "c"])
    #expect(told.waits == ["b": ["voice": 7_000]])
  }

  @Test func rowsAboutAgentsAreNone() async throws {
    let told = try await waits([
      #"{"group":{"queueId":"q"},"data":[\#(Self.longest(60))]}"#
    ])
    #expect(told.waits.isEmpty)
  }

  @Test func theLaterOfTwoRowsHolds() async throws {
    let told = try await waits([
      Self.group("q", "voice", Self.longest(60)),
      Self.group("q", "voice", #"{"metric":"oLongestWaiting","stats":{"count":0}}"#),
    ])
    #expect(told.waits.isEmpty)
  }

  @Test func nothingIsToldThatWasNotAskedFor() async throws {
    let told = try await waits(
      [Self.group("q", "voice", Self.longest(60))], asking: ["waiting"])
    #expect(told.waits.isEmpty)
  }
}
