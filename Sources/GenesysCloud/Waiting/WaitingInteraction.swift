public import FoundationEssentials

/// An interaction that waits in a queue for an agent.
public struct WaitingInteraction: Sendable, Hashable {
  /// Since when it waits, by the server's clock.
  public let since: Date
  /// `voice`, `callback`, `chat`, `email` or `message`; others may be added.
  public let mediaType: String
  /// The conversation's id.
  public var conversationID: String?
  /// `inbound` or `outbound`.
  public var direction: String?
  /// The routing priority; higher goes first.
  public var priority: Int?
  /// The ids of the skills asked for.
  public var skillIDs: [String] = []
  /// The id of the language asked for.
  public var languageID: String?

  /// An interaction of these values; the rest is set on it.
  public init(since: Date, mediaType: String) {
    self.since = since
    self.mediaType = mediaType
  }
}
