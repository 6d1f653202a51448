extension ContactCentre {
  func census(of queue: Int) -> Census {
    let configuration = organisation.queues[queue]
    var census = Census(
      waiting: waiting[queue], members: configuration.members.map(\.agent),
      joined: configuration.joined)
    // Only members who have joined get the queue's interactions.
    let busy = census.joined.compactMap { agents[$0].interaction }
      .filter { self[interaction: $0].queue == queue }
    for number in busy.sorted() {
      let interaction = self[interaction: number]
      // After-call work is neither: the interaction is over, only the agent is still busy.
      switch interaction.phase {
      case .alerting: census.alerting[interaction.media.rawValue].append(number)
      case .interacting: census.interacting[interaction.media.rawValue].append(number)
      default: break
      }
    }
    return census
  }

  /// How many joined members have each routing status; statuses nobody has are absent.
  func statuses(of joined: [Int]) -> [RoutingStatus: Int] {
    joined.reduce(into: [:]) { $0[agents[$1].status, default: 0] += 1 }
  }

  /// When the phase began of what has been in it longest: arrival for what waits.
  func earliest(_ numbers: [[Int]]) -> Milliseconds? {
    numbers.joined().map { number in
      let interaction = self[interaction: number]
      return interaction.phase == .waiting ? interaction.arrivedAt : interaction.phaseSince
    }.min()
  }
}
