/// The truth about what happened in one queue over an interval.
///
/// Each figure belongs to the moment it is settled: offered at arrival; answered, abandoned and
/// waited when the interaction leaves the queue; talked and held at the talk's end; after-call work
/// and handled when that work ends. Hence `offered` = `answered` + `answeredCallbacks` +
/// `abandoned` + `flowedOut` + what still waits or alerts, over the whole life of the queue.
public struct QueueTotals: Sendable, Equatable {
  /// Interactions that arrived.
  public let offered: Int
  /// Interactions answered, without callbacks: the API has no answers for those.
  public let answered: Int
  /// Callbacks an agent took.
  public let answeredCallbacks: Int
  /// Interactions whose customer gave up.
  public let abandoned: Int
  /// Interactions that went on to another flow unanswered.
  public let flowedOut: Int
  /// Interactions an agent transferred.
  public let transferred: Int
  /// Answered, but later than the service level's target (`nOverSla`).
  public let overServiceLevel: Int
  /// Answered within the target.
  public let serviceLevelNumerator: Int
  /// Answered or abandoned.
  public let serviceLevelDenominator: Int
  /// `tHandle`: talk, held time and after-call work.
  public let handle: Time
  /// `tWait`: in the queue and alerting, whatever the end.
  public let wait: Time
  /// `tAnswered`: the same, of what was answered.
  public let answer: Time
  /// `tTalk`: talk without held time.
  public let talk: Time
  /// `tHeld`: of interactions that were held at all.
  public let held: Time
  /// `tAcw`: after-call work.
  public let afterCallWork: Time

  /// A sum of durations and how many there are.
  public struct Time: Sendable, Equatable {
    /// Milliseconds.
    public let sum: Int
    /// How many.
    public let count: Int
  }
}
