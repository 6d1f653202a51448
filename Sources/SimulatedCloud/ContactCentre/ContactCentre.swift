/// The pretended contact centre: a discrete-event simulation, moved only by `advance(to:)`.
///
/// Knows nothing of JSON, HTTP or clocks. The same organisation, seed and start give the same
/// history, however often and in whatever steps it is advanced: reading draws no random number.
struct ContactCentre: Sendable {
  /// Long enough for "today so far" in any time zone on the longest day (25 h).
  static let warmUp: Milliseconds = 24 * .hour
  static let keeps: Milliseconds = 8 * .day
  static let surgeLead: Milliseconds = 2 * .hour

  let organisation: Organisation
  let seed: UInt64
  let demands: [Demand]

  private(set) var now: Milliseconds
  var random: RandomSource
  var events = EventQueue()
  /// In order of arrival; the first is interaction number `firstNumber`.
  private(set) var interactions: [Interaction] = []
  private(set) var firstNumber = 0
  /// Numbers of `interactions`, by queue.
  private(set) var arrivals: [ArraySlice<Int>]
  var conversations = 0
  var agents: [AgentActivity]
  /// Counts up, by queue, whenever anything about the queue or a member's status changes.
  private(set) var changes: [Int]
  /// Numbers of what waits, the oldest first: by queue, then media type's raw value.
  var waiting: [[[Int]]]

  init(_ organisation: Organisation, scenario: Scenario, seed: UInt64, start: Milliseconds) {
    self.organisation = organisation
    self.seed = seed
    let surgesFrom =
      scenario == .surge ? (start - ContactCentre.surgeLead).floored(to: .day) : nil
    demands = organisation.queues.enumerated().flatMap { number, queue in
      MediaType.allCases.filter { queue.demand[$0.rawValue] > 0 }.map { media in
        Demand(
          queue: number, media: media, perHour: queue.demand[media.rawValue],
          surgesFrom: surgesFrom)
      }
    }
    now = (start - ContactCentre.warmUp).floored(to: .day)
    random = RandomSource(seed: seed)
    agents = organisation.agents.map { _ in
      AgentActivity(statusSince: 0, presenceSince: 0)
    }
    changes = organisation.queues.map { _ in 0 }
    arrivals = organisation.queues.map { _ in [] }
    waiting = organisation.queues.map { _ in MediaType.allCases.map { _ in [] } }
    open()
    advance(to: start)
  }

  /// Lets everything happen up to and including `moment`. A moment that is past changes nothing.
  mutating func advance(to moment: Milliseconds) {
    while let due = events.nextAt, due <= moment, let event = events.next() {
      now = event.at
      happen(event)
    }
    now = max(now, moment)
  }

  subscript(interaction number: Int) -> Interaction {
    get { interactions[number - firstNumber] }
    _modify {
      changes[interactions[number - firstNumber].queue] += 1
      yield &interactions[number - firstNumber]
    }
  }

  /// An agent's status or presence has changed.
  mutating func note(_ agent: Int) {
    for queue in organisation.agents[agent].queues { changes[queue] += 1 }
  }

  mutating func append(_ interaction: Interaction) -> Int {
    interactions.append(interaction)
    changes[interaction.queue] += 1
    let number = firstNumber + interactions.count - 1
    arrivals[interaction.queue].append(number)
    return number
  }

  private mutating func open() {
    for number in demands.indices {
      let first = demands[number].next(after: now, &random)
      events.schedule(.arrival, number, at: first)
    }
    for number in agents.indices {
      agents[number] = AgentActivity(statusSince: now, presenceSince: now)
      let arrival = now + random.exponential(mean: 5 * .minute)
      events.schedule(.returns, number, at: arrival)
    }
    events.schedule(.hour, 0, at: now + .hour)
  }

  private mutating func happen(_ event: Event) {
    switch event.kind {
    case .arrival:
      arrive(demands[event.subject])
      let next = demands[event.subject].next(after: now, &random)
      events.schedule(.arrival, event.subject, at: next)
    case .patienceEnds: endPatience(of: event.subject)
    case .alertEnds: endAlert(of: event.subject)
    case .talkEnds: endTalk(of: event.subject)
    case .workEnds: endWork(of: event.subject)
    case .pauseBegins: beginPause(of: event.subject)
    case .returns: putOnQueue(event.subject)
    case .hour:
      dropOld()
      events.schedule(.hour, 0, at: now + .hour)
    }
  }

  /// Drops on the hour, not when asked, so that asking does not change what is remembered.
  private mutating func dropOld() {
    let limit = now - ContactCentre.keeps
    let kept = interactions.firstIndex { !$0.isFinished || $0.finishedAt >= limit }
    let dropped = kept ?? interactions.count
    interactions.removeFirst(dropped)
    firstNumber += dropped
    guard dropped > 0 else { return }
    for queue in arrivals.indices {
      let kept = arrivals[queue].firstIndex { $0 >= firstNumber } ?? arrivals[queue].endIndex
      arrivals[queue].removeFirst(kept - arrivals[queue].startIndex)
    }
  }
}
