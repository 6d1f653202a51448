/// The people and queues of the pretended customer: the same ids and names on every run.
struct Organisation: Sendable {
  let id = StableID.organisation(0)
  let name = "Demo"
  let divisions: [Division]
  let queues: [Queue]
  let agents: [Agent]
  private let queueNumbers: [String: Int]
  private let agentNumbers: [String: Int]

  /// Numbers of the queues as listings sort them: by name in either direction, then by id.
  let byName: [Int]
  let byNameDescending: [Int]

  /// - Parameter queueCount: how many queues; the demo's thirteen come first, more are generated.
  init(_ scenario: Scenario, queueCount: Int = Organisation.demoQueues.count) {
    let isEmpty = scenario == .empty
    let generated = isEmpty ? 0 : max(0, queueCount - Organisation.demoQueues.count)
    let blueprints =
      isEmpty ? [] : Organisation.demoQueues + Organisation.generatedQueues(generated)
    let teams = isEmpty ? [] : Organisation.demoTeams + Organisation.generatedTeams(generated)
    let divisions = Organisation.demoDivisions
    let places = Organisation.places(teams)
    let members = Organisation.members(places, of: blueprints)
    self.divisions = divisions
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
        routing: blueprint.routing,
        members: members[number])
    }
    agents = places.enumerated().map { number, places in
      Agent(
        id: StableID.user(UInt64(number)),
        name: Organisation.agentName(number),
        queues: places.map(\.queue), joinedQueues: places.filter(\.joined).map(\.queue))
    }
    queueNumbers = Organisation.numbers(queues.map(\.id))
    agentNumbers = Organisation.numbers(agents.map(\.id))
    (byName, byNameDescending) = Organisation.sorted(queues)
  }

  func queue(id: String) -> Int? { queueNumbers[id.lowercased()] }

  func agent(id: String) -> Int? { agentNumbers[id.lowercased()] }

  private static func numbers(_ ids: [String]) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: zip(ids, ids.indices))
  }

  /// Once and for all: sorting ten thousand queues for each page would take longer than the page.
  private static func sorted(_ queues: [Queue]) -> (ascending: [Int], descending: [Int]) {
    let keys = queues.map { (name: $0.name.lowercased(), id: $0.id) }
    func isBefore(_ left: Int, _ right: Int, _ descends: Bool) -> Bool {
      if keys[left].name != keys[right].name {
        return (keys[left].name < keys[right].name) != descends
      }
      return keys[left].id < keys[right].id
    }
    return (
      queues.indices.sorted { isBefore($0, $1, false) },
      queues.indices.sorted { isBefore($0, $1, true) }
    )
  }

  private typealias Place = (queue: Int, joined: Bool)

  /// By queue, in the order of the agents, who are spread over the rings.
  private static func members(
    _ places: [[Place]], of queues: [QueueBlueprint]
  ) -> [[Membership]] {
    var members = queues.map { _ in [Membership]() }
    for (agent, places) in places.enumerated() {
      for place in places {
        let routing = queues[place.queue].routing
        let number = members[place.queue].count
        members[place.queue].append(
          Membership(
            agent: agent, joined: place.joined,
            ring: number % max(routing.rings.count, 1) + 1,
            isByGroup: routing.hasGroup && number % 3 == 2))
      }
    }
    return members
  }

  /// By agent: one of each team of five or more has not joined the team's second and third queue:
  /// real centres have members who are not active, and they are counted differently.
  private static func places(_ teams: [Team]) -> [[Place]] {
    teams.flatMap { team in
      (0..<team.size).map { place in
        team.queues.enumerated().map { rank, queue in
          (queue: queue, joined: rank == 0 || place % 5 != 4)
        }
      }
    }
  }
}
