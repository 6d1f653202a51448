import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct StatsOrderTests {
  /// Waiting, by the order asked for.
  private static let queues = [Queue.support, .salesUS, .claims, .salesEMEA, .billingHome]
  private static let figures: [String: [String: Figure]] = [
    "q-support": ["waiting": .value(2), "longest": .noData],
    "q-sales-us": ["waiting": .noData, "longest": .value(1)],
    "q-claims": ["waiting": .value(9), "longest": .value(1)],
    "q-sales-emea": ["waiting": .value(2)],
    "q-billing-home": ["waiting": .unavailable(.nowOnly), "longest": .value(3)],
  ]

  private func names(_ word: String) throws -> [String] {
    let order = try #require(StatsOrder(word))
    return Poll.sample(Self.figures, of: Self.queues).sorted(by: order).queues.map(\.name)
  }

  @Test(
    "The most comes first, what is unknown last, and who is equal stays",
    arguments: [
      ("waiting", ["Réclamations", "Support", "Sales EMEA", "Sales US", "Billing"]),
      ("oWaiting", ["Réclamations", "Support", "Sales EMEA", "Sales US", "Billing"]),
      ("-queue/waiting/count", ["Support", "Sales EMEA", "Réclamations", "Sales US", "Billing"]),
      // Not among those shown.
      ("longest", ["Billing", "Sales US", "Réclamations", "Support", "Sales EMEA"]),
      ("name", ["Billing", "Réclamations", "Sales EMEA", "Sales US", "Support"]),
      ("-NAME", ["Support", "Sales US", "Sales EMEA", "Réclamations", "Billing"]),
    ])
  func orders(word: String, expected: [String]) throws {
    #expect(try names(word) == expected)
  }

  @Test func queuesOfOneNameGoByDivision() throws {
    let order = try #require(StatsOrder("name"))
    let poll = Poll.sample([:], of: [.billingHome, .billingEMEA]).sorted(by: order)
    #expect(poll.queues == [.billingEMEA, .billingHome])
  }

  @Test func whatIsKnownOfNoQueueIsTold() throws {
    let order = try #require(StatsOrder("longest"))
    let poll = Poll.sample(
      [
        "q-support": ["longest": .unavailable(.nowOnly)],
        "q-sales-us": ["longest": .unavailable(.nowOnly)],
      ], of: [.support, .salesUS])
    #expect(
      poll.remark(on: order)
        == "Not sorted: no longest for any of these queues, known for now only, not for an interval."
    )
    #expect(Poll.sample(Self.figures, of: Self.queues).remark(on: order) == nil)
    #expect(Poll.sample([:], of: [.support]).remark(on: order) == nil)
  }

  @Test(
    "What is no key is answered with the nearest",
    arguments: [
      (
        "wating", "\"wating\" is nothing to sort by. Did you mean \"waiting\"?",
        "stats --sort waiting"
      ),
      ("-nmae", "\"-nmae\" is nothing to sort by. Did you mean \"name\"?", "stats --sort=-name"),
      ("--format", "\"--format\" is nothing to sort by.", "aggregates available"),
      ("\u{1B}", "\"\u{FFFD}\" is nothing to sort by.", "aggregates available"),
    ])
  func refused(word: String, message: String, next: String) {
    let error = #expect(throws: ShellError.self) { try StatsOrder(asked: word) }
    #expect(error?.message == message)
    #expect(error?.next == next)
  }

  @Test(
    "The option takes a key that begins with a sign",
    arguments: [["--sort", "-waiting"], ["--sort=-waiting"]])
  func option(words: [String]) throws {
    let stats = try #require(try CommandPath(["stats"] + words).parse() as? Stats)
    #expect(stats.sort == "-waiting")
  }

  @Test func statsAsksForTheKeyBesideWhatItShows() async throws {
    var state = SessionState.withDirectory
    state.aggregates = [try #require(Aggregate("waiting"))]
    state.source = ScriptedStatistics([.success(.sample(Self.figures))])
    state.client = CloudClient(
      host: try ServiceHost(api: "http://127.0.0.1:9"), credentials: .accessToken(Secret("t")))
    let session = Session(on: .unheard, state: state)
    let answer = try await session.run(
      "stats", "Support", "Home/Billing", "--sort", "longest", "--format", "csv")
    #expect(
      answer.text(.csv) == """
        queue_id,queue,division,observed_at,waiting
        q-billing-home,Billing,Home,2026-11-23T10:16:00.000Z,
        q-support,Support,Home,2026-11-23T10:16:00.000Z,2

        """)
    #expect(session.memory.watchTarget == WatchTarget(.stats, of: ["Support", "Home/Billing"]))
  }
}
