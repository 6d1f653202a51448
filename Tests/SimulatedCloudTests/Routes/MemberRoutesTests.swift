import Testing

@testable import SimulatedCloud

@Suite struct MemberRoutesTests {
  private var visitor = Visitor.signedIn()
  private let members = "\(Endpoint.queues)/\(Endpoint.queueID("Support Escalations"))/members"

  @Test mutating func `members' listings have no totals, and end without a next page`() {
    var found: [String] = []
    var next: String? = "\(members)?pageSize=4"
    while let uri = next {
      let page = visitor.get(uri)
      found += page["entities"]?.column("name") ?? []
      #expect(page["total"] == nil)
      #expect(page["pageCount"] == nil)
      #expect(page["lastUri"] == nil)
      next = page["nextUri"]?.string
    }
    #expect(found.count == 6)
    #expect(found == found.sorted())
  }

  @Test mutating func `members can be told by whether they have joined`() {
    let joined = visitor.get("\(members)?joined=true")["entities"]?.array ?? []
    let others = visitor.get("\(members)?joined=false")["entities"]?.array ?? []
    #expect(joined.count == 5)
    #expect(others.count == 1)
    #expect(joined.allSatisfy { $0["joined"] == true })
    #expect(others.allSatisfy { $0["joined"] == false })
  }

  @Test mutating func `status and presence come only when expanded`() {
    let plain = visitor.get(members)["entities"]?.array?.first
    #expect(plain?["routingStatus"] == nil)
    #expect(plain?["user"]?["presence"] == nil)
    let full = visitor.get("\(members)?expand=routingStatus&expand=presence")
    let statuses = (full["entities"]?.array ?? []).compactMap { $0["routingStatus"]?["status"] }
    #expect(statuses.count == 6)
    let state = CentreState(visitor.centre).queues[1]
    #expect(state.joined == 5)
    for status in RoutingStatus.allCases {
      let expected = state.agents[status.rawValue] ?? 0
      let found = (full["entities"]?.array ?? []).count {
        $0["joined"] == true && $0["routingStatus"]?["status"]?.string == status.rawValue
      }
      #expect(found == expected)
    }
  }

  @Test(arguments: [
    "pageSize=101", "joined=maybe", "expand=everything", "routingStatus=BUSY", "memberBy=x",
    "profileSkills=x",
  ])
  mutating func `a bad or unsupported value is 400`(_ query: String) {
    #expect(visitor.send("\(members)?\(query)").status == 400)
  }

  @Test mutating func `members are filtered by status, presence, name, skill and kind`() throws {
    let path = "\(Endpoint.queues)/\(Endpoint.queueID("Web Chat"))/members"
    let query = "?pageSize=100&expand=routingStatus,presence,skills,languages"
    let all = visitor.get(path + query)["entities"]?.array ?? []
    func found(_ filter: String) -> [JSON] {
      var visitor = visitor
      return visitor.get("\(path)\(query)&\(filter)")["entities"]?.array ?? []
    }
    #expect(all.count == 9)
    let idle = all.filter { $0["routingStatus"]?["status"] == "INTERACTING" }
    #expect(found("routingStatus=INTERACTING") == idle)
    #expect(!idle.isEmpty)
    let onQueue = all.filter {
      $0["user"]?["presence"]?["presenceDefinition"]?["systemPresence"] == "OnQueue"
    }
    #expect(found("presence=OnQueue") == onQueue)
    let name = try #require(all[0]["name"]?.string)
    #expect(found("name=\(Request.encoded(String(name.dropFirst())))").contains(all[0]))
    let technical = all.filter {
      $0["user"]?["skills"]?.column("name").contains("Technical") == true
    }
    #expect(found("skills=technical") == technical)
    #expect(found("languages=English") == all)
    #expect(found("memberBy=group").count == 3)
    #expect(found("memberBy=user").count == 6)
  }

  @Test mutating func `members of a bullseye queue are spread over its rings`() {
    let queue = "\(Endpoint.queues)/\(Endpoint.queueID("Sales EN"))"
    let rings = visitor.get(queue)["bullseye"]?["rings"]?.array ?? []
    #expect(rings.count == 3)
    #expect(rings.first?["expansionCriteria"]?.array?.first?["threshold"] == 20)
    let members = visitor.get("\(queue)/members?pageSize=100")["entities"]?.array ?? []
    #expect(Set(members.compactMap { $0["ringNumber"]?.integer }) == [1, 2, 3])
  }

  @Test mutating func `a queue without members has an empty list`() {
    let uri = "\(Endpoint.queues)/\(Endpoint.queueID("Legacy Fax"))/members"
    #expect(visitor.get(uri)["entities"] == [])
  }

  @Test mutating func `members of an unknown queue are 404`() {
    let uri = "\(Endpoint.queues)/00000000-0000-4000-8000-000000000000/members"
    #expect(visitor.send(uri).status == 404)
  }
}
