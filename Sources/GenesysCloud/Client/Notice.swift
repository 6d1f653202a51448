/// Something a person may want to know while a request is under way.
public enum Notice: Sendable, Equatable {
  /// A request failed and is sent again after this many seconds.
  case waiting(seconds: Double, cause: CloudError)
  /// A request waits this many seconds for the request budget.
  case awaitingBudget(seconds: Double)
  /// The token has run out or was rejected, and a new one is being fetched.
  case renewingToken
}
