import Testing

@testable import GenesysCloud

struct RoutingTests {
  @Test func skillsAreAskedForByTheirIdsFiftyAtOnce() async throws {
    let path = "/api/v2/routing/skills"
    let route: ScriptedServer.Route = { request, _ in
      .json(#"{"entities":[{"id":"\#(request.query("id") ?? "")","name":"S"}],"total":1}"#)
    }
    try await Cloud.with([path: route]) { cloud in
      let skills = try await cloud.client.routing.skills(ids: (1...60).map { "s\($0)" })
      #expect(
        skills == [NamedEntity(id: "s1", name: "S"), NamedEntity(id: "s51", name: "S")])
      #expect(cloud.server.requests(to: path).count == 2)
      #expect(
        cloud.server.requests.last?.uri
          == path + "?" + (51...60).map { "id=s\($0)&" }.joined() + "pageSize=100&pageNumber=1")
    }
  }

  @Test func noSkillIsNoRequest() async throws {
    try await Cloud.with { cloud in
      let skills = try await cloud.client.routing.skills(ids: [])
      #expect(skills.isEmpty)
      #expect(cloud.server.requests.isEmpty)
    }
  }

  @Test func languagesAreListed() async throws {
    let body = #"{"entities":[{"id":"l","name":"English"},{"id":"m"}],"total":2}"#
    let routes = ["/api/v2/routing/languages": ScriptedServer.replies(.json(body))]
    try await Cloud.with(routes) { cloud in
      let languages = try await cloud.client.routing.languages()
      #expect(
        languages == [NamedEntity(id: "l", name: "English"), NamedEntity(id: "m", name: nil)])
    }
  }

  @Test func divisionsOfAPermissionAreAList() async throws {
    let path = "/api/v2/authorization/divisionspermitted/me"
    let body = #"[{"id":"d","name":"Home"},null,{"id":"e"}]"#
    try await Cloud.with([path: ScriptedServer.replies(.json(body))]) { cloud in
      let divisions = try await cloud.client.divisions.permitted("routing:queue:view")
      #expect(divisions == [Division(id: "d", name: "Home"), Division(id: "e", name: nil)])
      #expect(cloud.server.requests.last?.uri == path + "?permission=routing%3Aqueue%3Aview")
    }
  }
}
