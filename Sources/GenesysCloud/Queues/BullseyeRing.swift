/// A ring of bullseye routing: what happens to an interaction that finds nobody in it.
public struct BullseyeRing: Sendable, Hashable {
  /// 1 for the innermost, as members' ``QueueMember/ringNumber`` counts them.
  public var number = 1
  /// After how many seconds an interaction reaches out to the next ring; `nil` for never, as in the
  /// last.
  public var expansionTimeoutSeconds: Double?
  /// The skills no longer asked for from the next ring on.
  public var skillsToRemove: [NamedEntity] = []
  /// The groups whose people are in the ring.
  public var memberGroups: [MemberGroup] = []

  /// A ring of which nothing is known; the rest is set on it.
  public init() {}

  func numbered(_ number: Int) -> BullseyeRing {
    var ring = self
    ring.number = number
    return ring
  }
}

extension BullseyeRing: Decodable {
  private enum CodingKeys: CodingKey {
    case expansionCriteria, actions, memberGroups
  }

  private struct Criterion: Decodable {
    let type: Lenient<String>?
    let threshold: Lenient<Double>?
  }

  private struct Actions: Decodable {
    let skillsToRemove: [Lenient<NamedEntity>]?
  }

  /// Reads the API's form; nothing is required.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    // The one criterion that there is; a kind not known here is no time.
    expansionTimeoutSeconds =
      container.lenientList(Criterion.self, .expansionCriteria)
      .first { $0.type?.value == "TIMEOUT_SECONDS" }?.threshold?.value
    skillsToRemove =
      container.lenient(Actions.self, .actions)?.skillsToRemove?.compactMap(\.value) ?? []
    memberGroups = container.lenientList(MemberGroup.self, .memberGroups)
  }
}
