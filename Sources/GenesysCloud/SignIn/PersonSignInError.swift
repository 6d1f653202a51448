/// Why a person's sign-in brought no code.
public enum PersonSignInError: Error, Sendable, Equatable {
  /// The port cannot be listened at, for a reason in the system's words.
  case portUnavailable(Int, reason: String)
  /// The person or the sign-in host said no, with OAuth's code, such as `access_denied`, and perhaps
  /// words of the server's own: neither is safe to print as it is.
  case refused(code: String, description: String?)
  /// The browser did not come back in time.
  case timedOut
  /// The task was cancelled.
  case cancelled
}
