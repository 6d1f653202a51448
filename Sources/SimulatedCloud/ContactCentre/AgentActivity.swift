/// What an agent is doing now.
struct AgentActivity: Sendable, Equatable {
  var status = RoutingStatus.offQueue
  var statusSince: Milliseconds
  var presence = Presence.offline
  var presenceSince: Milliseconds
  /// The interaction alerting, talked to or wrapped up.
  var interaction: Int?
  /// How long the pause is that waits for the interaction's end. Presence changes at once, the
  /// routing status only then: on the real platform too an agent on break stays INTERACTING.
  var pauseDue: Milliseconds?
}
