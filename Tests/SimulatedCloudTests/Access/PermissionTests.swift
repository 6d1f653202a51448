import Testing

@testable import SimulatedCloud

@Suite struct PermissionTests {
  private func answer(_ method: String, _ uri: String, granted: Set<String>) -> Response {
    var visitor = Visitor.signedIn { $0.permissions = granted }
    return visitor.send(method, uri, body: "{}")
  }

  @Test(arguments: [
    ("GET", Endpoint.queues, "routing:queue:view"),
    ("POST", Endpoint.observations, "analytics:queueObservation:view"),
    ("POST", Endpoint.aggregates, "analytics:conversationAggregate:view"),
    ("POST", Endpoint.statistics, "analytics:stats:read"),
  ])
  func `a missing permission of any is 403 and named`(
    _ method: String, _ uri: String, _ permission: String
  ) {
    let others = Configuration.allPermissions.subtracting([permission])
    let response = answer(method, uri, granted: others)
    let body = JSON(text: response.body)
    #expect(response.status == 403)
    #expect(body?["code"] == "missing.any.permissions")
    #expect(
      body?["message"]?.string == "Unable to perform the requested action. You must have at "
        + "least one of the following permissions assigned: [\(permission)]")
    #expect(body?["messageParams"]?["permissions"]?.string == "[\(permission)]")
    #expect(answer(method, uri, granted: [permission]).status != 403)
  }

  @Test func `one queue needs all of its permissions`() {
    let uri = "\(Endpoint.queues)/\(Endpoint.queueID("Support"))"
    let body = JSON(text: answer("GET", uri, granted: []).body)
    #expect(body?["code"] == "missing.permissions")
    #expect(
      body?["message"]?.string == "Unable to perform the requested action. You are missing the "
        + "following permission(s): [routing:queue:view]")
  }

  @Test func `members need any one of several`() {
    let uri = "\(Endpoint.queues)/\(Endpoint.queueID("Support"))/members"
    #expect(answer("GET", uri, granted: []).status == 403)
    #expect(answer("GET", uri, granted: ["routing:queueMember:manage"]).status == 200)
  }

  @Test(arguments: [
    "/api/v2/tokens/me", "/api/v2/organizations/me", "/api/v2/authorization/divisions",
  ])
  func `who and where one is needs no permission`(_ uri: String) {
    #expect(answer("GET", uri, granted: []).status == 200)
  }

  @Test func `the error body carries the correlation id of its header`() {
    let response = answer("GET", Endpoint.queues, granted: [])
    let context = JSON(text: response.body)?["contextId"]?.string
    #expect(context != nil)
    #expect(context == response.header("ININ-Correlation-Id"))
  }
}
