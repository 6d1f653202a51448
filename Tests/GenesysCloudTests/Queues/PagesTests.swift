import Testing

@testable import GenesysCloud

/// Listings that count nothing, as that of queue members: pages are followed until one is the last.
struct PagesTests {
  private static let path = "/api/v2/routing/queues/q/members"

  /// Members `1`, `2` and so on in pages of what was asked for, or fewer.
  private static func listing(of count: Int, atMost: Int = .max) -> ScriptedServer.Route {
    { request, _ in
      let page = request.query("pageNumber").flatMap { Int($0) } ?? 1
      let size = min(request.query("pageSize").flatMap { Int($0) } ?? 25, atMost)
      let numbers = (0..<count).dropFirst((page - 1) * size).prefix(size)
      let entities = numbers.map { #"{"id":"\#($0)","routingStatus":{"status":"IDLE"}}"# }
      let next = page * size < count ? #","nextUri":"/next""# : ""
      return .json(
        #"{"entities":[\#(entities.joined(separator: ","))],"pageSize":\#(size)\#(next)}"#)
    }
  }

  @Test(
    "Pages are read to the last one",
    arguments: [(0, 1), (1, 1), (99, 1), (100, 1), (101, 2), (200, 2), (250, 3)])
  func pages(count: Int, requests: Int) async throws {
    try await Cloud.with([Self.path: Self.listing(of: count)]) { cloud in
      let found = try await cloud.client.queues.members(of: "q")
      #expect(found.members.map(\.id) == (0..<count).map { "\($0)" })
      #expect(cloud.server.requests(to: Self.path).count == requests)
    }
  }

  @Test func smallerPagesThanAskedForAreFollowed() async throws {
    try await Cloud.with([Self.path: Self.listing(of: 60, atMost: 25)]) { cloud in
      let found = try await cloud.client.queues.members(of: "q")
      #expect(found.members.count == 60)
      #expect(cloud.server.requests(to: Self.path).count == 3)
    }
  }

  @Test func fullPageWithoutAnAddressOfTheNextIsTheLast() async throws {
    let body = #"{"entities":[{"id":"a","routingStatus":{"status":"IDLE"}}],"pageSize":1}"#
    try await Cloud.with([Self.path: ScriptedServer.replies(.json(body))]) { cloud in
      let found = try await cloud.client.queues.members(of: "q")
      #expect(found.members.map(\.id) == ["a"])
      #expect(cloud.server.requests(to: Self.path).count == 1)
    }
  }

  @Test func emptyPageEndsAListingThatAlwaysNamesANextOne() async throws {
    let route: ScriptedServer.Route = { _, number in
      number == 0
        ? .json(
          #"{"entities":[{"id":"a","routingStatus":{"status":"IDLE"}}],"pageSize":1,"nextUri":"/n"}"#
        ) : .json(#"{"entities":[],"pageSize":1,"nextUri":"/n"}"#)
    }
    try await Cloud.with([Self.path: route]) { cloud in
      let found = try await cloud.client.queues.members(of: "q")
      #expect(found.members.map(\.id) == ["a"])
      #expect(cloud.server.requests(to: Self.path).count == 2)
    }
  }

  @Test func unreadableEntitiesCountForThePage() async throws {
    let route: ScriptedServer.Route = { _, number in
      number == 0
        ? .json(
          #"{"entities":[{"name":"no id"},{"id":"a","routingStatus":{"status":"IDLE"}}],"pageSize":2,"nextUri":"/n"}"#
        )
        : .json(#"{"entities":[{"id":"b","routingStatus":{"status":"IDLE"}}],"pageSize":2}"#)
    }
    try await Cloud.with([Self.path: route]) { cloud in
      let found = try await cloud.client.queues.members(of: "q")
      #expect(found.members.map(\.id) == ["a", "b"])
    }
  }
}
