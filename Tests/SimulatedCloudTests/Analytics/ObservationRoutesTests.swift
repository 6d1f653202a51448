import Testing

@testable import SimulatedCloud

@Suite struct ObservationRoutesTests {
  private var visitor = Visitor.signedIn()
  private let queues = Organisation(.everyday).queues.map(\.id)
  private let support = Endpoint.queueID("Support")
  private let fax = Endpoint.queueID("Legacy Fax")

  private mutating func results(_ body: String) -> [JSON] {
    visitor.post(Endpoint.observations, body)["results"]?.array ?? []
  }

  /// Sums a metric over the groups of a queue.
  private func sum(_ results: [JSON], _ queue: String, _ metric: String, _ qualifiers: String...)
    -> Int
  {
    data(results, queue, metric, qualifiers).reduce(0) {
      $0 + Int($1["stats"]?["count"]?.integer ?? 0)
    }
  }

  private func data(
    _ results: [JSON], _ queue: String, _ metric: String, _ qualifiers: [String] = []
  ) -> [JSON] {
    results.filter { $0["group"]?["queueId"]?.string == queue }
      .flatMap { $0["data"]?.array ?? [] }
      .filter { $0["metric"]?.string == metric }
      .filter { qualifiers.isEmpty || qualifiers.contains($0["qualifier"]?.string ?? "") }
  }

  @Test(arguments: [Scenario.everyday, .surge], [0, 37, 245] as [Milliseconds])
  mutating func `every queue's observations agree with the truth`(
    _ scenario: Scenario, _ minutes: Milliseconds
  ) {
    visitor = Visitor.signedIn(scenario)
    visitor.now += minutes * .minute
    let metrics = [
      "oWaiting", "oAlerting", "oInteracting", "oLongestWaiting", "oMemberUsers", "oActiveUsers",
      "oOnQueueUsers", "oOffQueueUsers", "oUserRoutingStatuses", "oUserPresences",
    ]
    let results = results(Endpoint.observations(of: queues, metrics))
    for queue in CentreState(visitor.centre).queues {
      let id = queue.id
      #expect(sum(results, id, "oWaiting") == queue.waiting.values.reduce(0, +))
      #expect(sum(results, id, "oAlerting") == queue.alerting.values.reduce(0, +))
      #expect(sum(results, id, "oInteracting") == queue.interacting.values.reduce(0, +))
      #expect(sum(results, id, "oMemberUsers") == queue.members)
      #expect(sum(results, id, "oActiveUsers") == queue.joined)
      #expect(sum(results, id, "oUserPresences") == queue.joined)
      #expect(sum(results, id, "oOffQueueUsers") == queue.agents["OFF_QUEUE"])
      for status in ["IDLE", "INTERACTING", "COMMUNICATING", "NOT_RESPONDING"] {
        #expect(sum(results, id, "oOnQueueUsers", status) == queue.agents[status])
        #expect(sum(results, id, "oUserRoutingStatuses", status) == queue.agents[status])
      }
      let longest = data(results, id, "oLongestWaiting")
        .compactMap { $0["stats"]?["calculatedMetricValue"]?.integer }.min()
      #expect(longest == queue.longestWaitingSince.map { Milliseconds($0) })
    }
  }

  @Test mutating func `users have a group without media type, interactions one for each`() {
    let results = results(Endpoint.observations(of: [support], ["oWaiting", "oMemberUsers"]))
    let groups = results.map { $0["group"]?["mediaType"]?.string }
    #expect(groups == [nil, "voice", "chat", "message", "email", "callback"])
  }

  @Test mutating func `a count of 0 is there for interactions and left out for statuses`() {
    visitor.now = Visitor.moment + 3 * .minute
    let results = results(
      Endpoint.observations(of: queues, ["oWaiting", "oUserRoutingStatuses", "oUserPresences"]))
    let data = results.flatMap { $0["data"]?.array ?? [] }
    let counts = { (metric: String) in
      data.filter { $0["metric"]?.string == metric }.compactMap { $0["stats"]?["count"]?.integer }
    }
    #expect(counts("oWaiting").count == 12 * 5)
    #expect(counts("oWaiting").contains(0))
    #expect(!counts("oUserRoutingStatuses").contains(0))
    #expect(!counts("oUserPresences").contains(0))
  }

  @Test mutating func `a queue without members has a group without data`() {
    let results = results(Endpoint.observations(of: [fax], ["oWaiting", "oMemberUsers"]))
    #expect(results == [["group": ["queueId": .string(fax)]]])
  }

  @Test mutating func `an unknown queue does not appear`() {
    let unknown = "00000000-0000-4000-8000-000000000000"
    #expect(results(Endpoint.observations(of: [unknown], ["oWaiting"])).isEmpty)
  }

  @Test mutating func `a media type in the filter leaves only its group`() {
    let body = Endpoint.observations(
      of: [support], ["oWaiting", "oMemberUsers"], media: "chat")
    #expect(results(body).compactMap { $0["group"]?["mediaType"] } == ["chat"])
  }

