public import FoundationEssentials

/// One notification the simulator has sent.
public struct PushRecord: Sendable, Equatable {
  /// The topic's name; `channel.metadata` for heartbeats.
  public let topic: String
  /// When, by the wall clock.
  public let at: Date
}
