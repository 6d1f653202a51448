import FoundationEssentials
import GenesysCloud
import LineEditing
import Testing

@testable import QueueShell

/// What programs read of the listings that no transcript can show whole: a key that is renamed or
/// lost is a broken promise.
@Suite struct KeysTests {
  init() { WideText.prepare() }

  /// The first row in every format.
  private func expect(_ listing: Listing, is name: String) throws {
    var first = listing
    first.rows = Array(listing.rows.prefix(1))
    let texts = Format.allCases.map { format in
      "--- \(format.rawValue)\n" + Renderer.render(.listing(first), as: format, on: .plain)
    }
    try Golden.expect(texts.joined(), is: name)
  }

  /// What `watch agents` and `watch waiting` write, whose time is the server's.
  private func look(_ listing: Listing) -> Listing {
    QueueLook(queue: .support, name: "Support", observedAt: .sample, listing: listing).record
  }

  /// The time in a status goes by the server's clock, so that a transcript would differ in it.
  @Test func agents() throws {
    var member = QueueMember(id: "u-ann", name: "Ann")
    member.isJoined = true
    member.ringNumber = 1
    member.routingStatus = RoutingStatus(
      status: "INTERACTING", since: .sample.addingTimeInterval(-63))
    let found = QueueMembers(observedAt: .sample, members: [member])
    let listing = AgentListing(found, presences: [:]).listing
    try expect(listing, is: "agents.txt")
    try expect(look(listing), is: "watch-agents.txt")
  }

  @Test func watchedInteractions() throws {
    var one = WaitingInteraction(since: .sample.addingTimeInterval(-63), mediaType: "voice")
    one.conversationID = "c-1"
    one.priority = 5
    let found = WaitingInteractions(observedAt: .sample, count: 1, interactions: [one])
    try expect(look(WaitingListing(found, names: [:]).listing), is: "watch-waiting.txt")
  }

  @Test func regions() throws { try expect(Region.listing, is: "regions.txt") }

  @Test func whoami() throws {
    var state = SessionState()
    state.organization = try .named("Demo")
    state.settings.dialect = .observations
    let session = Session(on: .unheard, state: state)
    let rights = Rights(["routing:queue:view": [.home, .emea]])
    try expect(Identity(of: session, rights: rights).listing, is: "whoami.txt")
    try expect(Identity(of: session).signInListing, is: "login.txt")
  }

  @Test func config() async throws {
    let session = Session(on: .unheard)
    try expect(ConfigListing(session).listing, is: "config.txt")
  }

  @Test func history() async throws {
    var state = SessionState()
    state.history = HistoryLog([HistoryEntry("stats Support", at: .sample)])
    let answer = try await Session(on: .unheard, state: state).run("history")
    try expect(try #require(answer.listing), is: "history.txt")
  }
}
