public import FoundationEssentials

/// What is so in one queue at one moment: by media type, by routing status, and what waits.
public struct QueueBreakdown: Sendable, Equatable {
  /// What is so in one media type. What the answer does not tell is `nil`.
  public struct Media: Sendable, Equatable, Identifiable {
    /// `voice`, `callback`, `chat`, `email` or `message`; others may be added.
    public let mediaType: String
    /// Interactions waiting.
    public var waiting: Int?
    /// Interactions with an agent.
    public var interacting: Int?
    /// Interactions alerting an agent, not answered yet.
    public var alerting: Int?
    /// How long the oldest waits, in milliseconds; `nil` also when nothing waits.
    public var longestWait: Double?

    /// The media type.
    public var id: String { mediaType }

    /// A media type of which nothing is told; the rest is set on it.
    public init(mediaType: String) { self.mediaType = mediaType }
  }

  /// A queue's agents. What the answer does not tell is `nil`.
  public struct Agents: Sendable, Equatable {
    /// Members of the queue.
    public var members: Int?
    /// Members that have joined the queue.
    public var joined: Int?
    /// Members that are on queue, in any routing status.
    public var onQueue: Int?
    /// Members that are off queue.
    public var offQueue: Int?
    /// Agents on queue by routing status: `IDLE`, `INTERACTING`, `COMMUNICATING` and
    /// `NOT_RESPONDING` always, others where there are any; `nil` when one could not be read.
    public var statuses: [String: Int]?

    /// Agents of whom nothing is told; the rest is set on it.
    public init() {}
  }

  /// The server's time of the answer, from which waits are counted.
  public let observedAt: Date
  /// The media types that the answer tells of, in the order voice, callback, chat, email, message.
  public let media: [Media]
  /// The agents.
  public let agents: Agents
  /// The interactions that wait.
  public let waiting: WaitingInteractions

  /// A breakdown of these parts.
  public init(
    observedAt: Date, media: [Media], agents: Agents, waiting: WaitingInteractions
  ) {
    self.observedAt = observedAt
    self.media = media
    self.agents = agents
    self.waiting = waiting
  }
}
