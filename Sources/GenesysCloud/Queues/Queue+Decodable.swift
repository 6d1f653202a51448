import FoundationEssentials

extension Queue: Decodable {
  private enum CodingKeys: CodingKey {
    case id, name, division, description, memberCount, joinedMemberCount, mediaSettings
    case scoringMethod, skillEvaluationMethod, acwSettings, bullseye, dateCreated, dateModified
    case conditionalGroupRouting, conditionalGroupActivation, memberGroups
  }

  private struct Media: Decodable {
    struct ServiceLevel: Decodable {
      let percentage: Lenient<Double>?
      let durationMs: Lenient<Int>?
    }

    let alertingTimeoutSeconds: Lenient<Int>?
    let serviceLevel: Lenient<ServiceLevel>?
  }

  private struct AfterCallWork: Decodable {
    let wrapupPrompt: Lenient<String>?
    let timeoutMs: Lenient<Int>?
  }

  private struct Bullseye: Decodable {
    let rings: [Lenient<BullseyeRing>]?
  }

  private struct ConditionalRouting: Decodable {
    let rules: [Lenient<ConditionalRule>]?
  }

  private struct ConditionalActivation: Decodable {
    let rules: [Lenient<Anything>]?
  }

  private struct Anything: Decodable {}

  private static let mediaOrder = ["call", "callback", "chat", "email", "message"]

  /// Reads the API's form; only the id is required.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let id = try container.decode(String.self, forKey: .id)
    // A queue without a name can still be named by its id.
    self.init(
      id: id, name: container.lenient(String.self, .name) ?? id,
      division: container.lenient(Division.self, .division))
    description = container.lenient(String.self, .description)
    memberCount = container.lenient(Int.self, .memberCount)
    joinedMemberCount = container.lenient(Int.self, .joinedMemberCount)
    media = Self.media(container.lenient([String: Lenient<Media>].self, .mediaSettings) ?? [:])
    scoringMethod = container.lenient(String.self, .scoringMethod)
    skillEvaluationMethod = container.lenient(String.self, .skillEvaluationMethod)
    let afterCallWork = container.lenient(AfterCallWork.self, .acwSettings)
    afterCallWorkPrompt = afterCallWork?.wrapupPrompt?.value
    afterCallWorkTimeoutMs = afterCallWork?.timeoutMs?.value
    dateCreated = container.lenientDate(.dateCreated)
    dateModified = container.lenientDate(.dateModified)
    let rings = container.lenient(Bullseye.self, .bullseye)?.rings ?? []
    // A ring that cannot be read keeps its place, or the next would bear its number.
    self.rings = rings.enumerated().map { ($1.value ?? BullseyeRing()).numbered($0 + 1) }
    conditionalRules =
      container.lenient(ConditionalRouting.self, .conditionalGroupRouting)?.rules?
      .compactMap(\.value) ?? []
    hasConditionalActivation =
      container.lenient(ConditionalActivation.self, .conditionalGroupActivation)?.rules?
      .isEmpty == false
    memberGroups = container.lenientList(MemberGroup.self, .memberGroups)
  }

  /// In the documented order; media types not known here come last.
  private static func media(_ settings: [String: Lenient<Media>]) -> [MediaSetting] {
    let unknown = settings.keys.filter { !mediaOrder.contains($0) }.sorted()
    return (mediaOrder + unknown).compactMap { type in
      settings[type]?.value.map { media in
        MediaSetting(
          type: type, alertingTimeoutSeconds: media.alertingTimeoutSeconds?.value,
          serviceLevelPercentage: media.serviceLevel?.value?.percentage?.value,
          serviceLevelDurationMs: media.serviceLevel?.value?.durationMs?.value)
      }
    }
  }
}
