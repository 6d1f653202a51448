import FoundationEssentials
import Testing

@testable import GenesysCloud

struct ChannelsTests {
  private static let path = "/api/v2/notifications/channels"
  private static let created = Reply.json(
    #"{"connectUri":"wss://streaming.mypurecloud.com/channels/streaming-0-s","id":"streaming-0-s","expires":"2026-11-24T10:16:00.000Z"}"#
  )
  private static let below = path + "/streaming-0-s"

  @Test func aChannelIsMade() async throws {
    try await Cloud.with([Self.path: { _, _ in Self.created }]) { cloud in
      let channel = try await cloud.client.channels.create()
      #expect(channel.id == Secret("streaming-0-s"))
      #expect(channel.expires == Date(timeIntervalSince1970: 1_795_515_360))
      #expect(cloud.server.requests(to: Self.path).map(\.method) == ["POST"])
      #expect(!"\(channel)".contains("streaming-0-s"))
    }
  }

  @Test func rejectedTopicsAreNamedWithWhatIsMissing() async throws {
    let answer = Reply.json(
      #"""
      {"entities":[{"id":"v2.analytics.queues.a.observations","state":"Permitted"},
      {"id":"v2.analytics.queues.b.observations","state":"Rejected","rejectionReason":"no right","missingPermissions":["analytics:queueObservation:view"]},
      {"id":"v2.analytics.queues.c.observations","state":"Rejected"},{"state":"Rejected"},7]}
      """#)
    try await Cloud.with([
      Self.path: { _, _ in Self.created }, Self.below + "/subscriptions": { _, _ in answer },
    ]) { cloud in
      let channel = try await cloud.client.channels.create()
      let topics = ["a", "b", "c"].map { Topic.observations(ofQueue: $0) }
      let rejections = try await cloud.client.channels.replace(topics, of: channel)
      #expect(
        rejections == [
          TopicRejection(
            topic: topics[1], reason: "no right", permissions: ["analytics:queueObservation:view"]),
          TopicRejection(topic: topics[2], reason: nil, permissions: []),
        ])
      #expect(topics.map(\.queueID) == ["a", "b", "c"])
      _ = try await cloud.client.channels.add([topics[0]], to: channel)
      let requests = cloud.server.requests(to: Self.below + "/subscriptions")
      #expect(requests.map(\.method) == ["PUT", "POST"])
      #expect(requests.map { $0.query("ignoreErrors") } == ["true", "true"])
      #expect(
        requests[1].body == #"[{"id":"v2.analytics.queues.a.observations"}]"#)
    }
  }

  @Test func theChannelsIDIsInNoTraceAndNoError() async throws {
    try await Cloud.with([Self.path: { _, _ in Self.created }]) { cloud in
      let channel = try await cloud.client.channels.create()
      #expect(try await cloud.client.channels.exists(channel) == false)
      let error = try await cloud.error { _ = try await $0.channels.replace([], of: channel) }
      #expect(error.code == .notFound)
      #expect(error.path == Self.path + "/[secret]/subscriptions?ignoreErrors=true")
      #expect(cloud.record.trace.contains { $0.method == "HEAD" && $0.status == 404 })
      #expect(!"\(cloud.record.trace)\(error)".contains("streaming-0-s"))
    }
  }

  @Test func aChannelThatIsThereExists() async throws {
    try await Cloud.with([
      Self.path: { _, _ in Self.created }, Self.below: { _, _ in .status(200) },
    ]) { cloud in
      let channel = try await cloud.client.channels.create()
      #expect(try await cloud.client.channels.exists(channel))
    }
  }
}
