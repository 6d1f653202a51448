import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct ListQueuesTests {
  private let session: Session

  init() throws {
    WideText.prepare()
    session = Session(on: .unheard, state: .withDirectory)
  }

  private func names(_ words: String...) async throws -> [String] {
    let command = try CommandPath(["queues"] + words).parse()
    let listing = try #require(try await command.run(in: session).listing)
    return listing.rows.map { $0.cells[2].text }
  }

  @Test func allAreListedNumbered() {
    var support = Queue.support
    support.memberCount = 12
    support.media = [MediaSetting(type: "call"), MediaSetting(type: "email")]
    var claims = Queue.claims
    claims.media = [MediaSetting(type: "chat")]
    #expect(
      Renderer.render(
        .listing(QueueListing.listing(of: [support, claims])), as: .table, on: .plain) == """
          #  QUEUE         DIVISION  MEMBERS  MEDIA
          1  Support       Home           12  call email
          2  Réclamations  Home            –  chat

          """)
  }

  @Test(
    "A pattern is a part of the name, an id, or a glob",
    arguments: [
      ("sales", ["Sales EMEA", "Sales US"]), ("*EMEA", ["Sales EMEA"]), ("q-support", ["Support"]),
      ("*", ["Support", "Sales EMEA", "Sales US", "Réclamations", "Billing", "Billing"]),
    ])
  func pattern(pattern: String, expected: [String]) async throws {
    #expect(try await names(pattern) == expected)
  }

  @Test("A division is named in any case or by id", arguments: ["EMEA", "emea", "d-emea"])
  func division(division: String) async throws {
    #expect(try await names("--division", division) == ["Sales EMEA", "Billing"])
  }

  @Test func theRowsAreThenNamedByNumber() async throws {
    _ = try await session.run("queues", "sales")
    #expect(try await session.queues(["#2"], for: "stats") == [.salesUS])
  }

  @Test func anUnknownDivisionIsToldWithTheNearest() async throws {
    await #expect(
      throws: ShellError(
        #"No queue is in a division called "Hom". Did you mean "Home"?"#, next: "queues")
    ) { try await session.run("queues", "--division", "Hom") }
  }

  @Test func nothingThatMatchesIsAnEmptyListingAndARemark() async throws {
    let answer = try await session.run("queues", "zzz")
    #expect(answer.text(.json) == "[]\n")
    #expect(answer.notes == [#"No queue matches "zzz". `queues` lists all 6."#])
  }

  @Test func anOrganisationWithoutQueuesSaysWhatMayHelp() async throws {
    session.remember { $0.directory = QueueDirectory([]) }
    let answer = try await session.run("queues")
    #expect(
      answer.notes == [
        "This organisation has no queues that this client may see."
          + " A role in the right divisions shows them: `whoami`."
      ])
  }

  @Test func jsonHasTheContractsKeys() {
    var queue = Queue.support
    queue.memberCount = 12
    queue.media = [MediaSetting(type: "call"), MediaSetting(type: "email")]
    #expect(
      QueueListing.listing(of: [queue, Queue(id: "q", name: "Lone")]).rows.map(\.json.compact) == [
        #"{"id":"q-support","name":"Support","division":{"id":"d-home","name":"Home"},"#
          + #""memberCount":12,"mediaTypes":["call","email"]}"#,
        #"{"id":"q","name":"Lone","division":null,"memberCount":null,"mediaTypes":[]}"#,
      ])
  }

  @Test func tsvHasIdsAndNoRowNumbers() async throws {
    #expect(
      try await session.run("queues", "support").text(.tsv)
        == "id\tname\tdivision\tmembers\tmedia\nq-support\tSupport\tHome\t\t\n")
  }
}
