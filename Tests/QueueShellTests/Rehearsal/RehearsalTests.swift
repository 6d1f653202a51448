import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct RehearsalTests {
  private let transcript: Transcript

  init() throws { transcript = try Transcript() }

  private func session(
    _ variables: [String: String] = [:], _ change: (inout SessionState) -> Void = { _ in }
  ) -> Session {
    var state = SessionState()
    state.rehearsal = Rehearsal()
    state.isDemo = true
    change(&state)
    return Session(on: transcript.console, variables: variables, state: state)
  }

  /// Each call as `METHOD last-of-path requests`.
  private func calls(_ lines: [String], in session: Session) async -> [String] {
    for (index, line) in lines.enumerated() {
      let place = Place(file: "smoke.qsh", line: index + 1)
      do {
        let line = try ExpandedLine(Lexer(line), in: Environment([:]))
        _ = await Runner(session: session).run(try Order(line.words), of: line, at: place)
      } catch {
        session.report(ShellError(explaining: error), at: place)
      }
    }
    return (session.memory.rehearsal?.steps ?? []).flatMap(\.calls).map { call in
      "\(call.plan.method) \(call.plan.path.split(separator: "/").suffix(2).joined(separator: "/"))"
        + (call.isConditional ? " maybe" : "")
        + " \(call.share.map { "1 for each \($0)" } ?? "\(call.requests ?? 0)")"
    }
  }

  private let first = ["POST oauth/token 1", "GET routing/queues 1 for each 500 queues"]

  @Test func signInAndQueuesComeOnce() async {
    let found = await calls(["stats Support", "stats Support Billing"], in: session())
    let figures = ["POST observations/query 1", "POST aggregates/query 1"]
    #expect(found == first + figures + figures)
  }

  @Test func aNumberThatNobodyKnowsIsNeverInvented() async {
    #expect(
      await calls(["aggregates set waiting ewt", "use 'Sales*'", "stats"], in: session())
        == first + [
          "POST observations/query 1 for each 100 queues",
          "GET {queueId}/estimatedwaittime 1 for each queue",
        ])
  }

  @Test func anUnknownQueueIsRemarkedUponWhereNamesWereKept() async {
    let session = session { $0.directory = .sample }
    #expect(
      await calls(["stats Suport"], in: session).last == "POST aggregates/query 1")
    #expect(
      transcript.talk == """
        smoke.qsh:1: By the names kept from before: No queue is called "Suport". Did you mean \
        "Support"?

        """)
  }

  @Test func everyMistakeIsToldWithItsPlace() async {
    let lines = [
      "statz", "stats --frmat x", "expect 'wating < 5'", "wait 'all: waiting < 5' --timeout 0s",
      "interval hurly", "stats", "watch 5s Support --until 'waiting > 5m'",
    ]
    #expect(await calls(lines, in: session()) == [])
    let told = transcript.talk.split(separator: "\n").filter { $0.hasPrefix("queuesh: ") }
    #expect(told.map { $0.split(separator: " ")[1] } == (1...7).map { "smoke.qsh:\($0):" })
  }

  @Test func stateCommandsChangeThePlan() async {
    let lines = [
      "set api statistics", "aggregates set waiting", "interval daily", "use Support",
      "stats", "set api observations", "stats", "aggregates add aht", "stats",
    ]
    #expect(
      await calls(lines, in: session()) == first + [
        "POST stats/queues 1", "POST aggregates/query 1", "POST observations/query maybe 1",
      ])
  }

  @Test func whatGoesOnIsToldAMinute() async throws {
    let session = session { $0.selection = Selection(queues: [.support]) }
    _ = await calls(
      ["stats", "watch 10s --count 3", "watch 2s", "wait 'waiting < 5' --timeout 5m"], in: session)
    let rehearsal = try #require(session.memory.rehearsal)
    #expect(
      rehearsal.remarks.first == """
        12 requests of the 300 a minute; then 60 a minute while smoke.qsh:3 runs; \
        then 30 a minute while smoke.qsh:4 runs, 5m at most.
        """)
    #expect(
      rehearsal.listing.rows.map { $0.cells[7].text } == [
        "", "", "", "3 times, every 10s", "3 times, every 10s", "every 2s", "every 2s",
        "every 2s, 5m at most",
      ])
  }

  @Test func whatGoesByAnUnknownNumberIsToldForSoMany() async throws {
    let session = session()
    _ = await calls(
      ["aggregates set waiting aht ewt", "stats '*'", "watch 10s '*' --count 3", "watch 5s '*'"],
      in: session)
    #expect(
      session.memory.rehearsal?.remarks.first == """
        1 request of the 300 a minute, and 1 for each 500 queues, and 10 for each 100 queues, \
        and 5 for each queue; then 24 a minute for each 100 queues and 12 a minute for each queue \
        while smoke.qsh:4 runs.
        """)
  }

  @Test func theBudgetStretchesWhatGoesOn() async throws {
    let session = session { $0.directory = .sample }
    _ = await calls(["aggregates set ewt", "watch 1s '*'"], in: session)
    #expect(
      session.memory.rehearsal?.remarks.first?.contains("while smoke.qsh:2 runs") == true)
    #expect(
      session.memory.rehearsal?.listing.rows.last?.cells[7].text == "every 1s, stretched to 2s")
  }

  @Test func ofMistakesAloneThereIsNoPlan() async {
    let session = session()
    _ = await calls(["statz"], in: session)
    session.conclude(.failed, isCutShort: false)
    #expect(transcript.output == "")
  }

  @Test func whatIsNotKnownIsSaid() async throws {
    let session = session { $0.isDemo = false }
    _ = await calls(["stats Support"], in: session)
    #expect(
      session.memory.rehearsal?.remarks == [
        "3 requests of the 300 a minute, and 1 for each 500 queues.",
        "Which dialect the server speaks is not known yet: told is what observations take."
          + " `--api statistics` tells the other.",
        "No credentials are at hand: signing in is counted as a client's.",
      ])
  }

  @Test func aReadyTokenNeedsNoSignIn() async throws {
    let session = session(["GENESYS_CLOUD_ACCESS_TOKEN": "t"]) { $0.isDemo = false }
    #expect(await calls(["queues"], in: session) == ["GET routing/queues 1 for each 500 queues"])
  }

  @Test func favouritesAreSetForTheLinesAfterThem() async {
    let session = session()
    #expect(await calls(["alias mine = whoami"], in: session) == [])
    #expect(session.memory.aliases == ["mine": "whoami"])
  }

  @Test func nothingSignsInAfterSigningOut() async {
    #expect(
      await calls(["whoami", "logout", "stats Support"], in: session()).last
        == "DELETE tokens/me 1")
    #expect(transcript.talk.contains("queuesh: smoke.qsh:3: Signed out."))
  }
}
