/// How a queue is configured to choose agents and to let them finish. The model does not obey it:
/// it is there to be read.
struct QueueRouting: Sendable, Equatable {
  /// After how many seconds each bullseye ring gives way to the next; empty without bullseye.
  var rings: [Int] = []
  /// The API's `wrapupPrompt`.
  var wrapUp = "OPTIONAL"
  /// How long after-call work may take, where it is limited.
  var wrapUpTimeout: Milliseconds?
  /// `ALL`, `BEST` or `NONE`.
  var skillEvaluation = "ALL"
  /// Whether every third member is one by a group.
  var hasGroup = false

  var name: String { rings.isEmpty ? "Standard" : "Bullseye" }
}
