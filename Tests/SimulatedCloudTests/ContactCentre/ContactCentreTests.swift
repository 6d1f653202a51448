import Testing

@testable import SimulatedCloud

@Suite struct ContactCentreTests {
  private static let start = Visitor.moment

  private func centre(seed: UInt64 = 1, _ scenario: Scenario = .everyday) -> ContactCentre {
    ContactCentre(
      Organisation(scenario), scenario: scenario, seed: seed, start: ContactCentreTests.start)
  }

  /// All that has happened and all that is so.
  private struct History: Equatable {
    let now: Milliseconds
    let waiting: [[[Int]]]
    let agents: [AgentActivity]
    let interactions: [Interaction]
  }

  private func history(_ centre: ContactCentre) -> History {
    History(
      now: centre.now, waiting: centre.waiting, agents: centre.agents,
      interactions: centre.interactions)
  }

  @Test func `the same seed, start and moment give the same history`() {
    var one = centre()
    var other = centre()
    one.advance(to: Self.start + .hour)
    other.advance(to: Self.start + .hour)
    #expect(history(one) == history(other))
  }

  @Test func `asking in between does not change what comes`() {
    var once = centre()
    var often = centre()
    once.advance(to: Self.start + 3 * .hour)
    for minute in 0...180 {
      often.advance(to: Self.start + Milliseconds(minute) * .minute)
      _ = often.census(of: 0)
      _ = often.tally(from: Self.start, to: often.now)
    }
    #expect(history(once) == history(often))
  }

  @Test func `another seed gives another history`() {
    #expect(history(centre(seed: 1)) != history(centre(seed: 2)))
  }

  @Test func `a moment that is past changes nothing`() {
    var centre = centre()
    let before = history(centre)
    centre.advance(to: Self.start - .hour)
    #expect(history(centre) == before)
  }

  @Test func `a day of history is there at the start`() throws {
    let centre = centre()
    let first = try #require(centre.interactions.first)
    #expect(centre.now == Self.start)
    #expect(first.arrivedAt <= Self.start - .day)
    #expect(centre.interactions.allSatisfy { $0.arrivedAt <= Self.start })
  }

  @Test(arguments: Scenario.allCases)
  func `all that is offered is answered, given up, passed on or still in progress`(
    _ scenario: Scenario
  ) {
    var centre = centre(scenario)
    centre.advance(to: Self.start + 5 * .hour)
    let totals = centre.totals(Interval(start: 0, end: centre.now + 1))
    for (number, queue) in centre.organisation.queues.enumerated() {
      let census = centre.census(of: number)
      let inProgress = census.waiting.joined().count + census.alerting.joined().count
      let total = totals[queue.id]
      #expect(total != nil)
      let left = total.map {
        $0.answered + $0.answeredCallbacks + $0.abandoned + $0.flowedOut
      }
      #expect(total?.offered == left.map { $0 + inProgress }, "\(queue.name)")
    }
  }

  @Test func `queues and agents agree with the interactions' own phases`() {
    let centre = centre(.surge)
    let live = centre.interactions.enumerated().filter { !$0.element.isFinished }
    let listed = Set(centre.waiting.joined().joined())
    let busy = Set(centre.agents.compactMap(\.interaction))
    for (place, interaction) in live {
      let number = place + centre.firstNumber
      #expect(listed.contains(number) == (interaction.phase == .waiting))
      #expect(busy.contains(number) == (interaction.phase != .waiting))
    }
    #expect(listed.count + busy.count == live.count)
    for agent in centre.agents {
      #expect((agent.interaction != nil) == (agent.status == .interacting))
    }
  }

  @Test func `nobody idle has an interaction waiting in a queue of theirs`() {
    var centre = centre()
    for minute in 0..<600 {
      centre.advance(to: Self.start + Milliseconds(minute) * .minute)
      for number in centre.agents.indices where centre.agents[number].status == .idle {
        #expect(centre.longestWaiting(for: number) == nil)
      }
    }
  }

  @Test func `an ignored alert does not shorten a wait`() {
    var centre = centre(.surge)
    var returned = 0
    for step in 0..<240 {
      centre.advance(to: Self.start + Milliseconds(step) * 15 * .second)
      for numbers in centre.waiting.joined() {
        let waiting = numbers.map { centre[interaction: $0] }
        returned += waiting.count { $0.phaseSince > $0.arrivedAt }
        #expect(centre.earliest([numbers]) == waiting.map(\.arrivedAt).min())
      }
    }
    #expect(returned > 0)
  }

  @Test func `all kinds of agents' states occur in a day`() {
    var centre = centre()
    var statuses: Set<RoutingStatus> = []
    var presences: Set<Presence> = []
    for minute in 0..<1_440 {
      centre.advance(to: Self.start + Milliseconds(minute) * .minute)
      statuses.formUnion(centre.agents.map(\.status))
      presences.formUnion(centre.agents.map(\.presence))
    }
    #expect(statuses == Set(RoutingStatus.allCases))
    #expect(presences == Set(Presence.allCases))
  }

  @Test func `something waits in Support most of the time, and not all of the time`() {
    var centre = centre()
    let minutes = 0..<1_440
    let waits = minutes.count { minute in
      centre.advance(to: Self.start + Milliseconds(minute) * .minute)
      return !centre.census(of: 0).waiting.joined().isEmpty
    }
    #expect(waits > minutes.count / 2)
    #expect(waits < minutes.count)
  }

  @Test func `what ended more than eight days ago is forgotten`() {
    var centre = centre()
    centre.advance(to: Self.start + 10 * .day)
    let oldest = centre.interactions.filter(\.isFinished).map(\.finishedAt).min() ?? 0
    // One that is still at work holds up those that came after it.
    #expect(oldest >= centre.now - 8 * .day - 3 * .hour)
    #expect(oldest < centre.now - 7 * .day)
    #expect(centre.firstNumber > 0)
  }

  @Test func `a surge makes more wait than there are agents`() {
    let waiting = { (scenario: Scenario) in
      centre(scenario).waiting.joined().joined().count
    }
    #expect(waiting(.surge) > 200)
    #expect(waiting(.everyday) < 100)
  }

  @Test func `an empty organisation has nothing and goes on`() {
    var centre = centre(.empty)
    centre.advance(to: Self.start + .day)
    #expect(centre.interactions.isEmpty)
    #expect(centre.now == Self.start + .day)
  }
}
