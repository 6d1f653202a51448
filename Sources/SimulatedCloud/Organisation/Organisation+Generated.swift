/// Queues beyond the demo's own, for an organisation of any size: many, small and quiet.
extension Organisation {
  /// Queues a team of four serves.
  private static let queuesPerTeam = 8

  private static let generatedNames = [
    "Sales", "Support", "Billing", "Returns", "Claims", "Orders", "Accounts", "Retention",
    "Collections", "Dispatch", "Onboarding", "Warranty", "Bookings", "Complaints",
  ]

  /// Named after a trade and their number, as in `Sales 0017`: the same on every run, and whatever
  /// the size of the organisation.
  static func generatedQueues(_ count: Int) -> [QueueBlueprint] {
    (0..<count).map { place in
      let number = demoQueues.count + place
      let digits = "\(number)"
      let padding = String(repeating: "0", count: max(0, 4 - digits.count))
      return QueueBlueprint(
        name: "\(generatedNames[place % generatedNames.count]) \(padding)\(digits)",
        division: place % demoDivisions.count,
        demand: [
          .voice: 0.15, .chat: place % 3 == 0 ? 0.1 : 0, .email: place % 5 == 0 ? 0.05 : 0,
        ])
    }
  }

  static func generatedTeams(_ count: Int) -> [Team] {
    stride(from: 0, to: count, by: queuesPerTeam).map { first in
      let queues = first..<min(first + queuesPerTeam, count)
      return Team(size: 4, queues: queues.map { $0 + demoQueues.count })
    }
  }
}
