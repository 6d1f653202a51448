extension ContactCentre {
  /// The figures of `from ..< to`, cut into steps. What did not happen has no key.
  ///
  /// - Parameter queues: only these queues' figures; nil for all.
  func tally(
    from: Milliseconds, to: Milliseconds, step: Milliseconds? = nil, byAgent: Bool = false,
    queues: [Int]? = nil
  ) -> [TallyKey: Tally] {
    var tallies: [TallyKey: Tally] = [:]
    let span = (from: from, to: to, step: step ?? max(to - from, 1))
    guard let queues else {
      add(interactions, of: span, byAgent: byAgent, to: &tallies)
      return tallies
    }
    for queue in queues {
      let own = arrivals[queue].lazy.map { self[interaction: $0] }
      add(own, of: span, byAgent: byAgent, to: &tallies)
    }
    return tallies
  }

  /// - Parameter interactions: in order of arrival.
  private func add(
    _ interactions: some Sequence<Interaction>,
    of span: (from: Milliseconds, to: Milliseconds, step: Milliseconds), byAgent: Bool,
    to tallies: inout [TallyKey: Tally]
  ) {
    let (from, to, step) = span
    for interaction in interactions {
      if interaction.arrivedAt >= to { break }
      if interaction.isFinished, interaction.finishedAt < from { continue }
      let agent = byAgent && interaction.wasAnswered ? interaction.agent : nil
      func count(_ moment: Milliseconds, _ agent: Int?, _ add: (inout Tally) -> Void) {
        guard moment >= from, moment < to else { return }
        let key = TallyKey(
          queue: interaction.queue, media: interaction.media, agent: agent,
          step: Int((moment - from) / step))
        add(&tallies[key, default: Tally()])
      }
      count(interaction.arrivedAt, nil) { $0.arrive() }
      guard interaction.phase >= .interacting else { continue }
      count(interaction.leftQueueAt, agent) { $0.leaveQueue(interaction) }
      guard interaction.wasAnswered, interaction.phase >= .wrappingUp else { continue }
      count(interaction.talkEndedAt, agent) { $0.endTalk(interaction) }
      guard interaction.phase == .handled else { continue }
      count(interaction.finishedAt, agent) { $0.finish(interaction) }
    }
  }
}
