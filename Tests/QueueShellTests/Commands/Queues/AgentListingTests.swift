import FoundationEssentials
import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct AgentListingTests {
  private static func member(
    _ id: String, _ name: String, _ status: String?, for seconds: Double? = nil,
    joined: Bool? = true, ring: Int? = 1, presence: Presence? = nil
  ) -> QueueMember {
    var member = QueueMember(id: id, name: name)
    member.routingStatus = status.map { status in
      RoutingStatus(status: status, since: seconds.map { Date.sample.addingTimeInterval(-$0) })
    }
    member.isJoined = joined
    member.ringNumber = ring
    member.presence = presence
    return member
  }

  private static let team = [
    member("a", "Ada", "OFF_QUEUE", for: 7_200, joined: false),
    member("b", "Bea", "INTERACTING", for: 90),
    member(
      "c", "Cem", "IDLE", for: 12, ring: 2,
      presence: Presence(definitionID: "p", systemPresence: "ON_QUEUE")),
    member(
      "d", "Dov", "IDLE", for: 322, presence: Presence(definitionID: nil, systemPresence: "Away")),
    member("e", "Eve", "NOT_RESPONDING", for: 60),
    member("f", "Fay", "DREAMING"),
    member("g", "Gus", "COMMUNICATING", for: 60),
    member("h", "Hal", "IDLE", for: 900, joined: false),
    member("i", "Ivy", nil, joined: nil, ring: nil),
  ]

  private static func text(_ found: QueueMembers, _ format: Format) -> String {
    WideText.prepare()
    let listing = AgentListing(found, presences: ["p": "Front desk"]).listing
    return Renderer.render(.listing(listing), as: format, on: .plain)
  }

  private static let found = QueueMembers(observedAt: .sample, members: team)

  @Test func availableOnesComeFirstAndTheCountsStandBelow() {
    #expect(
      Self.text(Self.found, .table) == """
        AGENT  STATUS              FOR  JOINED  PRESENCE    RING
        Dov    Idle               5:22  yes     Away           1
        Cem    Idle               0:12  yes     Front desk     2
        Hal    Idle              15:00  no      –              1
        Bea    Interacting        1:30  yes     –              1
        Gus    Communicating      1:00  yes     –              1
        Eve    Not responding     1:00  yes     –              1
        Fay    DREAMING              –  yes     –              1
        Ivy    –                     –  –       –              –
        Ada    Off queue       2:00:00  no      –              1
        9 members: 3 idle, 1 interacting, 1 communicating, 1 not responding, 1 dreaming, 1 unknown, 1 off queue; 2 not joined

        """)
  }

  @Test func machinesGetTheContractsKeys() {
    let found = QueueMembers(observedAt: .sample, members: [Self.team[2], Self.team[8]])
    #expect(
      Self.text(found, .jsonl)
        == #"{"user":{"id":"c","name":"Cem"},"routingStatus":"IDLE","#
        + #""since":"2026-11-23T10:15:48.000Z","joined":true,"presence":"Front desk","ring":2}"#
        + "\n" + #"{"user":{"id":"i","name":"Ivy"},"routingStatus":null,"since":null,"#
        + #""joined":null,"presence":null,"ring":null}"# + "\n")
    #expect(
      Self.text(found, .tsv) == """
        user_id\tuser\trouting_status\tsince\tjoined\tpresence\tring
        c\tCem\tIDLE\t2026-11-23T10:15:48.000Z\ttrue\tFront desk\t2
        i\tIvy\t\t\t\t\t

        """)
  }

  @Test func whatMayNotBeReadIsNoPermission() {
    var found = QueueMembers(observedAt: .sample, members: [Self.member("a", "Ada", nil)])
    found.statusFailure = CloudError(.forbidden)
    #expect(Self.text(found, .table).contains("Ada    no permission"))
    #expect(Self.text(found, .jsonl).contains(#""routingStatus":null"#))
    found.statusFailure = CloudError(.serverFailed)
    #expect(Self.text(found, .table).contains("Ada    –"))
  }

  @Test func statusThatBeginsAheadOfTheAnswerHasLastedNoTime() {
    let found = QueueMembers(
      observedAt: .sample, members: [Self.member("a", "Ada", "IDLE", for: -5)])
    #expect(Self.text(found, .table).contains("Idle    0:00"))
  }

  @Test func namesAreHostile() {
    let found = QueueMembers(
      observedAt: .sample, members: [Self.member("a", "A\u{1B}[2Jda", "ID\u{7}LE")])
    let text = Self.text(found, .table)
    #expect(text.contains("A\u{FFFD}[2Jda"))
    #expect(!text.contains("\u{1B}"))
    #expect(!text.contains("\u{7}"))
  }
}
