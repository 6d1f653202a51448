import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct CloudErrorSentenceTests {
  init() { WideText.prepare() }

  private static let path = "/api/v2/analytics/queues/observations/query"

  /// Each code with the facts that it comes with.
  private static func error(_ code: CloudError.Code) -> CloudError {
    var error = CloudError(code, method: "POST", path: path, host: "api.mypurecloud.ie")
    switch code {
    case .invalidHost: error = CloudError(code, host: "api.mypurecloud.ie/api/v2")
    case .insecureHost: error = CloudError(code, host: "http://api.mypurecloud.ie")
    case .cancelled, .invalidAuthorities: error = CloudError(code)
    case .invalidProxy: error = CloudError(code, host: "ftp://proxy.example.com")
    case .proxyUnreachable, .proxyRefused, .proxyCredentials: error.host = "proxy.example.com:3128"
    case .notJSON, .unexpectedShape, .emptyBody: error.status = 200
    case .webPage: error.status = 502
    case .unknownClient: (error.status, error.path) = (400, "/oauth/token")
    case .wrongSecret:
      (error.status, error.path, error.message) = (401, "/oauth/token", "not shown")
    case .tokenRejected, .tokenExpired, .addressNotAllowed: error.status = 401
    case .invalidRequest: (error.status, error.message) = (400, "The metric 'oX' is unknown.")
    case .forbidden:
      (error.status, error.permissions) = (403, ["analytics:queueObservation:view"])
      error.correlationID = "3c1f"
    case .notFound: error.status = 404
    case .budgetSpent: error.retryAfter = .seconds(75)
    case .rateLimited: (error.status, error.retryAfter) = (429, .seconds(7))
    case .serverFailed: (error.status, error.correlationID) = (503, "3c1f")
    case .unexpectedStatus: error.status = 302
    default: break
    }
    return error
  }

  @Test func eachCodeHasItsSentenceAdviceNextStepAndStatus() throws {
    let texts = CloudError.Code.allCases.map { code in
      let error = ShellError(explaining: Self.error(code))
      return """
        \(code)
          \(error.message)
          advice: \(error.advice ?? "none")
          next: \(error.next ?? "none")
          status: \(error.status.rawValue)

        """
    }
    try Golden.expect(texts.joined(), is: "CloudErrorSentences.txt")
  }

  @Test func theServersOwnWordsAreToldCleanedAndCut() {
    let words = "bad\u{1B}[2J\n" + String(repeating: "x", count: 400)
    let error = CloudError(
      .serverFailed, status: 500, method: "GET", path: "/p\u{07}", host: "h\u{202E}",
      message: words,
      correlationID: "id\u{9B}")
    let shown = "bad\u{FFFD}[2J\u{FFFD}" + String(repeating: "x", count: 291)
    #expect(
      ShellError(explaining: error).message
        == "\"h\u{FFFD}\" failed at GET /p\u{FFFD} (status 500). The server says: \"\(shown)…\"."
        + " (correlation id id\u{FFFD})")
  }

  @Test func permissionsAreToldCleaned() {
    let error = CloudError(
      .forbidden, status: 403, method: "GET", path: "/p", host: "h",
      permissions: ["a:b:c", "d\u{1B}"])
    #expect(
      ShellError(explaining: error).message
        == "The client lacks the right to GET /p: a:b:c, d\u{FFFD} is missing.")
  }

  @Test func theStatisticsPathNamesItsRightWhenTheServerDoesNot() {
    var error = CloudError(
      .forbidden, status: 403, method: "POST", path: "/api/v2/analytics/stats/queues", host: "h")
    #expect(
      ShellError(explaining: error).message
        == "The client lacks the right to POST /api/v2/analytics/stats/queues:"
        + " analytics:stats:read is missing.")
    error.permissions = ["x:y:z"]
    #expect(ShellError(explaining: error).message.hasSuffix(": x:y:z is missing."))
  }

  @Test func aRightThatNobodyNamesIsNotInvented() {
    let error = CloudError(.forbidden, status: 403, method: "GET", path: "/p", host: "h")
    #expect(
      ShellError(explaining: error).message == "The client lacks the right to GET /p.")
  }

  @Test func aRightThatLacksADivisionOnlySaysSo() {
    let error = CloudError(
      .forbidden, status: 403, method: "GET", path: "/p", host: "h",
      serverCode: "missing.division.permission")
    #expect(
      ShellError(explaining: error).advice
        == "A role of the OAuth client has it, but not in this division; an admin adds that.")
  }

  @Test func theLimitWithoutATimeNamesNone() {
    let error = CloudError(.rateLimited, status: 429, host: "h")
    #expect(ShellError(explaining: error).message == #""h" limits the pace."#)
  }

  @Test(
    "Whatever sign-in answers but a token, the status is that of no sign-in",
    arguments: [
      CloudError.Code.serverFailed, .notJSON, .rateLimited, .forbidden, .notFound, .unexpectedShape,
    ])
  func signIn(code: CloudError.Code) {
    let error = CloudError(code, status: 500, method: "POST", path: "/oauth/token", host: "h")
    #expect(ShellError(explaining: error).status == .disconnected)
  }

  @Test(
    "What sign-in said of a secret or a client is not repeated",
    arguments: [CloudError.Code.wrongSecret, .unknownClient])
  func silence(code: CloudError.Code) {
    let error = CloudError(code, path: "/oauth/token", host: "h", message: "hunter2")
    #expect(!ShellError(explaining: error).message.contains("hunter2"))
  }
}
