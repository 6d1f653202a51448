import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct LiveWatchTests {
  private let transcript: Transcript

  init() throws { transcript = try Transcript() }

  private func session() -> Session {
    var state = SessionState.withDirectory
    state.selection = Selection(queues: [.support, .salesEMEA])
    return Session(on: transcript.console, time: ManualTime().source, state: state)
  }

  private static func snapshot(waiting: Double) -> Snapshot {
    .sample(["q-support": ["waiting": .value(waiting)], Queue.salesEMEA.id: ["waiting": .value(0)]])
  }

  private func watch(_ events: [LiveEvent], count: Int? = nil) async throws {
    let session = session()
    let queues = [Queue.support, .salesEMEA]
    let plan = WatchPlan(
      subject: .stats, queues: queues, pace: Pace("10s", .seconds(10)), count: count)
    let stream = AsyncStream { continuation in
      for event in events { continuation.yield(event) }
      continuation.finish()
    }
    var loop = WatchLoop(
      plan, on: StreamedBoard(session: session, format: .line),
      vigil: try await WatchVigil(until: nil, over: plan, in: session), in: session)
    loop.live = (
      stream,
      LiveWatch(
        queues: queues, aggregates: [Aggregate.defaults[0]], interval: "10s", count: count)
    )
    try await loop.run()
  }

  private static let head = "2026-11-23T10:16:00Z [Real-Time] "

  @Test func aSnapshotIsALineAQueueAndAnUpdateALineAChangedQueue() async throws {
    try await watch(
      [
        .snapshot(Self.snapshot(waiting: 3)), .live,
        .update(Self.snapshot(waiting: 4), changed: ["q-support"]),
      ], count: 2)
    let lines = transcript.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.first == "\(Self.head)Support | Waiting: 3")
    #expect(lines.last == "\(Self.head)Support | Waiting: 4")
    #expect(transcript.talk == "")
  }

  @Test func losingTheSocketAndItsReturnAreOneLineEach() async throws {
    try await watch(
      [
        .live,
        .polling(because: CloudError(.connectionBroken, method: "GET", path: "/x", host: "h")),
        .snapshot(Self.snapshot(waiting: 3)), .live, .snapshot(Self.snapshot(waiting: 3)),
      ], count: 2)
    #expect(
      transcript.talk == """
        queuesh: Nothing is pushed; polling every 10s. "h" broke the connection during GET /x.
        Pushed again.

        """)
  }

  @Test func rejectedTopicsAreNamedByTheirQueues() async throws {
    try await watch(
      [
        .rejected([
          TopicRejection(
            topic: .observations(ofQueue: "q-support"), reason: "no",
            permissions: ["analytics:queueObservation:view"]),
          TopicRejection(topic: .activity(ofQueue: "q-support"), reason: nil, permissions: []),
        ]), .snapshot(Self.snapshot(waiting: 1)),
      ], count: 1)
    #expect(
      transcript.talk == """
        queuesh: Not pushed, shown once a minute: "Support"; analytics:queueObservation:view is missing.

        """)
  }

  @Test func aFailedPollIsToldAndCounts() async throws {
    let refused = CloudError(.connectionRefused, host: "h")
    try await watch(
      [.failed(refused), .snapshot(Self.snapshot(waiting: 3)), .failed(refused)], count: 3)
    #expect(transcript.output.split(separator: "\n").count == 2)
    #expect(transcript.talk.contains("queuesh: \"h\" refused the connection."))
    let error = await #expect(throws: ShellError.self) {
      try await watch([.failed(refused)], count: 1)
    }
    #expect(error?.status == .disconnected)
  }

  @Test func credentialsThatTheServerRefusedAreNotTriedAgain() async throws {
    let error = await #expect(throws: ShellError.self) {
      try await watch([.failed(CloudError(.wrongSecret, host: "h"))])
    }
    #expect(error?.status == .disconnected)
  }

  @Test func theEndOfItsTaskIsAnInterruption() async throws {
    let error = await #expect(throws: ShellError.self) { try await watch([.live]) }
    #expect(error?.status == .interrupted)
  }

  @Test(
    "Where nothing can be pushed it is said, and figures are polled",
    arguments: [
      (Interval.hourly, nil, "Only figures of now are pushed"),
      (.realtime, ["aht"], "Totals over time are not pushed"),
    ] as [(Interval, [String]?, String)])
  func obstacles(interval: Interval, aliases: [String]?, words: String) async throws {
    let session = session()
    session.remember { state in
      state.interval = interval
      if let aliases { state.aggregates = aliases.compactMap { Aggregate($0) } }
    }
    let plan = WatchPlan(subject: .stats, queues: [.support], pace: Pace("10s", .seconds(10)))
    let obstacle = try await LiveWatch.obstacle(in: session, to: plan)
    #expect(obstacle?.hasPrefix(words) == true)
  }
}
