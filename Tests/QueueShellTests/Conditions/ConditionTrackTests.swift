import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct ConditionTrackTests {
  private static let unread = Figure.unavailable(.failed(CloudError(.serverFailed, host: "h")))

  private func track(
    _ text: String, of queues: [Queue] = [.support], every interval: Duration = .seconds(10)
  ) throws -> ConditionTrack {
    ConditionTrack(
      try BoundCondition(Condition(text, for: "wait"), to: queues, in: .sample, for: "wait"),
      every: interval)
  }

  private func figures(_ rows: [String: [String: Figure]]) -> [String: [Aggregate: Figure]] {
    Snapshot.sample(rows).figures
  }

  private func waiting(_ count: Double) -> [String: [Aggregate: Figure]] {
    figures(["q-support": ["waiting": .value(count), "available": .value(0)]])
  }

  @Test func withoutADurationOneLookTells() throws {
    var track = try track("waiting > 5 and available = 0")
    let met = track.observe(waiting(7), at: .seconds(100))
    #expect(met.truth == .met)
    #expect(met.evidence == "Support waiting 7, available 0")
    let unmet = track.observe(waiting(5), at: .seconds(110))
    #expect(unmet.truth == .unmet)
    #expect(unmet.evidence == "Support waiting 5, available 0")
  }

  @Test func itHoldsOnceItHasHeldForTheDuration() throws {
    var track = try track("waiting > 5 for 30s")
    #expect(track.observe(waiting(7), at: .seconds(100)).truth == .unmet)
    let half = track.observe(waiting(6), at: .seconds(110))
    #expect(half.truth == .unmet)
    #expect(half.now == .met)
    #expect(half.evidence == "Support waiting 6 for 0:10")
    #expect(track.observe(waiting(6), at: .seconds(120)).truth == .unmet)
    let whole = track.observe(waiting(9), at: .seconds(130))
    #expect(whole.truth == .met)
    #expect(whole.evidence == "Support waiting 9 for 0:30")
  }

  @Test func aBreakStartsTheTimeAnew() throws {
    var track = try track("waiting > 5 for 20s")
    _ = track.observe(waiting(7), at: .seconds(100))
    _ = track.observe(waiting(5), at: .seconds(110))
    _ = track.observe(waiting(7), at: .seconds(120))
    #expect(track.observe(waiting(7), at: .seconds(130)).truth == .unmet)
    #expect(track.observe(waiting(7), at: .seconds(140)).truth == .met)
  }

  @Test func noDataBreaksIt() throws {
    var track = try track("waiting > 5 for 20s")
    _ = track.observe(waiting(7), at: .seconds(100))
    let none = track.observe(figures(["q-support": ["waiting": .noData]]), at: .seconds(110))
    #expect(none.unknown?.reason == "waiting has no data, which fulfils no condition.")
    #expect(none.evidence == "Support waiting no data")
    #expect(track.observe(waiting(7), at: .seconds(120)).truth == .unmet)
    #expect(track.observe(waiting(7), at: .seconds(130)).truth == .unmet)
    #expect(track.observe(waiting(7), at: .seconds(140)).truth == .met)
  }

  @Test func whatCouldNotBeReadNeitherBreaksNorIsAnObservation() throws {
    var track = try track("waiting > 5 for 30s")
    _ = track.observe(waiting(7), at: .seconds(100))
    let unread = track.observe(figures(["q-support": ["waiting": Self.unread]]), at: .seconds(110))
    #expect(unread.unknown?.isUnread == true)
    #expect(track.observe(waiting(7), at: .seconds(120)).truth == .unmet)
    #expect(track.observe(waiting(7), at: .seconds(130)).truth == .met)
  }

  @Test func aFailedPollLeavesTheTimeRunning() throws {
    var track = try track("waiting > 5 for 30s")
    _ = track.observe(waiting(7), at: .seconds(100))
    // Polls at 110 and 120 failed.
    #expect(track.observe(waiting(7), at: .seconds(130)).truth == .met)
  }

  @Test func aGapOfMoreThanThreeIntervalsStartsTheTimeAnew() throws {
    var track = try track("waiting > 5 for 30s")
    _ = track.observe(waiting(7), at: .seconds(100))
    #expect(track.observe(waiting(7), at: .milliseconds(130_001)).truth == .unmet)
    #expect(track.observe(waiting(7), at: .seconds(150)).truth == .unmet)
    #expect(track.observe(waiting(7), at: .milliseconds(160_001)).truth == .met)
  }

  @Test func aLongerIntervalAllowsALongerGap() throws {
    var track = try track("waiting > 5 for 30s")
    track.change(to: .seconds(30))
    _ = track.observe(waiting(7), at: .seconds(100))
    #expect(track.observe(waiting(7), at: .seconds(190)).truth == .met)
  }

  private func both(_ support: Double, _ sales: Double) -> [String: [Aggregate: Figure]] {
    figures([
      "q-support": ["waiting": .value(support)], "q-sales-us": ["waiting": .value(sales)],
    ])
  }

  @Test func anyIsMetByOneQueueForItsWholeTime() throws {
    var track = try track("any: waiting > 5 for 20s", of: [.support, .salesUS])
    _ = track.observe(both(7, 0), at: .seconds(100))
    _ = track.observe(both(7, 7), at: .seconds(110))
    // Somebody was over the limit all the time, but no queue was.
    let swapped = track.observe(both(0, 7), at: .seconds(120))
    #expect(swapped.truth == .unmet)
    #expect(swapped.evidence == "Sales US waiting 7 for 0:10")
    let met = track.observe(both(0, 7), at: .seconds(130))
    #expect(met.truth == .met)
    #expect(met.parts.map(\.truth) == [.unmet, .met])
  }

  @Test func allIsMetByEachQueue() throws {
    var track = try track("all: waiting > 5", of: [.support, .salesUS])
    let unmet = track.observe(both(7, 5), at: .seconds(100))
    #expect(unmet.truth == .unmet)
    #expect(unmet.evidence == "Sales US waiting 5")
    let met = track.observe(both(7, 6), at: .seconds(110))
    #expect(met.truth == .met)
    #expect(met.evidence == "Support waiting 7; Sales US waiting 6")
  }

  @Test func aQueueThatIsUnknownMattersOnlyWhereTheOthersDoNotDecide() throws {
    let known = figures(["q-support": ["waiting": .value(7)], "q-sales-us": ["waiting": .noData]])
    var any = try track("any: waiting > 5", of: [.support, .salesUS])
    #expect(any.observe(known, at: .zero).truth == .met)
    var all = try track("all: waiting > 5", of: [.support, .salesUS])
    #expect(all.observe(known, at: .zero).unknown != nil)
    var low = try track("all: waiting < 5", of: [.support, .salesUS])
    #expect(low.observe(known, at: .zero).truth == .unmet)
  }

  @Test func evidenceNamesThreeQueuesAndCountsTheRest() throws {
    let queues: [Queue] = [.support, .salesUS, .salesEMEA, .claims, .billingHome]
    var track = try track("any: waiting > 5", of: queues)
    let rows = Dictionary(
      uniqueKeysWithValues: queues.map { ($0.id, ["waiting": Figure.value(1)]) })
    #expect(
      track.observe(figures(rows), at: .zero).evidence
        == "Support waiting 1; Sales US waiting 1; Sales EMEA waiting 1; and 2 more")
  }

  @Test func severalQueuesNeedAnyOrAll() throws {
    let error = #expect(throws: ShellError.self) {
      try BoundCondition(
        Condition("Sales*: waiting > 5", for: "wait"), to: [.salesUS, .salesEMEA], in: .sample,
        for: "wait")
    }
    #expect(
      error?.message
        == "The condition means 2 queues, and does not say whether any or all of them.")
    #expect(error?.advice == "For each of them: wait 'all Sales*: waiting > 5'")
    #expect(error?.next == "wait 'any Sales*: waiting > 5'")
    let bare = #expect(throws: ShellError.self) {
      try BoundCondition(
        Condition("waiting > 5", for: "wait"), to: [.salesUS, .support], in: .sample, for: "wait")
    }
    #expect(bare?.next == "wait 'any: waiting > 5'")
  }
}
