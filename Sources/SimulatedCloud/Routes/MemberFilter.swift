/// Which of a queue's members are asked for.
struct MemberFilter: Sendable {
  private let joined: Bool?
  private let isByGroup: Bool?
  private let statuses: [RoutingStatus]
  /// System presences in lower case.
  private let presences: [String]
  /// Part of the name, in lower case.
  private let name: String
  private let skills: [String]
  private let languages: [String]

  init(_ call: Call) throws(Refusal) {
    try call.refuse(["profileSkills"])
    joined = try call.flag("joined")
    isByGroup =
      switch call.request.parameter("memberBy") {
      case nil: nil
      case "user": false
      case "group": true
      case let text?: throw .badParameter("memberBy", text, "must be user or group")
      }
    var statuses: [RoutingStatus] = []
    for text in call.request.list("routingStatus") {
      guard let status = RoutingStatus(rawValue: text) else {
        throw .badParameter("routingStatus", text, "unknown routing status")
      }
      statuses.append(status)
    }
    self.statuses = statuses
    presences = call.request.list("presence").map { $0.lowercased() }
    name = call.request.parameter("name")?.lowercased() ?? ""
    skills = call.request.list("skills").map { $0.lowercased() }
    languages = call.request.list("languages").map { $0.lowercased() }
  }

  func holds(_ member: Membership, _ centre: ContactCentre) -> Bool {
    let activity = centre.agents[member.agent]
    let agent = centre.organisation.agents[member.agent]
    return (joined ?? member.joined) == member.joined
      && (isByGroup ?? member.isByGroup) == member.isByGroup
      && (statuses.isEmpty || statuses.contains(activity.status))
      && (presences.isEmpty || presences.contains(activity.presence.rawValue.lowercased()))
      && (name.isEmpty || agent.name.lowercased().contains(name))
      && MemberFilter.has(skills, Agent.skills(of: member.agent))
      && MemberFilter.has(languages, Agent.languages(of: member.agent))
  }

  private static func has(_ wanted: [String], _ skills: [Skill]) -> Bool {
    wanted.isEmpty || skills.contains { wanted.contains($0.name.lowercased()) }
  }
}
