import Testing

@testable import SimulatedCloud

@Suite struct ActivityRoutesTests {
  private var visitor = Visitor.signedIn()
  private let support = Endpoint.queueID("Support")

  private func uri(_ kind: String) -> String { "/api/v2/analytics/\(kind)/activity/query" }

  private func body(
    _ metrics: [String], by groups: [String], details: Bool = false, queue: String? = nil
  ) -> String {
    JSON.object(present: [
      (
        "metrics", .array(metrics.map { ["metric": .string($0), "details": .bool(details)] })
      ),
      ("groupBy", .strings(groups)),
      (
        "filter",
        queue.map {
          [
            "type": "and",
            "predicates": [["dimension": "queueId", "value": .string($0)]],
          ]
        }
      ),
    ]).text
  }

  @Test mutating func `conversations are counted as the model has them`() {
    let answer = visitor.post(
      uri("conversations"), body(["oWaiting", "oInteracting"], by: ["queueId", "mediaType"]))
    var found: [String: Int64] = [:]
    for group in answer["results"]?.array ?? [] {
      for datum in group["data"]?.array ?? [] {
        found[datum["metric"]?.string ?? "", default: 0] += datum["count"]?.integer ?? 0
      }
    }
    let state = CentreState(visitor.centre)
    let waiting = state.queues.reduce(0) { $0 + $1.waiting.values.reduce(0, +) }
    let interacting = state.queues.reduce(0) { $0 + $1.interacting.values.reduce(0, +) }
    #expect(found == ["oWaiting": Int64(waiting), "oInteracting": Int64(interacting)])
    #expect(waiting > 0)
  }

  @Test mutating func `details and the longest are told in the pinned form`() throws {
    let query = body(
      ["oWaiting", "oLongestWaiting", "oAlerting"], by: ["queueId"], details: true, queue: support)
    let text = String(
      decoding: visitor.send("POST", uri("conversations"), body: query).body, as: UTF8.self)
    #expect(try Golden.matches(text, "activity-conversations.json"), "\(text)")
  }

  @Test mutating func `agents of a queue are told in the pinned form`() throws {
    let query = body(
      ["oMemberUsers", "oOnQueueUsers", "oUserPresences"], by: ["queueId"], details: true,
      queue: Endpoint.queueID("Support Escalations"))
    let text = String(
      decoding: visitor.send("POST", uri("routing"), body: query).body, as: UTF8.self)
    #expect(try Golden.matches(text, "activity-routing.json"), "\(text)")
  }

  @Test mutating func `queues of users are counted, a page at a time`() {
    let query = body(["oMemberQueues", "oActiveQueues"], by: ["userId"])
    let all = visitor.post("\(uri("users"))?pageSize=100", query)["results"]?.array ?? []
    #expect(all.count == 60)
    let page = visitor.post("\(uri("users"))?pageSize=7&pageNumber=2", query)["results"]?.array
    #expect(page == Array(all[7..<14]))
    let members = all.reduce(Int64(0)) { sum, group in
      let data = group["data"]?.array ?? []
      return sum + (data.first { $0["metric"] == "oMemberQueues" }?["count"]?.integer ?? 0)
    }
    #expect(Int(members) == CentreState(visitor.centre).queues.reduce(0) { $0 + $1.members })
  }

  @Test(arguments: [
    ("routing", #"{"metrics":[{"metric":"oMemberUsers"}]}"#),
    ("routing", #"{"metrics":[{"name":"oMemberUsers"}],"groupBy":["queueId"]}"#),
    ("users", #"{"metrics":[{"metric":"oMemberQueues"}],"groupBy":["queueId"]}"#),
    ("conversations", #"{"metrics":[],"groupBy":["queueId"]}"#),
    ("conversations", #"{"metrics":[{"metric":"oWaiting"}],"groupBy":["queueId"],"order":"up"}"#),
  ])
  mutating func `a wrong query is 400`(_ kind: String, _ body: String) {
    #expect(visitor.send("POST", uri(kind), body: body).status == 400)
  }
}
