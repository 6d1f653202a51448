import GenesysCloud
import Synchronization
import Testing

@testable import QueueShell

/// When a watch asks, whatever the answers take: nothing shifts the ticks.
@Suite struct WatchTickTests {
  /// Answers after so long, and remembers when it was asked.
  private final class SlowStatistics: StatisticsSource {
    private let time: ManualTime
    private let delays: [Duration]
    private let moments = Mutex<[Duration]>([])

    init(_ time: ManualTime, delays: [Duration]) {
      self.time = time
      self.delays = delays
    }

    /// When it was asked, counted from the first time.
    var asked: [Duration] {
      moments.withLock { moments in moments.map { $0 - (moments.first ?? .zero) } }
    }

    let dialect: Dialect? = .observations

    func requests(for queueCount: Int, aggregates: [Aggregate], interval: Interval) -> Int { 1 }

    func snapshot(
      of queueIDs: [String], aggregates: [Aggregate], interval: Interval
    ) async throws(CloudError) -> Snapshot {
      let number = moments.withLock { moments in
        moments.append(time.source.uptime())
        return moments.count - 1
      }
      time.advance(by: delays[number])
      return .sample(["q-support": Poll.supportFigures])
    }

    func history(
      of queueIDs: [String], aggregates: [Aggregate], interval: Interval
    ) async throws(CloudError) -> History {
      throw CloudError(.cancelled)
    }
  }

  /// When a watch at 1 s asks answers that take so many milliseconds.
  private func asked(_ delays: [Int]) async throws -> [Duration] {
    let time = ManualTime()
    let source = SlowStatistics(time, delays: delays.map { .milliseconds($0) })
    var state = SessionState.withDirectory
    state.source = source
    state.client = CloudClient(
      host: try ServiceHost(api: "http://127.0.0.1:9"), credentials: .accessToken(Secret("t")))
    let session = Session(on: .unheard, time: time.source, state: state)
    _ = try await session.run("watch", "1s", "Support", "--count", "\(delays.count)")
    return source.asked
  }

  @Test(
    "Each poll is at its tick, one that an answer outlasts is left out",
    arguments: [
      ([0, 0, 0, 0, 0, 0, 0, 0], [0, 1, 2, 3, 4, 5, 6, 7]),
      ([400, 10, 999, 0, 730, 2, 2, 900], [0, 1, 2, 3, 4, 5, 6, 7]),
      ([0, 1_300, 0, 0], [0, 1, 3, 4]), ([2_500, 0, 1_000, 0], [0, 3, 4, 6]),
    ])
  func ticks(delays: [Int], expected: [Int]) async throws {
    #expect(try await asked(delays) == expected.map { .seconds($0) })
  }
}
