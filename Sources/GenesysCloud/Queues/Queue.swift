public import FoundationEssentials

/// A queue and its configuration, as far as the API tells it.
public struct Queue: Sendable, Hashable, Identifiable {
  /// The queue's id.
  public let id: String
  /// The queue's name.
  public let name: String
  /// The division the queue belongs to.
  public var division: Division?
  /// The queue's description.
  public var description: String?
  /// Members of the queue, groups' members among them.
  public var memberCount: Int?
  /// Members that have joined the queue.
  public var joinedMemberCount: Int?
  /// The settings of each media type, in the order call, callback, chat, email, message.
  public var media: [MediaSetting] = []
  /// How waiting interactions are ordered: `TimestampAndPriority` or `PriorityOnly`.
  public var scoringMethod: String?
  /// How agents' skills count: `NONE`, `BEST` or `ALL`.
  public var skillEvaluationMethod: String?
  /// How agents are asked for a wrap-up, such as `MANDATORY_TIMEOUT`.
  public var afterCallWorkPrompt: String?
  /// How long after-call work may last, in milliseconds.
  public var afterCallWorkTimeoutMs: Int?
  /// When the queue was made.
  public var dateCreated: Date?
  /// When the queue was last changed.
  public var dateModified: Date?
  /// The rings of agents that interactions reach out to one after the other while they wait; none
  /// without bullseye routing.
  public var rings: [BullseyeRing] = []
  /// The rules of conditional group routing, in the order tried; none without it.
  public var conditionalRules: [ConditionalRule] = []
  /// Whether groups are brought in by conditional group activation.
  public var hasConditionalActivation = false
  /// The groups whose members are members of the queue.
  public var memberGroups: [MemberGroup] = []

  /// The media types the queue has settings for.
  public var mediaTypes: [String] { media.map(\.type) }

  /// A queue of this id and name; the rest is set on it.
  public init(id: String, name: String, division: Division? = nil) {
    self.id = id
    self.name = name
    self.division = division
  }
}
