import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct GradingTests {
  private let queue = Queue.aiming(at: ["call": 20, "email": 3600])

  private func tone(
    _ alias: String, _ figures: [String: Figure], waits: [String: Double] = [:],
    growth: Duration = .zero, own: [String: Threshold] = [:], queue: Queue? = nil
  ) throws -> Tone {
    let thresholds = own.compactMap { alias, value in Aggregate(alias).map { ($0, value) } }
    return Grading(own: Dictionary(thresholds, uniquingKeysWith: { first, _ in first })).tone(
      of: try #require(Aggregate(alias)),
      in: QueueStanding(queue ?? self.queue, figures, waits: waits, growth: growth))
  }

  @Test(
    "The longest wait is judged by its media type's target",
    arguments: [
      (["voice": 9_999], Tone.plain), (["voice": 10_000], .warning), (["voice": 20_000], .warning),
      (["voice": 20_001], .bad), (["email": 1_700_000], .plain), (["email": 1_800_000], .warning),
      (["email": 1_800_000, "voice": 21_000], .bad), (["chat": 12_000], .warning),
    ])
  func longest(waits: [String: Double], expected: Tone) throws {
    let most = Figure.value(waits.values.max() ?? 0)
    #expect(try tone("longest", ["longest": most], waits: waits) == expected)
    // Waiting is coloured as the longest wait is.
    #expect(
      try tone("waiting", ["longest": most, "waiting": .value(2)], waits: waits) == expected)
    #expect(
      try tone("waiting", ["longest": most, "waiting": .value(0)], waits: waits) == .plain)
  }

  @Test func theLongestWaitGrowsWorseByTheClock() throws {
    let wait: [String: Figure] = ["longest": .value(8_000)]
    #expect(try tone("longest", wait) == .plain)
    #expect(try tone("longest", wait, growth: .seconds(2)) == .warning)
    #expect(try tone("longest", wait, growth: .seconds(13)) == .bad)
  }

  @Test("Average waits are judged by the queue's target", arguments: ["wait", "asa", "ewt"])
  func averages(alias: String) throws {
    #expect(try tone(alias, [alias: .value(9_000)]) == .plain)
    #expect(try tone(alias, [alias: .value(10_000)]) == .warning)
    #expect(try tone(alias, [alias: .value(20_500)]) == .bad)
    #expect(try tone(alias, [alias: .value(20_500)], growth: .seconds(60)) == .bad)
    #expect(try tone(alias, [alias: .value(9_000)], growth: .seconds(60)) == .plain)
  }

  @Test(
    "The service level is judged by the target",
    arguments: [(1, Tone.plain), (0.8, .plain), (0.79, .warning), (0.6, .warning), (0.59, .bad)])
  func serviceLevel(level: Double, expected: Tone) throws {
    #expect(try tone("servicelevel", ["servicelevel": .value(level)]) == expected)
  }

  @Test func nobodyAvailableIsBadOnlyWhileSomebodyWaits() throws {
    #expect(try tone("available", ["available": .value(0), "waiting": .value(1)]) == .bad)
    #expect(try tone("available", ["available": .value(0), "waiting": .value(0)]) == .plain)
    #expect(try tone("available", ["available": .value(0)]) == .plain)
    #expect(try tone("available", ["available": .value(1), "waiting": .value(9)]) == .plain)
  }

  @Test func aQueueWithoutTargetsAndOtherFiguresHaveNoColour() throws {
    #expect(try tone("longest", ["longest": .value(9e9)], queue: .support) == .plain)
    #expect(try tone("wait", ["wait": .value(9e9)], queue: .support) == .plain)
    #expect(try tone("servicelevel", ["servicelevel": .value(0)], queue: .support) == .plain)
    #expect(try tone("aht", ["aht": .value(9e9)]) == .plain)
    #expect(try tone("longest", ["longest": .noData]) == .plain)
    #expect(try tone("longest", [:]) == .plain)
  }

  @Test func ownThresholdsComeFirst() throws {
    let own = ["waiting": Threshold(warning: 5, bad: 20), "aht": Threshold(warning: 60, bad: 90)]
    let waits: [String: Double] = ["voice": 90_000]
    #expect(try tone("waiting", ["waiting": .value(4)], waits: waits, own: own) == .plain)
    #expect(try tone("waiting", ["waiting": .value(5)], waits: waits, own: own) == .warning)
    #expect(try tone("waiting", ["waiting": .value(20)], waits: waits, own: own) == .bad)
    #expect(try tone("aht", ["aht": .value(70)], own: own) == .warning)
  }

  @Test func waitingFollowsAnOwnThresholdOfTheLongestWait() throws {
    let own = ["longest": Threshold(warning: 60_000, bad: 180_000)]
    let figures: [String: Figure] = ["waiting": .value(1), "longest": .value(59_000)]
    #expect(try tone("waiting", figures, waits: ["voice": 59_000], own: own) == .plain)
    #expect(
      try tone("waiting", figures, waits: ["voice": 59_000], growth: .seconds(1), own: own)
        == .warning)
  }

  @Test func whereBadIsLessLowerIsWorse() {
    let threshold = Threshold(warning: 0.8, bad: 0.6)
    #expect(
      [0.81, 0.8, 0.61, 0.6, 0].map(threshold.tone) == [.plain, .warning, .warning, .bad, .bad])
  }

  @Test func oneWaitIsJudgedByItsMediaType() throws {
    let grading = Grading()
    #expect(grading.tone(ofWait: 30_000, for: "voice", in: queue) == .bad)
    #expect(grading.tone(ofWait: 30_000, for: "email", in: queue) == .plain)
    #expect(grading.tone(ofWait: 30_000, for: "voice", in: .support) == .plain)
    let longest = try #require(Aggregate("longest"))
    let own = Grading(own: [longest: Threshold(warning: 60_000, bad: 90_000)])
    #expect(own.tone(ofWait: 60_000, for: "voice", in: queue) == .warning)
  }
}
