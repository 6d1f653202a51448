import Testing

@testable import SimulatedCloud

@Suite struct StatisticsRoutesTests {
  private var visitor = Visitor.signedIn()
  private let all = StatisticsAggregate.allCases.map(\.rawValue)
  private let queues = Organisation(.everyday).queues
  private let support = Endpoint.queueID("Support")

  private mutating func metrics(_ body: String) -> [String: JSON] {
    let divisions = visitor.post(Endpoint.statistics, body)["divisions"]?.array ?? []
    let queues = divisions.flatMap { $0["queues"]?.array ?? [] }
    return Dictionary(
      uniqueKeysWithValues: queues.map { ($0["id"]?.string ?? "", $0["metrics"] ?? .null) })
  }

  @Test(arguments: [
    ("realtime", "2026-11-25T00:00:00.000Z"), ("hourly", "2026-11-25T14:00:00.000Z"),
    ("daily", "2026-11-25T00:00:00.000Z"), ("weekly", "2026-11-23T00:00:00.000Z"),
  ])
  mutating func `every queue's figures agree with the truth over the interval`(
    _ interval: String, _ since: String
  ) throws {
    visitor.now += 52 * .hour
    let body = Endpoint.statistics(of: queues.map(\.id), all, interval: interval)
    let metrics = metrics(body)
    let start = try #require(Milliseconds(iso8601: since))
    let totals = visitor.centre.totals(Interval(start: start, end: visitor.now))
    for queue in CentreState(visitor.centre).queues where queue.name != "Legacy Fax" {
      let found = try #require(metrics[queue.id])
      let total = try #require(totals[queue.id])
      func mean(_ time: QueueTotals.Time) -> JSON {
        time.count == 0
          ? .null : .integer(Int64((Double(time.sum) / Double(time.count)).rounded()))
      }
      func agents(_ statuses: String...) -> JSON {
        JSON(statuses.reduce(0) { $0 + (queue.agents[$1] ?? 0) })
      }
      #expect(found["queue/waiting/count"] == JSON(queue.waiting.values.reduce(0, +)))
      #expect(found["queue/alerting/count"] == JSON(queue.alerting.values.reduce(0, +)))
      #expect(found["queue/interacting/count"] == JSON(queue.interacting.values.reduce(0, +)))
      #expect(found["queue/agentsAvailable/count"] == agents("IDLE"))
      #expect(found["queue/agentsBusy/count"] == agents("INTERACTING", "COMMUNICATING"))
      #expect(found["queue/agentsMember/count"] == JSON(queue.members))
      #expect(found["queue/agentsActive/count"] == JSON(queue.joined))
      #expect(found["queue/agentsOffQueue/count"] == agents("OFF_QUEUE"))
      #expect(
        found["queue/longestWaitTime"]
          == queue.longestWaitingSince.map { .integer(visitor.now - Milliseconds($0)) } ?? .null)
      #expect(found["queue/avgHandleTime"] == mean(total.handle))
      #expect(found["queue/avgWaitTime"] == mean(total.wait))
      #expect(found["queue/avgSpeedOfAnswer"] == mean(total.answer))
      #expect(found["queue/offered/count"] == JSON(total.offered))
      #expect(found["queue/answered/count"] == JSON(total.answered))
      #expect(found["queue/abandoned/count"] == JSON(total.abandoned))
      #expect(found["queue/transferred/count"] == JSON(total.transferred))
      #expect(found["queue/flowOut/count"] == JSON(total.flowedOut))
    }
  }

  @Test mutating func `an agent in another call is busy and on queue`() throws {
    let team = try #require(visitor.cloud.organisation.queue(id: support))
    func statuses() -> [RoutingStatus: Int] {
      visitor.centre.statuses(of: visitor.cloud.organisation.queues[team].joined)
    }
    while statuses()[.communicating] == nil { visitor.now += .minute }
    let found = metrics(Endpoint.statistics(of: [support], all))[support]
    let (expected, off) = (statuses(), statuses()[.offQueue] ?? 0)
    let busy = (expected[.interacting] ?? 0) + (expected[.communicating] ?? 0)
    #expect(found?["queue/agentsBusy/count"] == JSON(busy))
    #expect(found?["queue/agentsCommunicating/count"] == expected[.communicating].map { JSON($0) })
    #expect(found?["queue/agentsOnQueue/count"] == JSON(13 - off))
  }

  @Test mutating func `only what is asked for is answered, in its order`() {
    let asked = ["queue/avgWaitTime", "queue/waiting/count"]
    let response = visitor.send(
      "POST", Endpoint.statistics, body: Endpoint.statistics(of: [support], asked))
    let text = String(decoding: response.body, as: UTF8.self)
    #expect(text.contains(#""metrics":{"queue/avgWaitTime":"#))
    #expect(JSON(text: response.body)?["divisions"]?.array?.count == 1)
    #expect(metrics(Endpoint.statistics(of: [support], asked))[support]?.names == asked.sorted())
  }

  @Test mutating func `queues come under their divisions`() {
    let body = Endpoint.statistics(of: queues.map(\.id), ["queue/waiting/count"])
    let divisions = visitor.post(Endpoint.statistics, body)["divisions"]
    #expect(divisions?.column("name") == ["Home", "EMEA", "Americas"])
  }

  @Test mutating func `averages of nothing are null and counts 0`() {
    visitor = Visitor.signedIn { $0.seed = 5 }
    // Just after the hour nothing has been finished yet in a small queue.
    visitor.now = Visitor.moment + 44 * .minute + .second
    let vip = Endpoint.queueID("VIP Desk")
    let found = metrics(Endpoint.statistics(of: [vip], all, interval: "hourly"))[vip]
    #expect(found?["queue/avgHandleTime"] == .null)
    #expect(found?["queue/abandonRate"] == .null)
    #expect(found?["queue/serviceLevel"] == .null)
    #expect(found?["queue/answered/count"] == 0)
  }

  @Test mutating func `an inactive queue has no metrics`() {
    let fax = Endpoint.queueID("Legacy Fax")
    #expect(metrics(Endpoint.statistics(of: [fax], all))[fax] == [:] as JSON)
  }

  @Test(arguments: ["00000000-0000-4000-8000-000000000000", "Support"])
  mutating func `an unknown queue is 404 with an empty body`(_ id: String) {
    let body = Endpoint.statistics(of: [support, id], all)
    let response = visitor.send("POST", Endpoint.statistics, body: body)
    #expect(response.status == 404)
    #expect(response.body.isEmpty)
  }

  @Test(arguments: [
    (#"{"intervalType":"monthly","queues":["x"],"aggregates":["queue/waiting/count"]}"#, "monthly"),
    (#"{"queues":["x"],"aggregates":["queue/waiting/count"]}"#, "intervalType"),
    (#"{"intervalType":"daily","queues":["x"],"aggregates":["queue/foo"]}"#, "queue/foo"),
    (#"{"intervalType":"daily","queues":["x"],"aggregates":[]}"#, "aggregates"),
    (#"{"intervalType":"daily","queues":[],"aggregates":["queue/waiting/count"]}"#, "queues"),
    (#"{"intervalType":"daily","queues":[1],"aggregates":["queue/waiting/count"]}"#, "queues"),
    ("nonsense", "JSON"),
  ])
  mutating func `a request that breaks the rules is 400, and says which`(
    _ body: String, _ named: String
  ) {
    let response = visitor.send("POST", Endpoint.statistics, body: body)
    #expect(response.status == 400)
    #expect(JSON(text: response.body)?["message"]?.string?.contains(named) == true)
  }
}
