/// A person who may be a member of queues.
struct Agent: Sendable, Equatable {
  let id: String
  let name: String
  /// All queues the agent is a member of, by number.
  let queues: [Int]
  /// The queues joined, by number: those that bring interactions.
  let joinedQueues: [Int]
}
