import FoundationEssentials
import Testing

@testable import GenesysCloud

struct QueueMembersTests {
  private static let path = "/api/v2/routing/queues/q/members"
  private static let activity = "/api/v2/analytics/routing/activity/query"

  private static let whole = #"""
    {"entities":[{"id":"a","name":"Ada","joined":true,"ringNumber":2,"memberBy":"group",
    "routingStatus":{"userId":"a","status":"IDLE","startTime":"2026-11-23T10:15:00.500Z"},
    "user":{"id":"a","name":"Ada L.","presence":{"presenceDefinition":{"id":"p","systemPresence":
    "ON_QUEUE"},"modifiedDate":"2026-11-23T08:00:00Z"}}}],"pageNumber":1,"pageSize":100}
    """#

  @Test func memberIsReadWithStatusPresenceAndRing() async throws {
    try await Cloud.with([Self.path: ScriptedServer.replies(.json(Self.whole))]) { cloud in
      let found = try await cloud.client.queues.members(of: "q")
      var ada = QueueMember(id: "a", name: "Ada")
      ada.isJoined = true
      ada.ringNumber = 2
      ada.memberBy = "group"
      ada.routingStatus = RoutingStatus(
        status: "IDLE", since: Date(timeIntervalSince1970: 1_795_428_900.5))
      ada.presence = Presence(
        definitionID: "p", systemPresence: "ON_QUEUE",
        since: Date(timeIntervalSince1970: 1_795_420_800))
      #expect(found.members == [ada])
      #expect(found.statusFailure == nil)
      #expect(
        cloud.server.requests.last?.uri
          == Self.path + "?expand=routingStatus&expand=presence&pageSize=100&pageNumber=1")
    }
  }

  @Test func timesAreCountedFromTheServersClock() async throws {
    let route: ScriptedServer.Route = { _, _ in
      .answer(
        200, headers: ["Date": "Mon, 23 Nov 2026 12:00:00 GMT"], body: #"{"entities":[]}"#)
    }
    try await Cloud.with([Self.path: route]) { cloud in
      let found = try await cloud.client.queues.members(of: "q")
      #expect(found.observedAt == Date(timeIntervalSince1970: 1_795_435_200))
    }
  }

  @Test(
    "Odd members are read as far as they go",
    arguments: [
      (#"{"id":"a"}"#, "a"), (#"{"id":"a","user":{"name":"Ada"}}"#, "Ada"),
      (#"{"id":"a","name":null,"user":"x","joined":"yes","ringNumber":1e99}"#, "a"),
      (#"{"id":"a","routingStatus":{"status":7},"user":{"presence":[]}}"#, "a"),
    ])
  func oddMember(json: String, name: String) throws {
    let member = try JSONDecoder().decode(QueueMember.self, from: Data(json.utf8))
    #expect(member == QueueMember(id: "a", name: name))
  }

  @Test func statusesLeftOutAreReadFromTheActivityQuery() async throws {
    let routes = [
      Self.path: ScriptedServer.replies(
        .json(#"{"entities":[{"id":"A"},{"id":"b"},{"id":"c","routingStatus":{"status":"IDLE"}}]}"#)
      ),
      Self.activity: ScriptedServer.replies(
        .json(
          #"""
          {"results":[{"group":{"queueId":"q"},"data":[{"metric":"oUserRoutingStatuses","count":1}],
          "entities":[{"userId":"a","routingStatus":"INTERACTING","routingStatusDate":
          "2026-11-23T10:15:00Z","organizationPresenceId":"p","systemPresence":"ON_QUEUE"},
          {"userId":"c","routingStatus":"OFF_QUEUE"},null,{"routingStatus":"IDLE"}]},{}]}
          """#)),
    ]
    try await Cloud.with(routes) { cloud in
      let found = try await cloud.client.queues.members(of: "q")
      #expect(found.members.map(\.routingStatus?.status) == ["INTERACTING", nil, "IDLE"])
      #expect(found.members.map(\.presence?.definitionID) == ["p", nil, nil])
      #expect(
        cloud.server.requests(to: Self.activity).map(\.body) == [
          #"{"filter":{"predicates":[{"dimension":"queueId","operator":"matches","type":"dimension","#
            + #""value":"q"}],"type":"or"},"groupBy":["queueId"],"#
            + #""metrics":[{"details":true,"metric":"oUserRoutingStatuses"}]}"#
        ])
    }
  }

  @Test func refusedActivityLeavesTheMembersAndIsTold() async throws {
    let routes = [
      Self.path: ScriptedServer.replies(.json(#"{"entities":[{"id":"a"}]}"#)),
      Self.activity: ScriptedServer.replies(.status(403)),
    ]
    try await Cloud.with(routes) { cloud in
      let found = try await cloud.client.queues.members(of: "q")
      #expect(found.members.map(\.id) == ["a"])
      #expect(found.statusFailure?.code == .forbidden)
      #expect(found.statusFailure?.permissions == ["analytics:queueObservation:view"])
    }
  }

  @Test func refusalNamesThePermissionThoughTheServerDoesNot() async throws {
    try await Cloud.with([Self.path: ScriptedServer.replies(.status(403))]) { cloud in
      let error = try await cloud.error { _ = try await $0.queues.members(of: "q") }
      #expect(error.permissions == ["routing:queue:view"])
    }
  }

  @Test func permissionThatTheServerNamesIsKept() async throws {
    let body = #"{"code":"missing.permissions","message":"needs routing:queueMember:manage"}"#
    let route = ScriptedServer.replies(.answer(403, body: body))
    try await Cloud.with([Self.path: route]) { cloud in
      let error = try await cloud.error { _ = try await $0.queues.members(of: "q") }
      #expect(error.permissions == ["routing:queueMember:manage"])
    }
  }
}
