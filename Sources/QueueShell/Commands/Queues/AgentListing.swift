import FoundationEssentials
import GenesysCloud

/// How a queue's members look in a list: available ones first, the longest idle at the top.
struct AgentListing {
  private let members: [QueueMember]
  private let observedAt: Date
  private let isForbidden: Bool
  /// Names of organization presences by id.
  private let presences: [String: String]

  init(_ found: QueueMembers, presences: [String: String]) {
    members = found.members.sorted { Self.place(of: $0) < Self.place(of: $1) }
    observedAt = found.observedAt
    isForbidden = found.statusFailure?.code == .forbidden
    self.presences = presences
  }

  var listing: Listing {
    Listing(
      columns: [
        Column(key: "user_id", header: "ID", isShown: false),
        Column(key: "user", header: "AGENT", isKey: true),
        Column(key: "routing_status", header: "STATUS"),
        Column(key: "since", header: "FOR", alignment: .right),
        Column(key: "joined", header: "JOINED"),
        Column(key: "presence", header: "PRESENCE"),
        Column(key: "ring", header: "RING", alignment: .right),
      ],
      rows: members.map(row), caption: caption)
  }

  private func row(_ member: QueueMember) -> Listing.Row {
    let status = member.routingStatus
    let since = status?.since
    let presence = presenceName(of: member)
    let age = since.map { max(0, observedAt.timeIntervalSince($0)) * 1000 }
    let time = since.map { Clock.utc($0, milliseconds: true) }
    return Listing.Row(
      cells: [
        Cell(member.id), Cell(member.name), statusCell(status),
        age.map { Cell(Clock.span(milliseconds: $0), raw: time) } ?? Cell(nil as String?),
        Self.joinedCell(member.isJoined), Cell(presence), Cell(member.ringNumber),
      ],
      json: .object([
        "user": .object(["id": .string(member.id), "name": .string(member.name)]),
        "routingStatus": .optional(status?.status), "since": .optional(time),
        "joined": member.isJoined.map(JSON.bool) ?? .null, "presence": .optional(presence),
        "ring": .optional(member.ringNumber),
      ]))
  }

  private func statusCell(_ status: RoutingStatus?) -> Cell {
    guard let status else {
      return isForbidden
        ? Cell("no permission", raw: "", tone: .warning) : Cell("–", raw: "", tone: .faint)
    }
    let known = Self.statuses[status.status]
    return Cell(
      known?.text ?? status.status, raw: status.status, tone: known?.tone ?? .plain)
  }

  private static func joinedCell(_ isJoined: Bool?) -> Cell {
    guard let isJoined else { return Cell(nil as String?) }
    return Cell(
      isJoined ? "yes" : "no", raw: "\(isJoined)", tone: isJoined ? .plain : .warning)
  }

  private func presenceName(of member: QueueMember) -> String? {
    guard let presence = member.presence else { return nil }
    return presence.definitionID.flatMap { presences[$0] } ?? presence.systemPresence
      ?? presence.definitionID
  }

  // MARK: Order and counts

  typealias Status = (text: String, rank: Int, tone: Tone)

  static let statuses: [String: Status] = [
    "IDLE": ("Idle", 0, .good), "INTERACTING": ("Interacting", 1, .plain),
    "COMMUNICATING": ("Communicating", 2, .plain),
    "NOT_RESPONDING": ("Not responding", 3, .bad), "OFF_QUEUE": ("Off queue", 5, .faint),
  ]
  /// Statuses not known here, and members without any: after those at work, before those off queue.
  private static let unknownRank = 4

  /// Status, then who has joined, then the longest in it.
  private static func place(
    of member: QueueMember
  ) -> (Int, Int, Double, String, String) {
    let rank = member.routingStatus.map { statuses[$0.status]?.rank ?? unknownRank }
    return (
      rank ?? unknownRank, member.isJoined == false ? 1 : 0,
      member.routingStatus?.since?.timeIntervalSince1970 ?? .infinity, member.name, member.id
    )
  }

  /// `13 members: 3 idle, 7 interacting, 3 off queue; 2 not joined`.
  private var caption: String? {
    guard !members.isEmpty else { return nil }
    var counts: [String: Int] = [:]
    for member in members { counts[statusCell(member.routingStatus).text, default: 0] += 1 }
    let ranks = Dictionary(
      Self.statuses.values.map { ($0.text, $0.rank) }, uniquingKeysWith: { first, _ in first })
    let parts = counts.sorted {
      (ranks[$0.key] ?? Self.unknownRank, $0.key) < (ranks[$1.key] ?? Self.unknownRank, $1.key)
    }.map { "\($0.value) \($0.key == "–" ? "unknown" : $0.key.lowercased())" }
    let absent = members.count { $0.isJoined == false }
    return "\(members.count) \(members.count == 1 ? "member" : "members"): "
      + parts.joined(separator: ", ") + (absent > 0 ? "; \(absent) not joined" : "")
  }
}
