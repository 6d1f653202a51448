/// The way of an interaction: arrival, waiting, alerting, talk, after-call work.
extension ContactCentre {
  mutating func arrive(_ demand: Demand) {
    conversations += 1
    enqueue(queue: demand.queue, media: demand.media, conversation: conversations)
  }

  private mutating func enqueue(queue: Int, media: MediaType, conversation: Int) {
    let handling = Handling.all[media.rawValue]
    let patience = random.exponential(mean: handling.patience)
    let number = append(
      Interaction(
        conversation: conversation, queue: queue, media: media, arrivedAt: now,
        patienceEndsAt: now + patience, flowsOut: random.chance(handling.flowOutShare),
        target: organisation.queues[queue].serviceLevel.duration(for: media), phaseSince: now))
    waiting[queue][media.rawValue].append(number)
    events.schedule(.patienceEnds, number, at: now + patience)
    if let agent = longestIdleAgent(for: queue) { alert(agent) }
  }

  /// A caller hangs up only while nobody's telephone rings for them; see `endAlert`.
  mutating func endPatience(of number: Int) {
    guard number >= firstNumber, self[interaction: number].phase == .waiting else { return }
    let queue = self[interaction: number].queue
    let media = self[interaction: number].media.rawValue
    waiting[queue][media].removeAll { $0 == number }
    self[interaction: number].phase = self[interaction: number].flowsOut ? .flowedOut : .abandoned
    self[interaction: number].phaseSince = now
    self[interaction: number].leftQueueAt = now
    self[interaction: number].finishedAt = now
  }

  /// Offers the agent what has waited longest in the agent's queues, if anything waits.
  mutating func alert(_ agent: Int) {
    guard let number = longestWaiting(for: agent) else { return }
    let queue = self[interaction: number].queue
    waiting[queue][self[interaction: number].media.rawValue].removeFirst()
    self[interaction: number].phase = .alerting
    self[interaction: number].phaseSince = now
    self[interaction: number].agent = agent
    agents[agent].interaction = number
    set(agent, .interacting)
    let length =
      WorkingDay.shortestAlert + Milliseconds(random.index(below: WorkingDay.alertSpread))
    let ignored = random.chance(WorkingDay.notRespondingShare)
    self[interaction: number].alert = ignored ? 0 : length
    events.schedule(
      .alertEnds, agent, at: now + (ignored ? WorkingDay.unansweredAlert : length))
  }

  mutating func endAlert(of agent: Int) {
    guard let number = agents[agent].interaction else { return }
    self[interaction: number].phaseSince = now
    guard self[interaction: number].alert > 0 else {
      return requeue(number, ignoredBy: agent)
    }
    self[interaction: number].phase = .interacting
    self[interaction: number].leftQueueAt = now
    let handling = Handling.all[self[interaction: number].media.rawValue]
    let talk = random.logNormal(mean: handling.talk, sigma: handling.talkSigma)
    events.schedule(.talkEnds, agent, at: now + max(talk, .second))
  }

  private mutating func requeue(_ number: Int, ignoredBy agent: Int) {
    let queue = self[interaction: number].queue
    let media = self[interaction: number].media.rawValue
    self[interaction: number].phase = .waiting
    self[interaction: number].agent = nil
    // In front: it came before all that still wait, and its wait goes on from its arrival.
    let place = waiting[queue][media].firstIndex { $0 > number } ?? waiting[queue][media].count
    waiting[queue][media].insert(number, at: place)
    agents[agent].interaction = nil
    set(agent, .notResponding)
    events.schedule(
      .returns, agent, at: now + random.exponential(mean: WorkingDay.notResponding))
    if self[interaction: number].patienceEndsAt <= now {
      endPatience(of: number)
    } else if let other = longestIdleAgent(for: queue) {
      alert(other)
    }
  }

  mutating func endTalk(of agent: Int) {
    guard let number = agents[agent].interaction else { return }
    self[interaction: number].phase = .wrappingUp
    self[interaction: number].phaseSince = now
    self[interaction: number].talkEndedAt = now
    let talk = self[interaction: number].talk
    let handling = Handling.all[self[interaction: number].media.rawValue]
    if random.chance(handling.heldShare) {
      self[interaction: number].held = min(random.exponential(mean: handling.held), talk)
    }
    let work = max(
      random.exponential(mean: handling.afterCallWork), Handling.leastAfterCallWork)
    events.schedule(.workEnds, agent, at: now + work)
    let from = self[interaction: number]
    if let target = organisation.queues[from.queue].transfersTo,
      random.chance(Handling.transferShare)
    {
      self[interaction: number].transferred = true
      enqueue(queue: target, media: from.media, conversation: from.conversation)
    }
  }

  mutating func endWork(of agent: Int) {
    guard let number = agents[agent].interaction else { return }
    self[interaction: number].phase = .handled
    self[interaction: number].phaseSince = now
    self[interaction: number].finishedAt = now
    agents[agent].interaction = nil
    finishWork(agent)
  }
}
