import Testing

@testable import SimulatedCloud

@Suite struct ChannelRoutesTests {
  private var visitor = Visitor.signedIn()
  private let channels = "/api/v2/notifications/channels"
  private let topic = "v2.analytics.queues.\(Endpoint.queueID("Support")).observations"
  private let unknown = "v2.analytics.queues.00000000-0000-4000-8000-000000000000.observations"

  private mutating func open() -> String { visitor.post(channels, "")["id"]?.string ?? "" }

  private func body(_ topics: [String]) -> String {
    JSON.array(topics.map { ["id": .string($0)] }).text
  }

  private mutating func subscribe(
    _ channel: String, _ topics: [String], query: String = "", method: String = "POST"
  ) -> Response {
    visitor.send(method, "\(channels)/\(channel)/subscriptions\(query)", body: body(topics))
  }

  @Test mutating func `a channel has an address, an id and a day to live`() {
    visitor.cloud.port = 4711
    let channel = visitor.post(channels, "")
    #expect(channel.names == ["connectUri", "expires", "id"])
    let id = channel["id"]?.string ?? ""
    #expect(id.hasPrefix("streaming-0-"))
    #expect(channel["connectUri"]?.string == "ws://127.0.0.1:4711/channels/\(id)")
    #expect(channel["expires"] == "2026-11-24T10:16:00.000Z")
    #expect(visitor.send("HEAD", "\(channels)/\(id)").status == 200)
    #expect(visitor.send("HEAD", "\(channels)/streaming-0-x").status == 404)
    #expect(visitor.get(channels)["entities"] == [channel])
  }

  @Test mutating func `the 21st channel removes the longest unused, unconnected first`() {
    let ids = (0..<20).map { _ in
      visitor.wall += .second
      return open()
    }
    visitor.cloud.connect(ids[0], now: visitor.now, wall: visitor.wall - .hour)
    #expect(subscribe(ids[1], [topic]).status == 200)
    _ = open()
    #expect(visitor.cloud.channels[ids[2]] == nil)
    #expect(visitor.cloud.channels[ids[0]] != nil)
    #expect(visitor.cloud.channels[ids[1]] != nil)
    #expect(visitor.get(channels)["entities"]?.array?.count == 20)
  }

  @Test mutating func `topics are added, replaced, listed and removed`() {
    let id = open()
    let other = topic.replacing("observations", with: "activity")
    let uri = "\(channels)/\(id)/subscriptions"
    let added = JSON(text: subscribe(id, [topic]).body)
    #expect(
      added?["entities"]?.array?.first
        == ["id": .string(topic), "selfUri": .string(uri)])
    #expect(subscribe(id, [other, other]).status == 200)
    #expect(visitor.get(uri)["entities"]?.column("id") == [topic, other])
    #expect(subscribe(id, [other], method: "PUT").status == 200)
    #expect(visitor.get(uri)["entities"]?.column("id") == [other])
    #expect(visitor.send("DELETE", uri).status == 200)
    #expect(visitor.get(uri)["entities"] == [])
  }

  @Test mutating func `one bad topic fails the request and subscribes nothing`() {
    let id = open()
    let response = subscribe(id, [topic, unknown])
    #expect(response.status == 400)
    #expect(JSON(text: response.body)?["code"] == "bad.request")
    #expect(visitor.get("\(channels)/\(id)/subscriptions")["entities"] == [])
  }

  @Test mutating func `errors ignored, each topic tells what became of it`() {
    let id = open()
    let response = subscribe(id, [topic, unknown], query: "?ignoreErrors=true")
    let entities = JSON(text: response.body)?["entities"]?.array ?? []
    #expect(entities.map { $0["state"] } == ["Permitted", "Rejected"])
    #expect(entities[1]["rejectionReason"]?.string?.contains("Invalid topic") == true)
    #expect(visitor.get("\(channels)/\(id)/subscriptions")["entities"]?.column("id") == [topic])
  }

  @Test func `a missing permission is 403, or named with the topic`() {
    var visitor = Visitor.signedIn { $0.permissions = [Permission.viewQueues] }
    let id = visitor.post(channels, "")["id"]?.string ?? ""
    let uri = "\(channels)/\(id)/subscriptions"
    let refused = visitor.send("POST", uri, body: body([topic]))
    #expect(refused.status == 403)
    #expect(JSON(text: refused.body)?["code"] == "missing.permissions")
    let entity = visitor.post("\(uri)?ignoreErrors=true", body([topic]))["entities"]?.array?.first
    #expect(entity?["state"] == "Rejected")
    #expect(entity?["missingPermissions"] == ["analytics:queueObservation:view"])
  }

  @Test mutating func `a channel has a thousand topics at most`() {
    let id = open()
    let users = visitor.cloud.organisation.agents.map(\.id)
    var topics = users.flatMap { ["v2.users.\($0).presence", "v2.users.\($0).routingStatus"] }
    topics += visitor.cloud.organisation.queues.map { "v2.analytics.queues.\($0.id).activity" }
    visitor.cloud.channels.update(id) { channel in
      for number in 0..<(1_001 - topics.count) {
        channel.add("filler \(number)", Subscription(Topic(kind: .presence, subject: 0)))
      }
    }
    let response = subscribe(id, topics)
    #expect(response.status == 400)
    #expect(JSON(text: response.body)?["limit"]?["namespace"] == "notifications")
    #expect(subscribe(id, Array(topics.dropLast())).status == 200)
  }

  @Test(arguments: ["{}", "[{}]", "nonsense", "[1]"])
  mutating func `what is no list of topics is 400`(_ text: String) {
    let id = open()
    #expect(visitor.send("POST", "\(channels)/\(id)/subscriptions", body: text).status == 400)
  }

  @Test mutating func `a channel ends after a day unless its topics are renewed`() {
    let (left, renewed) = (open(), open())
    visitor.wall += 23 * .hour
    visitor.signIn()
    #expect(subscribe(renewed, [topic]).status == 200)
    visitor.wall += .hour
    visitor.signIn()
    #expect(visitor.send("HEAD", "\(channels)/\(left)").status == 404)
    #expect(visitor.send("HEAD", "\(channels)/\(renewed)").status == 200)
  }

  @Test mutating func `topics there are can be listed`() throws {
    let uri = "/api/v2/notifications/availabletopics"
    let plain = visitor.get(uri)["entities"]?.array ?? []
    #expect(plain.map(\.names) == plain.map { _ in ["id"] })
    let expand = "?expand=description,requiresPermissions&expand=transports,topicParameters"
    let body = String(decoding: visitor.send(uri + expand).body, as: UTF8.self)
    #expect(try Golden.matches(body, "availabletopics.json"), "\(body)")
    #expect(visitor.send(uri + "?expand=all").status == 400)
  }

  @Test mutating func `connecting needs a living channel and a request to upgrade`() {
    let id = open()
    let upgrade = [(name: "Upgrade", value: "websocket")]
    #expect(visitor.send(Request("GET", "/channels/\(id)")).status == 400)
    #expect(visitor.send(Request("GET", "/channels/x", headers: upgrade)).status == 404)
    #expect(visitor.send(Request("GET", "/channels/\(id)", headers: upgrade)).upgradesTo == id)
    visitor.cloud.expireTokens()
    #expect(visitor.send(Request("GET", "/channels/\(id)", headers: upgrade)).status == 404)
  }
}
