import FoundationEssentials
import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct ChangesBoardTests {
  private let transcript: Transcript

  init() throws { transcript = try Transcript() }

  private static let queues = [Queue.support, .salesEMEA]

  private static func snapshot(
    _ support: Double, _ sales: Double, failures: [Snapshot.Failure] = []
  ) -> Snapshot {
    .sample(
      ["q-support": ["waiting": .value(support)], "q-sales-emea": ["waiting": .value(sales)]],
      failures: failures)
  }

  private func session(_ answers: [Result<Snapshot, CloudError>] = []) throws -> Session {
    var state = SessionState.withDirectory
    state.selection = Selection(queues: Self.queues)
    state.aggregates = [Aggregate.defaults[0]]
    state.source = ScriptedStatistics(answers)
    state.client = CloudClient(
      host: try ServiceHost(api: "http://127.0.0.1:9"), credentials: .accessToken(Secret("t")))
    return Session(on: transcript.console, time: ManualTime().source, state: state)
  }

  private func watch(
    _ answers: [Result<Snapshot, CloudError>], _ words: String...
  ) async throws {
    let words = ["watch", "--changes", "--count", "\(answers.count)"] + words
    _ = try await CommandPath(words).parse().run(in: session(answers))
  }

  private static let refused = Result<Snapshot, CloudError>.failure(
    CloudError(.connectionRefused, host: "h"))

  @Test func aLogGetsTheTimeAndOnlyWhatChanged() async throws {
    try await watch(
      [(3, 1), (3, 1), (5, 1)].map { .success(Self.snapshot($0, $1)) })
    #expect(
      transcript.output == """
        2026-11-23T10:16:00Z Support waiting 3
        2026-11-23T10:16:00Z Sales EMEA waiting 1
        2026-11-23T10:16:00Z Support waiting 3 -> 5

        """)
    #expect(transcript.talk == "")
  }

  @Test func machinesGetTheQueuesThatChanged() async throws {
    let answers = [(3, 1), (3, 1), (3, 0)].map {
      Result<Snapshot, CloudError>.success(Self.snapshot($0, $1))
    }
    try await watch(answers, "--format", "csv")
    #expect(
      transcript.output == """
        queue_id,queue,division,observed_at,waiting
        q-support,Support,Home,2026-11-23T10:16:00.000Z,3
        q-sales-emea,Sales EMEA,EMEA,2026-11-23T10:16:00.000Z,1
        q-sales-emea,Sales EMEA,EMEA,2026-11-23T10:16:00.000Z,0

        """)
  }

  @Test(
    "Each format has its rows",
    arguments: [
      ("json", #"{"queue":{"id":"q-support""#), ("jsonl", #"{"queue":{"id":"q-support""#),
      ("line", "2026-11-23T10:16:00Z [Real-Time] Support | Waiting: 4"),
      ("table", "2026-11-23T10:16:00Z Support waiting 3 -> 4"),
    ])
  func formats(format: String, start: String) async throws {
    try await watch(
      [(3, 1), (4, 1)].map { .success(Self.snapshot($0, $1)) }, "--format", format)
    let lines = transcript.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.last?.hasPrefix(start) == true)
  }

  @Test func aFailureIsToldOnceAndSoIsItsEnd() async throws {
    let good = Result<Snapshot, CloudError>.success(Self.snapshot(3, 1))
    try await watch([good, Self.refused, Self.refused, good, good])
    #expect(transcript.output.split(separator: "\n").count == 2)
    #expect(
      transcript.talk == """
        queuesh: "h" refused the connection.
          Is the region right, and the network up? `regions` lists them.
        Figures again.

        """)
  }

  @Test func aFailedPartIsToldOnceToo() async throws {
    let broken = Snapshot.Failure(CloudError(.connectionRefused, host: "h"))
    let partial = Result<Snapshot, CloudError>.success(
      Self.snapshot(3, 1, failures: [broken]))
    try await watch([partial, partial, .success(Self.snapshot(3, 1))])
    #expect(transcript.talk.components(of: "refused the connection") == 1)
    #expect(transcript.talk.hasSuffix("Figures again.\n"))
  }

  @Test func withAnIntervalTheNewestPeriodCounts() throws {
    let session = try session()
    let periods = [Date.sample.addingTimeInterval(-7200), .sample.addingTimeInterval(-3600)]
    func poll(_ waiting: Double) -> Poll {
      var poll = Poll.sample(
        ["q-support": ["waiting": .value(waiting)]], of: [.support],
        aggregates: [Aggregate.defaults[0]], interval: .hourly)
      poll.history = History(
        dialect: .observations, interval: .hourly, observedAt: .sample,
        periods: periods.map { start in
          History.Period(
            start..<start.addingTimeInterval(3600), figures: poll.snapshot.figures)
        })
      return poll
    }
    var board = ChangesBoard(session: session, format: .csv)
    for waiting in [1, 1, 2] { board.show(poll(Double(waiting))) }
    #expect(
      transcript.output == """
        queue_id,queue,division,observed_at,period_start,period_end,waiting
        q-support,Support,Home,2026-11-23T10:16:00.000Z,2026-11-23T09:16:00.000Z,2026-11-23T10:16:00.000Z,1
        q-support,Support,Home,2026-11-23T10:16:00.000Z,2026-11-23T09:16:00.000Z,2026-11-23T10:16:00.000Z,2

        """)
  }

  @Test func whatIsPushedIsSaidLikewise() throws {
    var board = ChangesBoard(session: try session(), format: nil)
    let aggregates = [Aggregate.defaults[0]]
    func poll(_ waiting: Double) -> Poll {
      .sample(
        ["q-support": ["waiting": .value(waiting)]], of: [.support], aggregates: aggregates)
    }
    board.change(to: "connecting", because: nil)
    board.show(poll(3), changed: nil)
    board.change(to: "polling every 10s", because: "It broke.")
    board.show(poll(3), changed: ["q-support"])
    board.change(to: "live", because: nil)
    board.show(poll(2), changed: ["q-support"])
    board.remark("Not pushed: \"x\".")
    let time = "2026-11-23T10:16:00Z"
    #expect(
      transcript.output == "\(time) Support waiting 3\n\(time) Support waiting 3 -> 2\n")
    #expect(
      transcript.talk == """
        queuesh: Nothing is pushed; polling every 10s. It broke.
        Pushed again.
        queuesh: Not pushed: "x".

        """)
  }
}

extension String {
  fileprivate func components(of part: String) -> Int {
    split(separator: part, omittingEmptySubsequences: false).count - 1
  }
}
