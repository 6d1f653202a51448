/// One agent's place in one queue.
struct Membership: Sendable, Equatable {
  let agent: Int
  let joined: Bool
  /// From 1; 1 in queues without bullseye routing.
  let ring: Int
  /// A member by a group, not by name.
  let isByGroup: Bool
}
