/// The people and queues of the pretended customer: the same ids and names on every run.
struct Organisation: Sendable {
  let id = StableID.organisation(0)
  let name = "Demo"
  let divisions: [Division]
  let queues: [Queue]
  let agents: [Agent]
  private let queueNumbers: [String: Int]
  private let agentNumbers: [String: Int]

  init(_ scenario: Scenario) {
    let divisions = Organisation.demoDivisions
    self.divisions = divisions
    guard scenario != .empty else {
      queues = []
      agents = []
      queueNumbers = [:]
      agentNumbers = [:]
      return
    }
    let memberships = Organisation.memberships()
    let blueprints = Organisation.demoQueues
    queues = blueprints.enumerated().map { number, blueprint in
      Queue(
        id: StableID.queue(UInt64(number)),
        name: blueprint.name,
        description: blueprint.description,
        division: divisions[blueprint.division],
        demand: MediaType.allCases.map { blueprint.demand[$0] ?? 0 },
        priority: blueprint.priority,
        transfersTo: blueprint.transfersTo,
        serviceLevel: blueprint.serviceLevel,
        members: memberships.enumerated().compactMap { agent, places in
          places.first { $0.queue == number }.map { Membership(agent: agent, joined: $0.joined) }
        })
    }
    agents = memberships.enumerated().map { number, places in
      Agent(
        id: StableID.user(UInt64(number)),
        name: Organisation.agentName(number),
        queues: places.map(\.queue), joinedQueues: places.filter(\.joined).map(\.queue))
    }
    queueNumbers = Organisation.numbers(queues.map(\.id))
    agentNumbers = Organisation.numbers(agents.map(\.id))
  }

  func queue(id: String) -> Int? { queueNumbers[id.lowercased()] }

  func agent(id: String) -> Int? { agentNumbers[id.lowercased()] }

  private static func numbers(_ ids: [String]) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: zip(ids, ids.indices))
  }

  /// One agent of each team of five or more has not joined the team's second and third queue:
  /// real centres have members who are not active, and they are counted differently.
  private static func memberships() -> [[(queue: Int, joined: Bool)]] {
    demoTeams.flatMap { team in
      (0..<team.size).map { place in
        team.queues.enumerated().map { rank, queue in
          (queue: queue, joined: rank == 0 || place % 5 != 4)
        }
      }
    }
  }
}
