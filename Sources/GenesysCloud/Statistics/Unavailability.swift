/// Why a figure could not be read.
public enum Unavailability: Sendable, Equatable {
  /// The client lacks these permissions.
  case noPermission([String])
  /// The dialect has no such aggregate.
  case notInDialect
  /// The aggregate tells what is so now and has no history.
  case nowOnly
  /// The answer does not mention the queue: it is unknown to the server, or not visible to the
  /// client. A queue with no activity is mentioned.
  case unanswered
  /// The server refuses the aggregate, in the words of this error, and gives others.
  case refused(CloudError)
  /// The request failed.
  case failed(CloudError)
}
