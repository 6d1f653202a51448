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
    /// The proxy cannot be reached, or does not answer as one.
    case proxyUnreachable
    /// The proxy leads nobody to that host.
    case proxyRefused
    /// The proxy wants a user and a password, or others than it got.
    case proxyCredentials
    /// The answer breaks the rules of HTTP or of its compression.
    case malformedAnswer
    /// The server's certificate has run out or is signed by nobody trusted, perhaps by itself; TLS
    /// does not say which.
    case untrustedCertificate
    /// The server's certificate is for another name.
    case certificateForAnotherName
    /// Another failure to agree on TLS.
    case tlsFailed
    /// A web page in place of an answer, whatever its status: a proxy's or a sign-in page.
    case webPage
    /// A success without a body where there must be one.
    case emptyBody
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
    /// The API says that a renewed token, or a ready one, has run out.
    case tokenExpired
    /// The organization lets nobody in from this network address.
    case addressNotAllowed
    /// Status 400.
    case invalidRequest
    /// Status 403.
    case forbidden
    /// Status 404.
    case notFound
    /// Status 408: the server waited too long for the request.
    case timedOutAtServer
    /// Status 409.
    case conflict
    /// Status 413: the request is too long for the server.
    case tooLarge
    /// Status 415: the server does not take requests of this media type.
    case unsupportedMediaType
    /// Status 429.
    case rateLimited
    /// The request budget is used up for longer than is waited for; nothing was sent.
    case budgetSpent
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
        case 408: .timedOutAtServer
        case 409: .conflict
        case 413: .tooLarge
        case 415: .unsupportedMediaType
        case 429: .rateLimited
        case 500...599: .serverFailed
        default: .unexpectedStatus
        }
    }

    /// What a failure to connect means where a proxy stands between.
    var behindProxy: Code {
      switch self {
      case .connectionRefused, .hostNotFound, .connectTimedOut: .proxyUnreachable
      default: self
      }
    }

    /// Whether it is the proxy that failed, not the host behind it.
    var isProxyTrouble: Bool {
      [.proxyUnreachable, .proxyRefused, .proxyCredentials].contains(self)
    }
  }
}