  @Test mutating func `presences are qualified by ids that the mappings name`() {
    let body = visitor.post(
      Endpoint.observations, Endpoint.observations(of: [support], ["oUserPresences"]))
    let mappings = body["systemToOrganizationMappings"]
    let ids = (mappings?.names ?? []).flatMap { mappings?[$0]?.array ?? [] }
    #expect(mappings?["ON_QUEUE"]?.array?.count == 1)
    for datum in data(body["results"]?.array ?? [], support, "oUserPresences") {
      #expect(datum["qualifier"].map(ids.contains) == true)
    }
  }

  @Test mutating func `details are the oldest and the newest when there are too many`() throws {
    visitor = Visitor.signedIn(.surge)
    let queue = Endpoint.queueID("Email Back Office")
    let body = Endpoint.observations(
      of: [queue], ["oMemberUsers"], details: ["oWaiting"], media: "email")
    let datum = try #require(data(results(body), queue, "oWaiting").first)
    let dates = datum["observations"]?.column("observationDate") ?? []
    let number = try #require(visitor.cloud.organisation.queue(id: queue))
    let waiting = visitor.centre.census(of: number).waiting[MediaType.email.rawValue]
    let arrivals = waiting.map { visitor.centre[interaction: $0].arrivedAt.iso8601 }
    #expect(arrivals.count > 100)
    #expect(datum["stats"]?["count"] == JSON(arrivals.count))
    #expect(datum["truncated"] == true)
    #expect(dates == Array(arrivals.prefix(50) + arrivals.suffix(50)))
  }

  @Test mutating func `details of nothing are neither listed nor flagged`() {
    let body = Endpoint.observations(of: queues, ["oWaiting"], details: ["oWaiting"])
    let empty = results(body).flatMap { $0["data"]?.array ?? [] }
      .filter { $0["stats"]?["count"] == 0 }
    #expect(!empty.isEmpty)
    #expect(empty.allSatisfy { $0["observations"] == nil && $0["truncated"] == nil })
  }

  @Test(arguments: [
    (#"{"metrics":["oWaiting"],"filter":{"type":"and"}}"#, "queueId"),
    (#"{"metrics":["oWaiting"]}"#, "filter"),
    (#"{"metrics":["oWaiting"],"filter":null}"#, "filter"),
    ("{", "JSON"), ("[]", "JSON"), ("", "JSON"),
    (predicate(#""dimension":"queueId","value":"a""#, metrics: "[]"), "metrics"),
    (predicate(#""dimension":"queueId","value":"a""#, metrics: #""oWaiting""#), "metrics"),
    (predicate(#""dimension":"queueId","value":"a""#, metrics: #"["oFoo"]"#), "oFoo"),
    (predicate(#""dimension":"userId","value":"a""#), "userId"),
    (predicate(#""dimension":"mediaType","value":"voice""#), "queueId"),
    (predicate(#""dimension":"queueId""#), "queueId"),
    (predicate(#""dimension":"queueId","operator":"like","value":"a""#), "like"),
    (predicate(#""value":"a""#), "dimension"),
    (#"{"metrics":["oWaiting"],"filter":{"type":"not","predicates":[]}}"#, "type"),
    (#"{"metrics":["oWaiting"],"filter":{"type":"or","clauses":[{"type":"or"}]}}"#, "predicates"),
  ])
  mutating func `a query that breaks the rules is 400, and says which`(
    _ body: String, _ named: String
  ) {
    let response = visitor.send("POST", Endpoint.observations, body: body)
    #expect(response.status == 400)
    let message = JSON(text: response.body)?["message"]?.string
    #expect(message?.contains(named) == true, "\(message ?? "")")
  }

  private static func predicate(_ fields: String, metrics: String = #"["oWaiting"]"#) -> String {
    #"{"metrics":\#(metrics),"filter":{"type":"or","predicates":[{\#(fields)}]}}"#
  }

  @Test mutating func `a hundred queues are taken and one more is 400`() {
    let ids = (0...100).map { StableID.queue(UInt64($0)) }
    let most = Endpoint.observations(of: Array(ids.dropLast()), ["oWaiting"])
    #expect(visitor.send("POST", Endpoint.observations, body: most).status == 200)
    let more = Endpoint.observations(of: ids, ["oWaiting"])
    #expect(visitor.send("POST", Endpoint.observations, body: more).status == 400)
  }

  @Test mutating func `an upper-case AND and predicates without clauses are taken`() {
    let body =
      #"{"filter":{"type":"AND","predicates":[{"dimension":"queueId","value":"\#(support)"}]},"#
      + #""metrics":["oMemberUsers"]}"#
    #expect(sum(results(body), support, "oMemberUsers") == 13)
  }

  @Test mutating func `a body of another kind is 415, and one too large 413`() {
    let body = Array(Endpoint.observations(of: [support], ["oWaiting"]).utf8)
    let form = Request(
      "POST", Endpoint.observations,
      headers: [
        ("Authorization", "Bearer \(visitor.token)"),
        ("Content-Type", "application/x-www-form-urlencoded"),
      ], body: body)
    #expect(visitor.send(form).status == 415)
    let large = String(repeating: " ", count: 512_001)
    #expect(visitor.send("POST", Endpoint.observations, body: large).status == 413)
  }
}
