import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct WatchTests {
  private let time = ManualTime()
  private let transcript: Transcript

  init() throws { transcript = try Transcript() }

  private static let good = Result<Snapshot, CloudError>.success(
    .sample(["q-support": Poll.supportFigures]))
  private static let refused = Result<Snapshot, CloudError>.failure(
    CloudError(.connectionRefused, host: "h"))
  private static let line =
    "2026-11-23T10:16:00Z [Real-Time] Support | Waiting: 3 | Available: 5 | Busy: 2"
    + " | Avg Handle: 322000ms | Avg Wait: –\n"

  /// A session whose figures are scripted; its client is never asked anything.
  private func session(
    _ answers: [Result<Snapshot, CloudError>], isQuiet: Bool = false, requestCount: Int = 1
  ) throws -> Session {
    var state = SessionState.withDirectory
    state.selection = Selection(queues: [.support])
    state.source = ScriptedStatistics(answers, requestCount: requestCount)
    state.client = CloudClient(
      host: try ServiceHost(api: "http://127.0.0.1:9"), credentials: .accessToken(Secret("t")))
    return Session(on: transcript.console, time: time.source, isQuiet: isQuiet, state: state)
  }

  @Test func theFirstPollIsAtOnceAndCountCountsPolls() async throws {
    _ = try await session([Self.good, Self.good, Self.good]).run("watch", "5s", "--count", "3")
    #expect(transcript.output == Self.line + Self.line + Self.line)
    #expect(time.sleeps == [.seconds(5), .seconds(5)])
    #expect(transcript.talk == "")
  }

  @Test func theIntervalIsTenSecondsOfItself() async throws {
    _ = try await session([Self.good, Self.good]).run("watch", "--count", "2")
    #expect(time.sleeps == [.seconds(10)])
  }

  @Test func aFailedPollIsToldAndCountsAndPollingGoesOn() async throws {
    _ = try await session([Self.good, Self.refused, Self.good]).run("watch", "--count", "3")
    #expect(transcript.output == Self.line + Self.line)
    #expect(
      transcript.talk == """
        queuesh: "h" refused the connection.
          Is the region right, and the network up? `regions` lists them.

        """)
  }

  @Test func whenAllPollsFailedTheStatusIsTheirs() async throws {
    let session = try session([Self.refused, Self.refused])
    await #expect(
      throws: ShellError("All 2 polls failed.", next: "whoami", status: .disconnected)
    ) { try await session.run("watch", "1s", "--count", "2") }
    #expect(transcript.output == "")
  }

  @Test func whatTheServerAsksToWaitIsWaitedFor() async throws {
    let limited = CloudError(.rateLimited, status: 429, host: "h", retryAfter: .seconds(70))
    _ = try await session([.failure(limited), Self.good]).run("watch", "30s", "--count", "2")
    #expect(time.sleeps == [.seconds(90)])
    #expect(transcript.output == Self.line)
  }

  @Test(
    "Credentials that the server refused are not tried again",
    arguments: [CloudError.Code.unknownClient, .wrongSecret])
  func hopeless(code: CloudError.Code) async throws {
    let session = try session([.failure(CloudError(code, host: "h")), Self.good])
    let error = await #expect(throws: ShellError.self) {
      try await session.run("watch", "--count", "2")
    }
    #expect(error?.status == .disconnected)
    #expect(time.sleeps.isEmpty)
  }

  @Test func anIntervalBelowThePaceIsRaisedAndSaysSo() async throws {
    _ = try await session([Self.good, Self.good]).run("watch", "100ms", "--count", "2")
    #expect(time.sleeps == [.milliseconds(250)])
    #expect(transcript.talk == "100ms is below the API's pace; polling every 250ms.\n")
  }

  @Test func anIntervalThatTheBudgetCannotHoldIsStretchedAndSaysSoOnce() async throws {
    // 24 of the 285 requests a minute that polling may use.
    let session = try session([Self.good, Self.good, Self.good], requestCount: 24)
    _ = try await session.run("watch", "1s", "--count", "3")
    #expect(time.sleeps == [.seconds(6), .seconds(6)])
    #expect(transcript.talk == "Every 1s, stretched to 6s by the request budget.\n")
  }

  @Test(
    "A budget stretches to whole seconds, or to tenths below one",
    arguments: [
      (1_000, 300, 1_000, "Every x"),
      (1_000, 1_001, 2_000, "Every x, stretched to 2s by the request budget"),
      (250, 421, 500, "Every x, stretched to 500ms by the request budget"),
      (250, 1_000, 1_000, "Every x, stretched to 1s by the request budget"),
    ])
  func stretching(asked: Int, shortest: Int, interval: Int, title: String) {
    var pace = Pace("x", .milliseconds(asked))
    let isLonger = pace.stretch(to: .milliseconds(shortest))
    #expect(isLonger == (interval > asked))
    #expect(pace.interval == .milliseconds(interval))
    #expect(pace.title == title)
    let isLongerStill = pace.stretch(to: .zero)
    #expect(!isLongerStill)
    #expect(pace.interval == .milliseconds(asked))
  }

  @Test func jsonInAStreamIsOneObjectALine() async throws {
    _ = try await session([Self.good, Self.good]).run("watch", "--count", "2", "--format", "json")
    let lines = transcript.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.hasPrefix(#"{"queue":{"id":"q-support""#) && $0.hasSuffix("}}") })
  }

  @Test func tsvInAStreamHasOneHeader() async throws {
    _ = try await session([Self.good, Self.good]).run("watch", "--count", "2", "--format", "tsv")
    let lines = transcript.output.split(separator: "\n")
    #expect(lines.map { $0.hasPrefix("queue_id\t") } == [true, false, false])
  }

  @Test("A remark is made once, and not at all when quiet", arguments: [(false, 1), (true, 0)])
  func remarks(isQuiet: Bool, count: Int) async throws {
    let silent = Result<Snapshot, CloudError>.success(.sample([:]))
    _ = try await session([silent, silent], isQuiet: isQuiet).run("watch", "--count", "2")
    #expect(transcript.talk.split(separator: "\n").count == count)
  }

  @Test(
    "Words that mean no interval, no count or no queue are refused before any poll",
    arguments: [
      (["0"], #""0" is no interval: it must be longer than zero."#),
      (["-5"], #""-5" is no interval: it must be longer than zero."#),
      (["10x"], #""10x" is no interval: give a number with ms, s, m or h."#),
      (["25h"], #""25h" is too long an interval: a day (24h) is the most."#),
      (["--count", "0"], #""0" polls are none: count from 1."#),
      (["--", "-x"], #""-x" is no queue."#),
      (["10s", "Nowhere"], #"No queue is called "Nowhere"."#),
    ])
  func refused(words: [String], message: String) async throws {
    let session = try session([Self.good])
    let error = await #expect(throws: ShellError.self) {
      try await CommandPath(["watch"] + words).parse().run(in: session)
    }
    #expect(error?.message == message)
    #expect(transcript.output == "")
  }

  @Test func statsIsOnePoll() async throws {
    let answer = try await session([Self.good]).run("stats")
    #expect(answer.text(.line) == Self.line)
    #expect(time.sleeps.isEmpty)
  }
}
