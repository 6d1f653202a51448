/// What can be subscribed to: something whose changes are pushed.
public struct Topic: Sendable, Hashable {
  /// The topic's name, such as `v2.analytics.queues.ID.observations`.
  public let name: String

  /// The topic of this name.
  public init(name: String) {
    self.name = name
  }

  /// What is so in a queue now: its counts of interactions and agents.
  public static func observations(ofQueue id: String) -> Topic {
    Topic(name: "v2.analytics.queues.\(id).observations")
  }

  /// Counts of a queue's interactions, and since when the oldest has waited.
  public static func activity(ofQueue id: String) -> Topic {
    Topic(name: "v2.analytics.queues.\(id).activity")
  }

  /// The queue that a topic of queue figures is about, as the topic spells its id; `nil` for another.
  public var queueID: String? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0] == "v2", parts[1] == "analytics", parts[2] == "queues" else {
      return nil
    }
    return String(parts[3])
  }
}
