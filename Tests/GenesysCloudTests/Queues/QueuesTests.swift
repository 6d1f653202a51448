import Synchronization
import Testing

@testable import GenesysCloud

struct QueuesTests {
  private static let path = "/api/v2/routing/queues"

  /// Pages of a listing of `q1`, `q2` and so on, as the server of these settings gives them.
  private static func listing(
    total: Int, pageSize: Int, fields: @escaping @Sendable (Int) -> String
  ) -> ScriptedServer.Route {
    { request, _ in
      let page = request.query("pageNumber").flatMap { Int($0) } ?? 1
      let numbers = Array(1...max(total, 1)).dropFirst((page - 1) * pageSize).prefix(pageSize)
      let entities = total == 0 ? [] : numbers.map { #"{"id":"q\#($0)","name":"Queue \#($0)"}"# }
      return .json(#"{"entities":[\#(entities.joined(separator: ","))]\#(fields(pageSize))}"#)
    }
  }

  @Test func onePageIsOneRequest() async throws {
    let route = Self.listing(total: 2, pageSize: 500) { _ in #","total":2,"pageCount":1"# }
    try await Cloud.with([Self.path: route]) { cloud in
      let queues = try await cloud.client.queues.all()
      #expect(queues.map(\.id) == ["q1", "q2"])
      #expect(
        cloud.server.requests(to: Self.path).map(\.uri) == [
          "/api/v2/routing/queues?pageSize=500&pageNumber=1"
        ])
    }
  }

  @Test(
    "What is no list, or none that can be read, is not an empty one",
    arguments: [
      "{}", #"{"entities":null}"#, #"{"entities":{}}"#, #"{"entities":[{"name":"no id"},7]}"#,
    ])
  func unreadableListing(_ body: String) async throws {
    try await Cloud.with([Self.path: ScriptedServer.replies(.json(body))]) { cloud in
      let error = try await cloud.error { _ = try await $0.queues.all() }
      #expect(error.code == .unexpectedShape)
    }
  }

  @Test func pagesThatBringNothingNewEndTheListing() async throws {
    let body = #"{"entities":[{"id":"a"}],"pageCount":100000}"#
    try await Cloud.with([Self.path: ScriptedServer.replies(.json(body))]) { cloud in
      let queues = try await cloud.client.queues.all()
      #expect(queues.map(\.id) == ["a"])
      // Those asked for side by side before the first of them was read.
      #expect(cloud.server.requests(to: Self.path).count <= 5)
    }
  }

  @Test func emptyListingIsNoQueues() async throws {
    let body = #"{"entities":[]}"#
    try await Cloud.with([Self.path: ScriptedServer.replies(.json(body))]) { cloud in
      let queues = try await cloud.client.queues.all()
      #expect(queues.isEmpty)
      #expect(cloud.server.requests(to: Self.path).count == 1)
    }
  }

  @Test(arguments: [
    #","pageCount":12"#, #","total":1150,"pageSize":100"#,
    #","total":1150,"pageCount":12,"pageSize":100"#,
  ])
  func pagesAreCountedAndKeepTheirOrder(_ fields: String) async throws {
    // The server gives 100 where 500 were asked for.
    let route = Self.listing(total: 1_150, pageSize: 100) { _ in fields }
    try await Cloud.with([Self.path: route]) { cloud in
      let told = Mutex<[Int]>([])
      let queues = try await cloud.client.queues.all { read, _ in told.withLock { $0.append(read) }
      }
      #expect(queues.map(\.id) == (1...1_150).map { "q\($0)" })
      #expect(cloud.server.requests(to: Self.path).count == 12)
      let progress = told.withLock { $0 }
      #expect(progress.count == 12)
      #expect(progress == progress.sorted())
      #expect(progress.last == 1_150)
    }
  }

  @Test(arguments: [(#","total":1150,"pageSize":100"#, 1_150 as Int?), (#","pageCount":12"#, nil)])
  func howManyThereAreIsToldWhereTheServerTells(_ fields: String, _ total: Int?) async throws {
    let route = Self.listing(total: 1_150, pageSize: 100) { _ in fields }
    try await Cloud.with([Self.path: route]) { cloud in
      let told = Mutex<Set<Int?>>([])
      _ = try await cloud.client.queues.all { _, total in
        told.withLock { _ = $0.insert(total) }
      }
      #expect(told.withLock { $0 } == [total])
    }
  }

  @Test func entityOnTwoPagesIsListedOnce() async throws {
    let route: ScriptedServer.Route = { request, _ in
      request.query("pageNumber") == "1"
        ? .json(#"{"entities":[{"id":"a"},{"id":"b"}],"pageCount":2}"#)
        : .json(#"{"entities":[{"id":"b"},null,{"name":"no id"},{"id":"c"}],"pageCount":2}"#)
    }
    try await Cloud.with([Self.path: route]) { cloud in
      let queues = try await cloud.client.queues.all()
      #expect(queues.map(\.id) == ["a", "b", "c"])
    }
  }

  @Test func failedPageFailsTheListing() async throws {
    let route: ScriptedServer.Route = { request, _ in
      request.query("pageNumber") == "3"
        ? .status(403) : .json(#"{"entities":[{"id":"a"}],"pageCount":4}"#)
    }
    try await Cloud.with([Self.path: route]) { cloud in
      let error = try await cloud.error { _ = try await $0.queues.all() }
      #expect(error.code == .forbidden)
    }
  }

  @Test(arguments: [
    #"{"entities":[],"pageCount":-3}"#, #"{"entities":[],"pageCount":1e30}"#,
    #"{"entities":[],"total":-5,"pageSize":0}"#,
  ])
  func absurdCountsAreOnePage(_ body: String) async throws {
    try await Cloud.with([Self.path: ScriptedServer.replies(.json(body))]) { cloud in
      _ = try await cloud.client.queues.all()
      #expect(cloud.server.requests(to: Self.path).count == 1)
    }
  }

  @Test func patternIsSentEncoded() async throws {
    let body = #"{"entities":[]}"#
    try await Cloud.with([Self.path: ScriptedServer.replies(.json(body))]) { cloud in
      _ = try await cloud.client.queues.search(name: "Sales & Büro*")
      #expect(cloud.server.requests.last?.query("name") == "Sales%20%26%20B%C3%BCro%2A")
    }
  }

  @Test func oneQueueIsReadByItsEncodedId() async throws {
    let routes = [Self.path + "/a%2Fb": ScriptedServer.replies(.json(#"{"id":"a/b","name":"X"}"#))]
    try await Cloud.with(routes) { cloud in
      let name = try await cloud.client.queues.get(id: "a/b").name
      #expect(name == "X")
    }
  }

  @Test func unknownQueueIsNotFound() async throws {
    try await Cloud.with { cloud in
      let error = try await cloud.error { _ = try await $0.queues.get(id: "x") }
      #expect(error.code == .notFound)
      let unnamed = try await cloud.error { _ = try await $0.queues.get(id: "") }
      #expect(unnamed.code == .notFound)
      #expect(cloud.server.requests.map(\.path) == ["/oauth/token", Self.path + "/x"])
    }
  }

  @Test func divisionsAreListed() async throws {
    let body = #"{"entities":[{"id":"d","name":"Home","homeDivision":true},{"id":"e"}],"total":2}"#
    let routes = ["/api/v2/authorization/divisions": ScriptedServer.replies(.json(body))]
    try await Cloud.with(routes) { cloud in
      let divisions = try await cloud.client.divisions.all()
      #expect(divisions == [Division(id: "d", name: "Home"), Division(id: "e", name: nil)])
    }
  }

  @Test func organizationIsRead() async throws {
    let body =
      #"{"id":"o","name":"Acme","state":"active","domain":"acme","defaultLanguage":"en-us","features":{}}"#
    try await Cloud.with(["/api/v2/organizations/me": ScriptedServer.replies(.json(body))]) {
      cloud in
      let organization = try await cloud.client.organizations.me()
      #expect(organization.name == "Acme")
      #expect(organization.state == "active")
      #expect(organization.domain == "acme")
      #expect(organization.defaultLanguage == "en-us")
      #expect(organization.defaultCountryCode == nil)
    }
  }
}
