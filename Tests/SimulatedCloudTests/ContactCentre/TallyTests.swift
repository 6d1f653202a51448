import Testing

@testable import SimulatedCloud

/// The tallies against a plain reading of the interactions.
@Suite struct TallyTests {
  private static let centre = Visitor.signedIn().centre
  private static let interval = Interval(
    start: Visitor.moment - 7 * .hour, end: Visitor.moment - .hour)

  private var totals: [Tally] {
    var sums = Self.centre.organisation.queues.map { _ in Tally() }
    for (key, tally) in Self.centre.tally(from: Self.interval.start, to: Self.interval.end) {
      sums[key.queue].add(tally)
    }
    return sums
  }

  private func interactions(
    _ queue: Int, at moment: (Interaction) -> Milliseconds, where holds: (Interaction) -> Bool
  ) -> [Interaction] {
    Self.centre.interactions.filter {
      $0.queue == queue && holds($0) && moment($0) >= Self.interval.start
        && moment($0) < Self.interval.end
    }
  }

  @Test func `each figure is counted where it is settled`() {
    for (queue, tally) in totals.enumerated() {
      let offered = interactions(queue, at: \.arrivedAt) { _ in true }
      #expect(tally.offered == offered.count)
      let answered = interactions(queue, at: \.leftQueueAt) {
        $0.wasAnswered && $0.media != .callback
      }
      #expect(tally.answer.count == answered.count)
      #expect(tally.answer.sum == answered.reduce(0) { $0 + $1.leftQueueAt - $1.arrivedAt })
      #expect(
        tally.overServiceLevel == answered.count { $0.leftQueueAt - $0.arrivedAt > $0.target })
      let handled = interactions(queue, at: \.finishedAt) { $0.phase == .handled }
      #expect(tally.handle.count == handled.count)
      #expect(tally.handle.sum == handled.reduce(0) { $0 + $1.finishedAt - $1.leftQueueAt })
      let abandoned = interactions(queue, at: \.finishedAt) { $0.phase == .abandoned }
      #expect(tally.abandon.count == abandoned.count)
      let talked = interactions(queue, at: \.talkEndedAt) { $0.talkEndedAt > 0 }
      #expect(
        tally.talk.sum + tally.held.sum
          == talked.reduce(0) { $0 + $1.talkEndedAt - $1.leftQueueAt })
      #expect(tally.transferred == talked.count(where: \.transferred))
    }
  }

  @Test func `callbacks have neither answers nor abandons nor a service level`() throws {
    let tallies = Self.centre.tally(from: Self.interval.start, to: Self.interval.end)
    let callbacks = tallies.filter { $0.key.media == .callback }.map(\.value)
    #expect(callbacks.contains { $0.connected > 0 })
    for tally in callbacks {
      #expect(tally.answer.count == 0)
      #expect(tally.abandon.count == 0)
      #expect(tally.serviceLevelDenominator == 0)
    }
  }

  @Test func `steps add up to the whole, and agents to the queue`() {
    let whole = totals
    for (step, byAgent) in [(30 * Milliseconds.minute, false), (17 * .minute, true)] {
      var sums = whole.map { _ in Tally() }
      let tallies = Self.centre.tally(
        from: Self.interval.start, to: Self.interval.end, step: step, byAgent: byAgent)
      for (key, tally) in tallies { sums[key.queue].add(tally) }
      #expect(sums == whole)
    }
  }

  @Test func `an inactive queue never has a figure`() {
    let tallies = Self.centre.tally(from: 0, to: Visitor.moment)
    let inactive = Self.centre.organisation.queues.indices.filter {
      Self.centre.organisation.queues[$0].isInactive
    }
    #expect(inactive.count == 1)
    #expect(!tallies.keys.contains { inactive.contains($0.queue) })
  }
}
