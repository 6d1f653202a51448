extension Organisation {
  static let demoDivisions: [Division] = [
    ("Home", "The home division", true), ("EMEA", "Europe, Middle East and Africa", false),
    ("Americas", "North and South America", false),
  ].enumerated().map { number, division in
    Division(
      id: StableID.division(UInt64(number)), name: division.0, description: division.1,
      isHome: division.2)
  }

  /// `Support` is loaded to the brim, so that something usually waits there; `Billing` exists in
  /// two divisions; `Legacy Fax` has nobody and never gets anything.
  static let demoQueues: [QueueBlueprint] = [
    QueueBlueprint(
      name: "Support", division: 0, description: "First line, all products",
      demand: [.voice: 112, .callback: 5, .chat: 16, .email: 4, .message: 4], transfersTo: 1),
    QueueBlueprint(
      name: "Support Escalations", division: 0, description: "Second line",
      demand: [.voice: 5, .email: 3], priority: 5,
      serviceLevel: ServiceLevel(percentage: 0.9, voice: 30 * .second),
      routing: QueueRouting(
        wrapUp: "MANDATORY_TIMEOUT", wrapUpTimeout: .minute, skillEvaluation: "BEST")),
    QueueBlueprint(
      name: "Sales EN", division: 1, demand: [.voice: 30, .callback: 5, .chat: 11],
      transfersTo: 4, routing: QueueRouting(rings: [20, 40, 60])),
    QueueBlueprint(
      name: "Sales DE", division: 1, demand: [.voice: 22, .callback: 3, .chat: 7], transfersTo: 2),
    QueueBlueprint(
      name: "Billing", division: 0, demand: [.voice: 25, .chat: 5, .email: 6], transfersTo: 6),
    QueueBlueprint(
      name: "Billing", division: 2, demand: [.voice: 21, .email: 5], transfersTo: 9),
    QueueBlueprint(
      name: "Returns", division: 0, demand: [.voice: 14, .chat: 9, .message: 8], transfersTo: 4),
    QueueBlueprint(
      name: "Réclamations", division: 1, description: "Service clients, France et Belgique",
      demand: [.voice: 20, .callback: 3, .email: 8],
      serviceLevel: ServiceLevel(percentage: 0.75, voice: 30 * .second)),
    QueueBlueprint(
      name: "VIP Desk", division: 2, demand: [.voice: 7, .callback: 3, .chat: 3], priority: 10,
      serviceLevel: ServiceLevel(percentage: 0.9, voice: 10 * .second),
      routing: QueueRouting(
        rings: [10, 30], wrapUp: "AGENT_REQUESTED", wrapUpTimeout: 30 * .second,
        skillEvaluation: "NONE")),
    QueueBlueprint(
      name: "Reservations", division: 2, demand: [.voice: 30, .callback: 5, .message: 9],
      routing: QueueRouting(hasGroup: true)),
    QueueBlueprint(
      name: "Web Chat", division: 2, demand: [.chat: 21, .message: 14],
      serviceLevel: ServiceLevel(percentage: 0.8, voice: 15 * .second),
      routing: QueueRouting(wrapUp: "MANDATORY", hasGroup: true)),
    QueueBlueprint(name: "Email Back Office", division: 1, demand: [.email: 18]),
    QueueBlueprint(name: "Legacy Fax", division: 0, description: "Retired, kept for its name"),
  ]

  /// Sixty agents.
  static let demoTeams: [Team] = [
    Team(size: 7, queues: [0]), Team(size: 6, queues: [0, 1]), Team(size: 7, queues: [2, 8]),
    Team(size: 6, queues: [3, 2]), Team(size: 5, queues: [4, 6]), Team(size: 5, queues: [5, 9]),
    Team(size: 5, queues: [6, 4]), Team(size: 5, queues: [7]), Team(size: 5, queues: [9, 8]),
    Team(size: 5, queues: [10, 9]), Team(size: 4, queues: [11, 7, 10]),
  ]

  static func agentName(_ number: Int) -> String {
    let given = [
      "Amara", "Ben", "Chloé", "Dmitri", "Elif", "Farah", "Gül", "Hannah", "Ivo", "Jürgen",
      "Keiko", "Liam", "María", "Noor", "Oskar",
    ]
    let family = ["Okafor", "Lindqvist", "Moreau", "Petrova", "Schäfer", "Tanaka", "Wright"]
    let name = "\(given[number % given.count]) \(family[number % family.count])"
    // All pairs of names are used up: a large centre has double-barrelled ones.
    let round = number / (given.count * family.count)
    return round == 0 ? name : "\(name)-\(family[(number + round) % family.count])"
  }
}
