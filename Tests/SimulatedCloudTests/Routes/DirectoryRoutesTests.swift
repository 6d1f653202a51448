import Testing

@testable import SimulatedCloud

@Suite struct DirectoryRoutesTests {
  private var visitor = Visitor.signedIn()

  @Test mutating func `skills and languages that interactions ask for can be named`() {
    let skills = visitor.get("/api/v2/routing/skills")["entities"]?.column("id") ?? []
    let languages = visitor.get("/api/v2/routing/languages")["entities"]?.column("id") ?? []
    let customers = (0..<200).map { Customer(conversation: $0, seed: 1) }
    #expect(Set(customers.compactMap(\.skillID)) == Set(skills))
    #expect(Set(customers.compactMap(\.languageID)) == Set(languages))
    #expect(Set(customers.map(\.priority)) == [0, 5])
  }

  @Test func `without the permission no division is permitted`() {
    var visitor = Visitor.signedIn { $0.permissions = [] }
    let uri = "/api/v2/authorization/divisionspermitted/me"
    #expect(visitor.get("\(uri)?permission=routing:queue:view") == [])
    #expect(visitor.send(uri).status == 400)
    #expect(visitor.send("/api/v2/routing/skills").status == 403)
    #expect(visitor.send("/api/v2/presence/definitions").status == 403)
    #expect(visitor.get("/api/v2/authorization/divisions/home")["homeDivision"] == true)
  }

  @Test mutating func `an unknown media type or queue has no estimate`() {
    let queue = "\(Endpoint.queues)/\(Endpoint.queueID("Support"))"
    #expect(visitor.send("\(queue)/mediatypes/fax/estimatedwaittime").status == 404)
    #expect(visitor.get("\(queue)/mediatypes/videoComm/estimatedwaittime")["results"] == [])
    let calls = visitor.get("\(queue)/mediatypes/call/estimatedwaittime")["results"]?.array
    #expect(calls?.first?["intent"] == "CALL")
  }
}
