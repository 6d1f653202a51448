import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct WaitTests {
  private let time = ManualTime()
  private let transcript: Transcript

  init() throws { transcript = try Transcript() }

  private typealias Poll = Result<Snapshot, CloudError>

  private static let refused = Poll.failure(CloudError(.connectionRefused, host: "h"))

  private static func waiting(_ count: Double) -> Poll {
    .success(.sample(["q-support": ["waiting": .value(count), "available": .value(1)]]))
  }

  private func session(
    _ answers: [Poll], requestCount: Int = 1, format: Format? = nil
  ) throws -> Session {
    var state = SessionState.withDirectory
    state.selection = Selection(queues: [.support])
    state.source = ScriptedStatistics(answers, requestCount: requestCount)
    state.settings.format = format
    state.client = CloudClient(
      host: try ServiceHost(api: "http://127.0.0.1:9"), credentials: .accessToken(Secret("t")))
    return Session(on: transcript.console, time: time.source, state: state)
  }

  @Test func itPollsAtOnceAndThenEveryTwoSeconds() async throws {
    let session = try session([Self.waiting(7), Self.waiting(3), Self.waiting(2)])
    let answer = try await session.run("wait", "Support: waiting <= 2 and available > 0")
    #expect(time.sleeps == [.seconds(2), .seconds(2)])
    #expect(answer.notes == ["Met after 0:04: Support waiting 2, available 1."])
    #expect(answer.text(.json) == "")
    #expect(transcript.output == "")
    #expect(transcript.talk == "")
  }

  @Test func whatIsMetAtOnceIsNotWaitedFor() async throws {
    let answer = try await session([Self.waiting(2)]).run("wait", "waiting <= 2")
    #expect(time.sleeps.isEmpty)
    #expect(answer.notes == ["Met after 0:00: Support waiting 2."])
  }

  @Test func aDurationIsHeldWithoutABreak() async throws {
    let polls = [7, 2, 2, 7, 2, 2, 2].map { Self.waiting($0) }
    let answer = try await session(polls).run("wait", "waiting <= 2 for 4s")
    #expect(time.sleeps.count == 6)
    #expect(answer.notes == ["Met after 0:12: Support waiting 2 for 0:04."])
  }

  @Test func whatIsNotMetInTimeEndsWithThree() async throws {
    let session = try session([7, 6, 5].map { Self.waiting($0) })
    await #expect(
      throws: ShellError(
        #"Not met within 5s: "Support: waiting < 3": Support waiting 5."#, status: .unmet)
    ) { try await session.run("wait", "Support: waiting < 3", "--timeout", "5s") }
    #expect(time.sleeps == [.seconds(2), .seconds(2), .seconds(1)])
    #expect(transcript.output == "")
  }

  @Test func whatHasNoDataIsNeverMetAndSaysSo() async throws {
    let silent = Poll.success(.sample(["q-support": ["aht": .noData]]))
    let session = try session([silent, silent])
    await #expect(
      throws: ShellError(
        #"Not met within 3s: "aht < 7m": Support aht no data."#,
        advice: "aht has no data, which fulfils no condition.", status: .unmet)
    ) { try await session.run("wait", "aht < 7m", "--timeout", "3") }
  }

  @Test func whyItCannotBeToldIsToldOnce() async throws {
    let silent = Poll.success(.sample(["q-support": ["longest": .noData]]))
    let secret = Poll.success(
      .sample(["q-support": ["longest": .unavailable(.noPermission(["a:b:view"]))]]))
    let long = Poll.success(.sample(["q-support": ["longest": .value(400_000)]]))
    let session = try session([silent, silent, secret, secret, silent, long])
    _ = try await session.run("wait", "longest > 5m")
    #expect(
      transcript.talk == """
        longest has no data, which fulfils no condition.
        queuesh: longest cannot be told: no permission: a:b:view.
        longest has no data, which fulfils no condition.

        """)
  }

  @Test func aFailedPollIsToldOnceAndWaitingGoesOn() async throws {
    let session = try session(
      [Self.waiting(7), Self.refused, Self.refused, Self.waiting(7), Self.refused, Self.waiting(1)])
    let answer = try await session.run("wait", "waiting < 3")
    #expect(answer.notes == ["Met after 0:10: Support waiting 1."])
    let told = transcript.talk.split(separator: "\n").filter { $0.hasPrefix("queuesh: ") }
    #expect(
      told == ["queuesh: \"h\" refused the connection.", "queuesh: \"h\" refused the connection."])
  }

  @Test func whereNoPollSucceededTheStatusIsTheirs() async throws {
    let session = try session([Self.refused, Self.refused])
    await #expect(
      throws: ShellError(
        "No poll succeeded within 3s.", next: "whoami", status: .disconnected)
    ) { try await session.run("wait", "waiting < 3", "--timeout", "3s") }
  }

  @Test(
    "Credentials that the server refused are not tried again",
    arguments: [CloudError.Code.unknownClient, .wrongSecret])
  func hopeless(code: CloudError.Code) async throws {
    let session = try session([.failure(CloudError(code, host: "h")), Self.waiting(1)])
    let error = await #expect(throws: ShellError.self) {
      try await session.run("wait", "waiting < 3")
    }
    #expect(error?.status == .disconnected)
    #expect(time.sleeps.isEmpty)
  }

  @Test func whatTheServerAsksToWaitIsWaitedFor() async throws {
    let limited = CloudError(.rateLimited, status: 429, host: "h", retryAfter: .seconds(69))
    _ = try await session([.failure(limited), Self.waiting(1)]).run("wait", "waiting < 3")
    #expect(time.sleeps == [.seconds(70)])
  }

  @Test func aPaceThatTheBudgetCannotBearIsStretchedAndSaysSo() async throws {
    let session = try session([7, 7, 1].map { Self.waiting($0) }, requestCount: 24)
    _ = try await session.run("wait", "waiting < 3")
    #expect(time.sleeps == [.seconds(6), .seconds(6)])
    #expect(transcript.talk == "Every 2s, stretched to 6s by the request budget.\n")
  }

  @Test func machinesGetARowForEachQueueWhenTheyAskForIt() async throws {
    let session = try session([Self.waiting(1)])
    let answer = try await session.run("wait", "Support: waiting < 3", "--format", "jsonl")
    #expect(
      answer.text(.jsonl) == """
        {"queue":{"id":"q-support","name":"Support","division":"Home"},\
        "observedAt":"2026-11-23T10:16:00.000Z","condition":"Support: waiting < 3","met":true,\
        "metrics":{"queue/waiting/count":1}}

        """)
  }

  @Test func theyGetThemAlsoWhenItIsNotMet() async throws {
    let session = try session([Self.waiting(7)], format: .tsv)
    await #expect(throws: ShellError.self) {
      try await session.run("wait", "waiting < 3", "--timeout", "1s")
    }
    #expect(
      transcript.output == """
        queue_id\tqueue\tdivision\tobserved_at\tmet\twaiting
        q-support\tSupport\tHome\t2026-11-23T10:16:00.000Z\tfalse\t7

        """)
  }

  @Test(
    "What cannot be awaited is refused before any poll",
    arguments: [
      (["waiting < 3", "--timeout", "0"], #""0" is no interval: it must be longer than zero."#),
      (["waiting < 3 for 5m", "--timeout", "2m"], "Nothing can hold for so long within 2m."),
      (["Nowhere: waiting < 3"], #"No queue is called "Nowhere"."#),
      (["Support:", "waiting", "<", "3"], "A condition is one word: quote it."),
      (["any Sales*, Nowhere: waiting < 3"], #"No queue is called "Nowhere"."#),
      (
        ["Sales*: waiting < 3"],
        "The condition means 2 queues, and does not say whether any or all of them."
      ),
    ])
  func refused(words: [String], message: String) async throws {
    let session = try session([Self.waiting(1)])
    let error = await #expect(throws: ShellError.self) {
      try await CommandPath(["wait"] + words).parse().run(in: session)
    }
    #expect(error?.message == message)
    #expect(error?.status == .failed)
  }

  @Test(
    "A wrong queue is corrected in its place",
    arguments: [
      ("Suport: waiting < 3", "wait 'Support: waiting < 3'"),
      ("any Support, Sale US: waiting < 3", "wait 'any Support, Sales US: waiting < 3'"),
    ])
  func corrected(text: String, next: String) async throws {
    let session = try session([Self.waiting(1)])
    let error = await #expect(throws: ShellError.self) { try await session.run("wait", text) }
    #expect(error?.next == next)
  }

  @Test func withoutAQueueInUseOneHasToBeNamed() async throws {
    let session = try session([Self.waiting(1)])
    session.remember { $0.selection = Selection() }
    let error = await #expect(throws: ShellError.self) {
      try await session.run("wait", "waiting < 3")
    }
    #expect(error?.message == "The condition names no queue, and none is in use.")
  }

  @Test func ctrlCEndsIt() async throws {
    let session = try session([Self.waiting(7)])
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await session.run("wait", "waiting < 3")
    }
    await #expect(throws: CancellationError.self) { _ = try await task.value }
  }
}
