/// How far something that comes in parts has come.
struct Progress: Sendable, Equatable {
  /// As in `reading queues`.
  var activity: String
  var done: Int
  /// nil where nobody tells.
  var total: Int?

  var text: String { "\(activity) \(done)" + (total.map { " of \($0)" } ?? "") }
}
