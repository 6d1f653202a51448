/// What agents do between interactions, and which of them gets the next one.
extension ContactCentre {
  mutating func set(_ agent: Int, _ status: RoutingStatus) {
    agents[agent].status = status
    agents[agent].statusSince = now
    note(agent)
  }

  private mutating func set(_ agent: Int, _ presence: Presence) {
    agents[agent].presence = presence
    agents[agent].presenceSince = now
    note(agent)
  }

  /// Back from a pause, from a call outside the queues, or from not responding.
  mutating func putOnQueue(_ agent: Int) {
    if agents[agent].status == .offQueue {
      set(agent, .onQueue)
      events.schedule(
        .pauseBegins, agent, at: now + random.exponential(mean: WorkingDay.onQueue))
    }
    if agents[agent].pauseDue != nil { return leave(agent) }
    set(agent, .idle)
    alert(agent)
  }

  /// After-call work is done: a pause that is due, a private call, the next interaction, or none.
  mutating func finishWork(_ agent: Int) {
    if agents[agent].pauseDue != nil { return leave(agent) }
    if random.chance(WorkingDay.communicatingShare) {
      set(agent, .communicating)
      events.schedule(
        .returns, agent, at: now + random.exponential(mean: WorkingDay.communicating))
      return
    }
    set(agent, .idle)
    alert(agent)
  }

  mutating func beginPause(of agent: Int) {
    var draw = random.unit()
    let pause = WorkingDay.pauses.first { kind in
      draw -= kind.share
      return draw < 0
    }
    guard let pause = pause ?? WorkingDay.pauses.first else { return }
    set(agent, pause.presence)
    agents[agent].pauseDue = random.exponential(mean: pause.mean)
    if agents[agent].status == .idle { leave(agent) }
  }

  private mutating func leave(_ agent: Int) {
    guard let pause = agents[agent].pauseDue else { return }
    agents[agent].pauseDue = nil
    set(agent, .offQueue)
    events.schedule(.returns, agent, at: now + pause)
  }

  func longestIdleAgent(for queue: Int) -> Int? {
    var best: Int?
    var since = Milliseconds.max
    for member in organisation.queues[queue].members where member.joined {
      let activity = agents[member.agent]
      if activity.status == .idle, activity.statusSince < since {
        best = member.agent
        since = activity.statusSince
      }
    }
    return best
  }

  /// People on the line before messages and e-mails; within those the longest waiting, a point of
  /// queue priority counting as a minute (the API's TimestampAndPriority scoring).
  func longestWaiting(for agent: Int) -> Int? {
    var best: Int?
    var bestIsLive = false
    var bestRank = Milliseconds.max
    for queue in organisation.agents[agent].joinedQueues {
      let headStart = Milliseconds(organisation.queues[queue].priority) * .minute
      for media in MediaType.allCases {
        guard let number = waiting[queue][media.rawValue].first else { continue }
        if bestIsLive, !media.isLive { continue }
        let rank = self[interaction: number].arrivedAt - headStart
        if rank < bestRank || (media.isLive && !bestIsLive) {
          best = number
          bestIsLive = media.isLive
          bestRank = rank
        }
      }
    }
    return best
  }
}
