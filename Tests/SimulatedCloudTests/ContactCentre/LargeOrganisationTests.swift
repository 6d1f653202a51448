import Testing

@testable import SimulatedCloud

@Suite struct LargeOrganisationTests {
  private static let large: Visitor = .signedIn { $0.queueCount = 1_200 }
  private var visitor = LargeOrganisationTests.large

  @Test func `the demo's queues come first, then generated ones with stable names`() {
    let small = Organisation(.everyday)
    let large = visitor.cloud.organisation
    #expect(large.queues.count == 1_200)
    #expect(Array(large.queues.prefix(13)) == small.queues)
    #expect(Array(large.agents.prefix(60)) == small.agents)
    #expect(large.queues[13].name == "Sales 0013")
    #expect(large.queues[1_199].name == "Onboarding 1199")
    #expect(Set(large.queues.dropFirst(13).map(\.name)).count == 1_187)
    #expect(Set(large.queues.map(\.division.name)).count == 3)
    #expect(large.queues.dropFirst(13).allSatisfy { $0.members.count == 4 })
    #expect(
      Set(large.queues.map(\.id) + large.agents.map(\.id)).count == 1_200 + large.agents.count)
  }

  @Test mutating func `pages of five hundred make up the whole, in order of name`() {
    var names: [String] = []
    var next: String? = "\(Endpoint.queues)?pageSize=500"
    var pages = 0
    while let uri = next {
      let page = visitor.get(uri)
      names += page["entities"]?.column("name") ?? []
      next = page["nextUri"]?.string
      pages += 1
    }
    #expect(pages == 3)
    #expect(names.count == 1_200)
    #expect(names.map { $0.lowercased() } == names.map { $0.lowercased() }.sorted())
  }

  @Test mutating func `a hundred queues are observed, and sum up as the truth does`() {
    let queues = visitor.cloud.organisation.queues[600..<700].map(\.id)
    let body = Endpoint.observations(of: queues, ["oMemberUsers", "oWaiting"])
    let results = visitor.post(Endpoint.observations, body)["results"]?.array ?? []
    let members = results.filter { $0["group"]?["mediaType"] == nil }
    #expect(members.count == 100)
    #expect(members.map { $0["group"]?["queueId"]?.string } == queues)
    let totals = visitor.centre.totals(
      Interval(start: Visitor.moment - .day, end: Visitor.moment))
    let offered = queues.reduce(0) { $0 + (totals[$1]?.offered ?? 0) }
    let query = Endpoint.aggregates(
      "2026-11-22T10:16:00.000Z/2026-11-23T10:16:00.000Z", ["nOffered"], groupBy: [],
      queues: queues)
    let groups = visitor.post(Endpoint.aggregates, query)["results"]?.array ?? []
    let counted = groups.reduce(0) { sum, group in
      let stats = group["data"]?.array?.first?["metrics"]?.array?.first?["stats"]
      return sum + Int(stats?["count"]?.integer ?? 0)
    }
    #expect(offered > 50)
    #expect(counted == offered)
  }

  @Test(arguments: [
    (#"{"type":"or","predicates":[A,B]}"#, ["a", "b"]),
    (#"{"type":"and","predicates":[A,M]}"#, ["a"]),
    (#"{"type":"or","predicates":[A,M]}"#, nil),
    (#"{"type":"and","clauses":[{"type":"or","predicates":[A,B]}],"predicates":[M]}"#, ["a", "b"]),
    (#"{"type":"or","clauses":[{"type":"or","predicates":[A]}],"predicates":[M]}"#, nil),
    (#"{"type":"and","predicates":[M]}"#, nil),
  ])
  func `a filter tells which queues it can hold for`(_ text: String, _ ids: [String]?) throws {
    let filled = text.replacing("A", with: #"{"dimension":"queueId","value":"a"}"#)
      .replacing("B", with: #"{"dimension":"queueId","value":"b"}"#)
      .replacing("M", with: #"{"dimension":"mediaType","value":"voice"}"#)
    let json = try #require(JSON(text: Array(filled.utf8)))
    let filter = try Filter(json, known: AnalyticsNames.observationDimensions)
    #expect(filter.queueIDs == ids.map(Set.init))
  }
}
