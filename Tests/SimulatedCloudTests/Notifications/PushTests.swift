import Testing

@testable import SimulatedCloud

@Suite struct PushTests {
  private var visitor = Visitor.signedIn()
  private let support = Endpoint.queueID("Support")
  private let channel: String

  init() {
    channel = visitor.post("/api/v2/notifications/channels", "")["id"]?.string ?? ""
    visitor.cloud.connect(channel, now: visitor.now, wall: visitor.wall)
  }

  private mutating func subscribe(_ topics: String...) throws {
    let organisation = visitor.cloud.organisation
    try visitor.cloud.subscribe(
      channel,
      to: topics.map {
        let granted = Configuration.allPermissions
        return ($0, try Topic($0, of: organisation, granted: granted))
      },
      replacing: false, now: visitor.now, wall: visitor.wall)
  }

  private mutating func pushes(after time: Milliseconds, atOnce: Bool = false) -> [Push] {
    visitor.now += time
    visitor.wall += time
    return visitor.cloud.pushes(now: visitor.now, wall: visitor.wall, atOnce: atOnce)
  }

  private func observed(_ push: Push) -> (media: String?, metrics: [JSON], interval: String) {
    let body = JSON(text: Array(push.text.utf8))?["eventBody"]
    let datum = body?["data"]?.array?.first
    return (
      body?["group"]?["mediaType"]?.string, datum?["metrics"]?.array ?? [],
      datum?["interval"]?.string ?? ""
    )
  }

  @Test mutating func `what is so already is not told, a change is, in the pinned form`() throws {
    try subscribe("v2.analytics.queues.\(support).observations")
    #expect(pushes(after: 0).isEmpty)
    let told = pushes(after: 9 * .second)
    #expect(!told.isEmpty)
    let lines = "[\(told.map(\.text).joined(separator: ","))]"
    #expect(try Golden.matches(lines, "push-observations.json"), "\(lines)")
    #expect(pushes(after: 0).isEmpty)
  }

  @Test mutating func `what is told adds up to what is observed`() throws {
    try subscribe("v2.analytics.queues.\(support).observations")
    var waiting = CentreState(visitor.centre).queues[0].waiting
    for _ in 0..<200 {
      for push in pushes(after: 2 * .second) where observed(push).interval.isMoment {
        let (media, metrics, _) = observed(push)
        for metric in metrics where metric["metric"] == "oWaiting" {
          waiting[media ?? ""] = metric["stats"]?["count"]?.integer.map { Int($0) }
        }
      }
    }
    #expect(waiting == CentreState(visitor.centre).queues[0].waiting)
  }

  @Test mutating func `one group a message, and one notification a second at most`() throws {
    try subscribe("v2.analytics.queues.\(support).observations")
    var told = 0
    for _ in 0..<40 {
      let groups = pushes(after: 250).map { observed($0).media ?? "" }
      #expect(Set(groups).count == groups.count)
      told += groups.isEmpty ? 0 : 1
    }
    #expect((1...10).contains(told))
  }

  @Test mutating func `the half hour's figures come now and then`() throws {
    try subscribe("v2.analytics.queues.\(support).observations")
    let told = (0..<30).flatMap { _ in pushes(after: .second) }
    let aggregates = told.map(observed).filter {
      $0.interval == "2026-11-23T10:00:00.000Z/2026-11-23T10:30:00.000Z"
    }
    #expect(aggregates.contains { !$0.metrics.isEmpty && $0.media == "voice" })
    #expect(aggregates.count < 15)
  }

  @Test mutating func `activity and agents are told in the pinned form`() throws {
    let agent = visitor.cloud.organisation.agents[0].id
    try subscribe(
      "v2.analytics.queues.\(support).activity", "v2.users.\(agent).routingStatus",
      "v2.users.\(agent).presence")
    let told = pushes(after: 90 * .minute).filter { $0.topic != "channel.metadata" }
    #expect(Set(told.map(\.topic)).count == 3)
    let lines = "[\(told.map(\.text).joined(separator: ","))]"
    #expect(try Golden.matches(lines, "push-activity.json"), "\(lines)")
  }

  @Test mutating func `a heartbeat comes every thirty seconds`() {
    #expect(pushes(after: 29 * .second).isEmpty)
    #expect(
      pushes(after: .second).map(\.text) == [
        #"{"topicName":"channel.metadata","eventBody":{"message":"WebSocket Heartbeat"}}"#
      ])
    #expect(pushes(after: 29 * .second).isEmpty)
  }

  @Test mutating func `what happens without a socket is lost`() throws {
    try subscribe("v2.analytics.queues.\(support).activity")
    visitor.cloud.disconnect(channel, wall: visitor.wall)
    #expect(pushes(after: .hour).isEmpty)
    visitor.cloud.connect(channel, now: visitor.now, wall: visitor.wall)
    #expect(pushes(after: 0).isEmpty)
  }

  @Test mutating func `a channel whose token has expired ends`() {
    visitor.cloud.expireTokens()
    #expect(pushes(after: .hour).isEmpty)
    #expect(visitor.cloud.channels[channel] == nil)
    #expect(visitor.cloud.channels.takeEnded() == [channel])
  }

  @Test mutating func `a ping is answered, and topics can be subscribed to by text`() {
    func reply(_ text: String) -> JSON {
      var cloud = visitor.cloud
      let text = cloud.reply(to: text, on: channel, now: visitor.now, wall: visitor.wall)
      return JSON(text: Array(text.utf8)) ?? .null
    }
    #expect(
      visitor.cloud.reply(
        to: #"{"message":"ping"}"#, on: channel, now: visitor.now, wall: visitor.wall)
        == #"{"topicName":"channel.metadata","eventBody":{"message":"pong"}}"#)
    let topic = "v2.analytics.queues.\(support).activity"
    let done = reply(#"{"message":"subscribe","topics":["\#(topic)"],"correlationId":"c"}"#)
    #expect(done["result"] == "200")
    #expect(done["status"] == "subscribed")
    #expect(done["correlationId"] == "c")
    #expect(reply(#"{"message":"subscribe","topics":["x"]}"#)["result"] == "400")
    #expect(reply("nonsense")["result"] == "400")
    visitor.cloud.channels.endAll()
    #expect(reply(#"{"message":"ping"}"#)["result"] == "404")
  }
}

extension String {
  /// Whether an interval has no length.
  fileprivate var isMoment: Bool {
    let ends = split(separator: "/")
    return ends.count == 2 && ends[0] == ends[1]
  }
}
