/// What went wrong with a request: a closed code and the facts, in no words of our own.
public struct CloudError: Error, Sendable, Equatable {
  /// What happened.
  public var code: Code
  /// The answer's status; `nil` if no answer came.
  public var status: Int?
  /// The request's method; empty when nothing was sent.
  public var method: String
  /// The request's path and query; empty when nothing was sent.
  public var path: String
  /// The host as the user would name it, with its port if it has one of its own.
  public var host: String
  /// The server's own words, exactly as it sent them: not safe to print as they are.
  public var message: String?
  /// The server's own code, such as `missing.any.permissions`.
  public var serverCode: String?
  /// The server's name for the request, to quote to its support.
  public var correlationID: String?
  /// The permissions that a 403 names as missing.
  public var permissions: [String]
  /// How long the server asks to wait.
  public var retryAfter: Duration?

  /// An error of these facts.
  public init(
    _ code: Code, status: Int? = nil, method: String = "", path: String = "", host: String = "",
    message: String? = nil, serverCode: String? = nil, correlationID: String? = nil,
    permissions: [String] = [], retryAfter: Duration? = nil
  ) {
    self.code = code
    self.status = status
    self.method = method
    self.path = path
    self.host = host
    self.message = message
    self.serverCode = serverCode
    self.correlationID = correlationID
    self.permissions = permissions
    self.retryAfter = retryAfter
  }

  /// Whether there was no connection, no answer in time, a broken transfer or no sign-in, rather
  /// than an answer of the API that says no.
  public var isConnectionTrouble: Bool {
    switch code {
    case .connectionRefused, .hostNotFound, .connectTimedOut, .requestTimedOut, .connectionBroken,
      .truncated, .proxyUnreachable, .proxyRefused, .proxyCredentials, .malformedAnswer,
      .untrustedCertificate, .certificateForAnotherName, .tlsFailed, .unknownClient, .wrongSecret,
      .tokenRejected, .tokenExpired, .addressNotAllowed, .invalidProxy, .invalidAuthorities:
      true
    case .webPage, .emptyBody, .notJSON, .unexpectedShape, .invalidRequest, .forbidden, .notFound,
      .timedOutAtServer, .conflict, .tooLarge, .unsupportedMediaType, .rateLimited, .budgetSpent,
      .serverFailed, .unexpectedStatus:
      // Whatever sign-in answers but a token, it did not sign in.
      path == SignIn.path
    case .invalidHost, .insecureHost, .cancelled:
      false
    }
  }
}
