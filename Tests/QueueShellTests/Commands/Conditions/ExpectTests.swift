import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct ExpectTests {
  private let transcript: Transcript

  init() throws { transcript = try Transcript() }

  private func session(
    _ figures: [String: [String: Figure]], format: Format? = nil
  ) throws -> Session {
    var state = SessionState.withDirectory
    state.selection = Selection(queues: [.support])
    state.source = ScriptedStatistics([.success(.sample(figures))])
    state.settings.format = format
    // Never asked anything.
    state.client = CloudClient(
      host: try ServiceHost(api: "http://127.0.0.1:9"), credentials: .accessToken(Secret("t")))
    return Session(on: transcript.console, state: state)
  }

  private static let sales: [String: [String: Figure]] = [
    "q-sales-us": ["waiting": .value(7), "aht": .noData],
    "q-sales-emea": ["waiting": .value(2), "aht": .value(60_000)],
  ]

  @Test func whatIsMetSaysNothingOnStdout() async throws {
    let answer = try await session(["q-support": ["waiting": .value(2)]])
      .run("expect", "Support: waiting < 3")
    #expect(answer.notes == ["Met: Support waiting 2."])
    #expect(answer.text(.tsv) == "")
  }

  @Test func whatIsNotMetEndsWithThree() async throws {
    let session = try session(["q-support": ["waiting": .value(27)]])
    await #expect(
      throws: ShellError(
        #"Not met: "Support: waiting < 20": Support waiting 27."#, status: .unmet)
    ) { try await session.run("expect", "Support: waiting < 20") }
  }

  @Test(
    "What cannot be told is not met, and says why",
    arguments: [
      (Figure.noData, "no data", "longest has no data, which fulfils no condition."),
      (
        .unavailable(.noPermission(["analytics:x:view"])), "no permission",
        "longest cannot be told: no permission: analytics:x:view."
      ),
      (
        .unavailable(.notInDialect), "not given",
        "longest cannot be told: this dialect does not give it."
      ),
    ])
  func unknown(figure: Figure, shown: String, reason: String) async throws {
    for text in ["longest > 5m", "not longest > 5m"] {
      let session = try session(["q-support": ["longest": figure]])
      await #expect(
        throws: ShellError(
          "Not met: \"\(text)\": Support longest \(shown).", advice: reason, status: .unmet)
      ) { try await session.run("expect", text) }
    }
  }

  @Test func anyAndAllOfSeveralQueues() async throws {
    let any = try await session(Self.sales).run("expect", "any Sales*: waiting > 5")
    #expect(any.notes == ["Met: Sales US waiting 7."])
    let session = try session(Self.sales)
    let error = await #expect(throws: ShellError.self) {
      try await session.run("expect", "all Sales*: waiting > 5")
    }
    #expect(error?.message == #"Not met: "all Sales*: waiting > 5": Sales EMEA waiting 2."#)
  }

  @Test func machinesGetARowForEachQueue() async throws {
    let session = try session(Self.sales, format: .tsv)
    await #expect(throws: ShellError.self) {
      try await session.run("expect", "all Sales*: waiting > 5 and aht < 7m")
    }
    #expect(
      transcript.output == """
        queue_id\tqueue\tdivision\tobserved_at\tmet\twaiting\taht
        q-sales-emea\tSales EMEA\tEMEA\t2026-11-23T10:16:00.000Z\tfalse\t2\t60000
        q-sales-us\tSales US\tHome\t2026-11-23T10:16:00.000Z\t\t7\t

        """)
  }

  @Test func jsonSaysWhatIsUnknownAndWhy() async throws {
    let figures = ["q-support": ["aht": Figure.unavailable(.notInDialect)]]
    let session = try session(figures, format: .jsonl)
    await #expect(throws: ShellError.self) { try await session.run("expect", "aht < 7m") }
    #expect(
      transcript.output == """
        {"queue":{"id":"q-support","name":"Support","division":"Home"},\
        "observedAt":"2026-11-23T10:16:00.000Z","condition":"aht < 7m","met":null,\
        "metrics":{"queue/avgHandleTime":null},\
        "unavailable":{"queue/avgHandleTime":"this dialect does not give it"}}

        """)
  }

  @Test func itLooksOnce() async throws {
    let session = try session([:])
    await #expect(
      throws: ShellError(
        "expect looks once, so nothing can hold \"for\" a time.",
        next: "wait 'waiting < 3 for 2m'", status: .usage)
    ) { try await session.run("expect", "waiting < 3 for 2m") }
  }
}
