/// What the routing engine thinks of an agent. Not the agent's presence: that is a choice of theirs.
enum RoutingStatus: String, CaseIterable, Sendable {
  case idle = "IDLE"
  case interacting = "INTERACTING"
  case notResponding = "NOT_RESPONDING"
  case communicating = "COMMUNICATING"
  case offQueue = "OFF_QUEUE"
}
