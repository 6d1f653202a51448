import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct TroubleTests {
  private let queue = Queue.aiming(at: ["call": 20, "email": 3600])

  private func trouble(
    _ figures: [String: Figure], waits: [String: Double] = [:], growth: Duration = .zero,
    queue: Queue? = nil
  ) -> Trouble {
    Trouble(QueueStanding(queue ?? self.queue, figures, waits: waits, growth: growth))
  }

  @Test func itIsWaitAgainstTargetAndCrowdAndMissedServiceLevel() {
    let found = trouble(
      [
        "waiting": .value(6), "available": .value(2), "longest": .value(50_000),
        "servicelevel": .value(0.6),
      ], waits: ["voice": 50_000])
    // 50 s of 20 s, 6 waiting for 2 + 1, and 0.2 of 0.8 missed.
    #expect(abs(found.score - (2.5 + 2 + 0.25)) < 1e-9)
    #expect(!found.isQuiet)
  }

  @Test func theMediaTypeThatIsWorstAgainstItsOwnTargetCounts() {
    #expect(trouble([:], waits: ["voice": 30_000, "email": 3_000_000]).score == 1.5)
    #expect(trouble([:], waits: ["voice": 10_000, "email": 7_200_000]).score == 2)
  }

  @Test func aMediaTypeWithoutATargetCountsByTheQueues() {
    #expect(trouble([:], waits: ["chat": 80_000], queue: .aiming(at: ["call": 40])).score == 2)
  }

  @Test func withoutMediaTypesTheLongestWaitCountsByTheQueuesTarget() {
    #expect(trouble(["longest": .value(40_000)]).score == 2)
  }

  @Test func aQueueWithoutATargetHasThatOfCalls() {
    #expect(trouble([:], waits: ["voice": 30_000], queue: .support).score == 1.5)
    #expect(trouble(["servicelevel": .value(0.1)], queue: .support).score == 0)
  }

  @Test func itGrowsByTheClock() {
    #expect(trouble([:], waits: ["voice": 30_000], growth: .seconds(10)).score == 2)
    #expect(trouble(["longest": .value(30_000)], growth: .seconds(10)).score == 2)
    #expect(trouble(["longest": .value(30_000)], growth: .seconds(-10)).score == 1.5)
    #expect(trouble(["longest": .noData], growth: .seconds(10)).score == 0)
  }

  @Test(
    "What is unknown adds nothing", arguments: ["waiting", "available", "longest", "servicelevel"])
  func unknownPart(alias: String) {
    var figures: [String: Figure] = [
      "waiting": .value(6), "available": .value(2), "longest": .value(50_000),
      "servicelevel": .value(0.6),
    ]
    figures[alias] = .unavailable(.failed(CloudError(.connectionBroken)))
    let parts = ["waiting": 2.75, "available": 2.75, "longest": 2.25, "servicelevel": 4.5]
    #expect(abs(trouble(figures).score - (parts[alias] ?? 0)) < 1e-9)
  }

  @Test func aServiceLevelThatIsMetTakesNothingAway() {
    #expect(trouble(["servicelevel": .value(1), "longest": .value(20_000)]).score == 1)
  }

  @Test func quietIsNobodyWaitingNothingAlertingAndNoServiceLevelMissed() {
    #expect(trouble(["waiting": .value(0)]).isQuiet)
    #expect(
      trouble(["waiting": .value(0), "alerting": .value(0), "servicelevel": .value(0.8)]).isQuiet)
    #expect(trouble(["waiting": .value(0), "servicelevel": .noData]).isQuiet)
    #expect(!trouble(["waiting": .value(1)]).isQuiet)
    #expect(!trouble(["waiting": .value(0), "alerting": .value(1)]).isQuiet)
    #expect(!trouble(["waiting": .value(0), "servicelevel": .value(0.79)]).isQuiet)
  }

  @Test func aQueueOfWhichNothingIsKnownIsNotQuiet() {
    #expect(!trouble([:]).isQuiet)
    #expect(!trouble(["waiting": .noData, "alerting": .value(0)]).isQuiet)
  }
}
