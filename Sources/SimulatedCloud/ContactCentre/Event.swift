/// Something that will happen in the centre.
struct Event: Sendable {
  enum Kind: Sendable {
    /// Subject: the demand's number.
    case arrival
    /// Subject: the interaction.
    case patienceEnds
    /// Subject: the agent, for all of these.
    case alertEnds, talkEnds, workEnds, pauseBegins, returns
    /// Old interactions are dropped.
    case hour
  }

  let at: Milliseconds
  /// Decides between events of one millisecond, so that their order never varies.
  let sequence: Int
  let kind: Kind
  let subject: Int

  static func < (left: Event, right: Event) -> Bool {
    left.at != right.at ? left.at < right.at : left.sequence < right.sequence
  }
}
