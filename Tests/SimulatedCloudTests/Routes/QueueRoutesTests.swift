import Testing

@testable import SimulatedCloud

@Suite struct QueueRoutesTests {
  private var visitor = Visitor.signedIn()

  private mutating func names(_ query: String) -> [String] {
    visitor.get("\(Endpoint.queues)?\(query)")["entities"]?.column("name") ?? []
  }

  @Test mutating func `queues are sorted by name and come in pages of twenty-five`() {
    let body = visitor.get(Endpoint.queues)
    let names = body["entities"]?.column("name") ?? []
    #expect(names.first == "Billing")
    #expect(names.last == "Web Chat")
    #expect(body["pageSize"] == 25)
    #expect(body["pageCount"] == 1)
    #expect(body["total"] == 13)
    #expect(body["nextUri"] == nil)
    #expect(body["previousUri"] == nil)
  }

  @Test mutating func `following the next page finds every queue once`() {
    var found: [String] = []
    var next: String? = "\(Endpoint.queues)?pageSize=5&sortOrder=desc"
    while let uri = next {
      let page = visitor.get(uri)
      found += page["entities"]?.column("id") ?? []
      #expect(page["pageCount"] == 3)
      next = page["nextUri"]?.string
    }
    #expect(found.count == 13)
    #expect(Set(found) == Set(Organisation(.everyday).queues.map(\.id)))
    #expect(names("sortOrder=desc").first == "Web Chat")
  }

  @Test(arguments: [
    ("name=Support", ["Support"]), ("name=support", ["Support"]),
    ("name=Support*", ["Support", "Support Escalations"]), ("name=*desk", ["VIP Desk"]),
    ("name=*ales*", ["Sales DE", "Sales EN"]), ("name=Sales+DE", ["Sales DE"]),
    ("name=R%C3%A9clamations", ["Réclamations"]), ("name=nothing", []),
  ])
  mutating func `names are matched whole, or by asterisks at their ends`(
    _ query: String, _ expected: [String]
  ) {
    #expect(names(query) == expected)
  }

  @Test mutating func `ids and divisions may be repeated or joined with commas`() {
    let (one, other) = (Endpoint.queueID("Support"), Endpoint.queueID("Returns"))
    #expect(names("id=\(one)&id=\(other)") == ["Returns", "Support"])
    #expect(names("id=\(one),\(other)") == ["Returns", "Support"])
    let emea = StableID.division(1)
    #expect(
      names("divisionId=\(emea)") == ["Email Back Office", "Réclamations", "Sales DE", "Sales EN"])
    #expect(names("divisionId=\(emea)&name=Sales*") == ["Sales DE", "Sales EN"])
  }

  @Test mutating func `filters stay in the addresses of other pages`() {
    let body = visitor.get("\(Endpoint.queues)?pageSize=1&pageNumber=2&name=*%C3%A9*&name=Sales+*")
    #expect(
      body["selfUri"]?.string
        == "\(Endpoint.queues)?pageSize=1&pageNumber=2&name=*%C3%A9*&name=Sales%20*")
  }

  @Test mutating func `a page beyond the last is empty`() {
    let body = visitor.get("\(Endpoint.queues)?pageNumber=9223372036854775807&pageSize=500")
    #expect(body["entities"] == [])
    #expect(body["total"] == 13)
  }

  @Test(arguments: [
    "pageSize=0", "pageSize=501", "pageSize=x", "pageNumber=0", "pageNumber=-1", "sortOrder=up",
    "id=Support", "divisionId=Home", "hasPeer=true",
  ])
  mutating func `a bad value is 400 and named`(_ query: String) {
    let response = visitor.send("\(Endpoint.queues)?\(query)")
    let body = JSON(text: response.body)
    #expect(response.status == 400)
    #expect(body?["code"] == "invalid.query.param.value")
    let name = query.split(separator: "=")[0]
    #expect(body?["message"]?.string?.contains("[\(name)]") == true)
  }

  @Test mutating func `an organisation without queues has an empty list`() {
    visitor = Visitor.signedIn { $0.scenario = .empty }
    let body = visitor.get(Endpoint.queues)
    #expect(body["entities"] == [])
    #expect(body["total"] == 0)
    #expect(body["pageCount"] == 0)
  }

  @Test mutating func `an unknown path is 404 and a wrong method 405`() {
    #expect(visitor.send("/api/v2/routing/queue").status == 404)
    let response = visitor.send("DELETE", Endpoint.queues)
    #expect(response.status == 405)
    #expect(response.header("Allow") == "GET")
    #expect(visitor.send("/oauth/token").status == 405)
  }
}
