/// Who waits for a request: those that a person waits for go first.
public enum RequestPriority: Sendable {
  /// A person, or a script's next command, waits for the answer.
  case interactive
  /// Polling that goes on by itself. It leaves a little of the budget to the others.
  case background

  /// The priority of the requests of the current task; `.interactive` unless set.
  @TaskLocal public static var current = RequestPriority.interactive
}
