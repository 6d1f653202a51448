extension ContactCentre {
  /// The figures of `from ..< to`, cut into steps. What did not happen has no key.
  func tally(
    from: Milliseconds, to: Milliseconds, step: Milliseconds? = nil, byAgent: Bool = false
  ) -> [TallyKey: Tally] {
    let step = step ?? max(to - from, 1)
    var tallies: [TallyKey: Tally] = [:]
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
    return tallies
  }
}
