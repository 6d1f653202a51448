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
    var board: any WatchBoard = StreamedBoard(session: session, format: .line)
    var watch = LiveWatch(
      queues: [.support, .salesEMEA], aggregates: [Aggregate.defaults[0]], interval: "10s",
      count: count)
    let stream = AsyncStream { continuation in
      for event in events { continuation.yield(event) }
      continuation.finish()
    }
    try await watch.show(stream, on: &board, in: session)
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

  @Test func thePaintedHeaderSaysHowFiguresCome() throws {
    var terminal = Terminal.absent
    terminal.fallbackSize = (80, 24)
    let session = Session(
      on: transcript.console, time: ManualTime().source, terminal: terminal, isInteractive: true)
    var board = PaintedBoard(session: session)
    board.change(to: "live", because: nil)
    board.show(.support, changed: ["q-support"])
    board.change(to: "polling every 10s", because: "\"h\" broke the connection.")
    board.show(.support)
    board.change(to: "live", because: nil)
    let frames = transcript.output.replacing("\u{1B}[K", with: "").split(separator: "\u{1B}[J")
      .map { $0.split(separator: "\n").map(String.init) }
    #expect(
      frames.dropFirst().first?.first?.contains("Live · 11:16:00 · data now · observations")
        == true)
    let polling = frames.dropLast().last
    #expect(polling?.first?.contains("Polling every 10s · 11:16:00") == true)
    #expect(polling?.last == "\"h\" broke the connection.")
    // What no longer holds is no longer said.
    #expect(frames.last?.contains { $0.contains("broke") } == false)
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
    let obstacle = try await LiveWatch.obstacle(in: session, to: [.support])
    #expect(obstacle?.hasPrefix(words) == true)
  }
}
