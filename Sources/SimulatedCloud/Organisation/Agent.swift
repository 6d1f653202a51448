/// A person who may be a member of queues.
struct Agent: Sendable, Equatable {
  let id: String
  let name: String
  /// The queues joined, by number: those that bring interactions.
  let joinedQueues: [Int]
}
