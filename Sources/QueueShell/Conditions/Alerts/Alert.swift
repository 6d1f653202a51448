/// A condition that a person wants to hear of while figures are watched.
struct Alert: Sendable, Equatable {
  let name: String
  let condition: Condition
  /// A line for /bin/sh, run whenever the alert rings or is over.
  var program: String?

  /// What stands before its condition in a next step.
  var command: String { "alert add \(QueueDirectory.quoted(name))" }
}
