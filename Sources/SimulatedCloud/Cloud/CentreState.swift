public import FoundationEssentials

/// The truth about the contact centre at one moment, for comparison with the API's answers.
///
/// Taken from the model itself, not from any answer. Names of media types and routing statuses are
/// the API's (`voice`, `IDLE`).
public struct CentreState: Sendable, Equatable {
  /// The centre's time.
  public let at: Date
  /// All queues, in the order of the catalogue.
  public let queues: [Queue]

  /// One queue's state.
  public struct Queue: Sendable, Equatable {
    /// The queue's id.
    public let id: String
    /// The queue's name, which need not be unique.
    public let name: String
    /// The name of its division.
    public let division: String
    /// How many interactions wait, by media type; 0 included.
    public let waiting: [String: Int]
    /// How many interactions alert an agent, by media type; 0 included.
    public let alerting: [String: Int]
    /// How many interactions talk to an agent, by media type; after-call work is not counted.
    public let interacting: [String: Int]
    /// When what has waited longest arrived; nil if nothing waits.
    public let longestWaitingSince: Date?
    /// How many members there are.
    public let members: Int
    /// How many of them have joined the queue, which makes them active.
    public let joined: Int
    /// How many joined members have each routing status (alerting and after-call work are
    /// `INTERACTING`); 0 included.
    public let agents: [String: Int]
  }
}
