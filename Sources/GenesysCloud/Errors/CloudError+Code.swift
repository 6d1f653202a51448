extension CloudError {
  /// The kinds of failure.
  public enum Code: Sendable, CaseIterable {
    /// A base URL that is none.
    case invalidHost
    /// Plain `http` to another machine.
    case insecureHost
    /// A proxy that is named in no form known.
    case invalidProxy
    /// Certificate authorities that are no PEM.
    case invalidAuthorities
    /// Nothing listens at the port.
    case connectionRefused
    /// The name has no address.
    case hostNotFound
    /// No connection within the time-out.
    case connectTimedOut
    /// No whole answer within the request's time-out or the command's deadline.
    case requestTimedOut
    /// The connection was reset or closed before an answer.
    case connectionBroken
    /// The answer ended before its announced end.
    case truncated
    /// The server's certificate is signed by nobody trusted, or for another name.
    case untrustedCertificate
    /// Another failure to agree on TLS.
    case tlsFailed
    /// A success whose body is not JSON.
    case notJSON
    /// A success whose JSON is not what was asked for, or is too long.
    case unexpectedShape
    /// Sign-in does not know the client id.
    case unknownClient
    /// Sign-in refuses the client's secret.
    case wrongSecret
    /// The API refuses a renewed token, or a ready one.
    case tokenRejected
    /// Status 400.
    case invalidRequest
    /// Status 403.
    case forbidden
    /// Status 404.
    case notFound
    /// Status 429.
    case rateLimited
    /// Status 500 to 599.
    case serverFailed
    /// Any other status, redirects among them.
    case unexpectedStatus
    /// The task was cancelled.
    case cancelled

    init(status: Int) {
      self =
        switch status {
        case 400: .invalidRequest
        case 401: .tokenRejected
        case 403: .forbidden
        case 404: .notFound
        case 429: .rateLimited
        case 500...599: .serverFailed
        default: .unexpectedStatus
        }
    }
  }
}
