import GenesysCloud
import Glibc
import Synchronization
import Testing

@testable import QueueShell

@Suite struct SpinnerTests {
  @Test(
    "It tells what is awaited, or for how long",
    arguments: [
      (Duration.milliseconds(300), nil, "\\ working"), (.milliseconds(400), nil, "| working"),
      (.milliseconds(1_900), nil, "\\ working"), (.milliseconds(2_000), nil, "| working 2 s"),
      (.milliseconds(12_300), nil, "\\ working 12 s"),
      (
        .milliseconds(500), Progress(activity: "reading queues", done: 2_300, total: 10_000),
        "/ reading queues 2300 of 10000"
      ),
      (
        .milliseconds(5_000), Progress(activity: "reading queues", done: 500, total: nil),
        "- reading queues 500"
      ),
    ] as [(Duration, Progress?, String)])
  func text(elapsed: Duration, progress: Progress?, expected: String) {
    #expect(Spinner.text(after: elapsed, progress) == expected)
  }

  /// A time in which nobody waits, and which ends after so many sleeps.
  private func time(of sleeps: Int) -> TimeSource {
    let manual = ManualTime().source
    let left = Mutex(sleeps)
    return TimeSource(
      now: manual.now, uptime: manual.uptime,
      sleep: { duration in
        let isOver = left.withLock { left in
          left -= 1
          return left < 0
        }
        if isOver { throw CancellationError() }
        try await manual.sleep(duration)
      })
  }

  private func talk(sleeps: Int) async throws -> String {
    let transcript = try Transcript()
    await Spinner(session: Session(on: transcript.console, time: time(of: sleeps))).turn()
    return transcript.talk
  }

  @Test func aQuickCommandShowsNone() async throws {
    #expect(try await talk(sleeps: 0) == "")
  }

  @Test func itIsPaintedOverItselfAndLeavesNothing() async throws {
    #expect(
      try await talk(sleeps: 3)
        == "\r\u{1B}[K\\ working\r\u{1B}[K| working\r\u{1B}[K/ working\r\u{1B}[K")
  }

  @Test func whereNobodyWaitsThereIsNone() async throws {
    let transcript = try Transcript()
    let session = Session(on: transcript.console, isInteractive: true)
    let answer = await session.awaited { 42 }
    #expect(answer == 42)
    #expect(transcript.talk == "")
  }
}
