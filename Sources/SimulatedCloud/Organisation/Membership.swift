/// One agent's place in one queue.
struct Membership: Sendable, Equatable {
  let agent: Int
  let joined: Bool
}
