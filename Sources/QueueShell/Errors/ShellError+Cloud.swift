import FoundationEssentials
import GenesysCloud

/// The one place where what the API core throws becomes a sentence.
extension ShellError {
  init(explaining error: CloudError) {
    let host = "\"\(HostileText.repeated(error.host))\""
    let (message, advice, next) = Self.sentence(for: error, host: host)
    self.init(
      message + Self.trail(of: error), advice: advice, next: next,
      status: Self.status(of: error))
    isTransient = Self.isTransient(error.code)
  }

  private static func isTransient(_ code: CloudError.Code) -> Bool {
    switch code {
    case .connectionRefused, .connectTimedOut, .requestTimedOut, .connectionBroken, .truncated,
      .proxyUnreachable, .malformedAnswer, .webPage, .emptyBody, .notJSON, .timedOutAtServer,
      .conflict, .serverFailed, .rateLimited, .budgetSpent:
      true
    default: false
    }
  }

  private static func status(of error: CloudError) -> ExitStatus {
    if error.code == .cancelled { return .interrupted }
    return error.isConnectionTrouble ? .disconnected : .failed
  }

  /// What support asks for: the server's own words and the correlation id.
  private static func trail(of error: CloudError) -> String {
    var trail = ""
    if let message = error.message, !message.isEmpty, error.code != .wrongSecret,
      error.code != .unknownClient,
      error.code != .forbidden || missingPermissions(of: error).isEmpty
    {
      let words = HostileText.cleaned(message).shortened(to: 300)
      trail += " The server says: \"\(words.hasSuffix(".") ? String(words.dropLast()) : words)\"."
    }
    if let id = error.correlationID {
      trail += "\(correlation)\(HostileText.cleaned(id).shortened(to: 64)))"
    }
    return trail
  }

  typealias Sentence = (message: String, advice: String?, next: String?)

  private static func sentence(for error: CloudError, host: String) -> Sentence {
    let call = "\(error.method) \(HostileText.cleaned(error.path))"
    return networkSentence(for: error.code, host: host)
      ?? exchangeSentence(for: error, host: host, call: call)
  }

  /// No whole answer came, or one that is none.
  private static func exchangeSentence(
    for error: CloudError, host: String, call: String
  ) -> Sentence {
    switch error.code {
    case .requestTimedOut:
      return ("\(host) did not answer \(call) in time.", "Try again; the session is kept.", nil)
    case .connectionBroken:
      return (
        "\(host) broke the connection during \(call).", "Try again; the session is kept.", nil
      )
    case .truncated:
      return (
        "The answer of \(host) to \(call) ended too early.", "Try again; the session is kept.", nil
      )
    case .malformedAnswer:
      return (
        "The answer of \(host) to \(call) breaks the rules of HTTP.",
        "A proxy may have changed it; try again.", nil
      )
    case .webPage:
      return (
        "\(host) answered \(call) with a web page\(statusNote(error)).",
        "A proxy, a sign-in page or a load balancer may stand between.", nil
      )
    case .emptyBody:
      return ("\(host) answered \(call) with nothing.", "Try again; the session is kept.", nil)
    case .notJSON:
      return (
        "\(host) answered \(call) with something that is not JSON\(statusNote(error)).",
        "A proxy may stand between.", nil
      )
    case .unexpectedShape:
      return ("\(host) answered \(call) in a form that does not fit.", nil, "set verbose on")
    case .cancelled:
      return ("Interrupted.", nil, nil)
    default:
      return answerSentence(for: error, host: host, call: call)
    }
  }

  /// The server understood and said no.
  private static func answerSentence(for error: CloudError, host: String, call: String) -> Sentence
  {
    switch error.code {
    case .unknownClient:
      return ("\(host) does not know this client id.", "Check the id and the region.", "login")
    case .wrongSecret:
      return ("\(host) refused the client secret.", "Check the secret.", "login")
    // Only a person's sign-in ends at the sign-in host.
    case .tokenRejected where error.path == "/oauth/token":
      return (
        "\(host) takes this person's sign-in no longer.", "Sign in again in a browser.",
        "login --user"
      )
    case .tokenRejected:
      return (
        "\(host) no longer accepts the token.", "Check the token, or the client id and secret.",
        "login"
      )
    case .tokenExpired:
      return ("The token for \(host) has expired.", "Sign in again, or get a new one.", "login")
    case .addressNotAllowed:
      return (
        "\(host) lets nobody in from this network address.",
        "An admin allows addresses in the organisation's settings.", nil
      )
    case .forbidden:
      return (
        "The client lacks the right to \(call)\(permissionNote(error)).",
        error.serverCode == "missing.division.permission"
          ? "A role of the OAuth client has it, but not in this division; an admin adds that."
          : "An admin grants it to a role of the OAuth client, in the queue's division.", "whoami"
      )
    case .notFound where error.path == "/oauth/token":
      return ("\(host) does not know \(call).", "Is the region or host right?", "regions")
    case .notFound:
      return (
        "\(host) does not know \(call).",
        "A queue id may be wrong or no valid UUID, or its division not visible to this client:"
          + " `queue ID` tells.", "queues"
      )
    case .timedOutAtServer:
      return ("\(host) waited too long for \(call) (status 408).", "Try again.", nil)
    case .conflict:
      return (
        "\(call) came in the way of another change at \(host) (status 409).", "Try again.", nil
      )
    case .tooLarge:
      return (
        "\(call) is too long for \(host) (status 413).", "Name fewer queues or aggregates.", nil
      )
    case .unsupportedMediaType:
      return (
        "\(host) does not take \(call) in JSON (status 415).",
        "A proxy may have changed the request.", "set verbose on"
      )
    case .budgetSpent:
      return (
        "The request budget for \(host) is used up\(waitNote(error)); \(call) was not sent.",
        "Wait, or raise the interval of a watch.", nil
      )
    case .rateLimited:
      return (
        "\(host) limits the pace\(waitNote(error)).", "Wait, or raise the interval of a watch.", nil
      )
    case .invalidRequest:
      return ("\(host) refused \(call) as invalid.", nil, "set verbose on")
    case .serverFailed:
      return (
        "\(host) failed at \(call)\(statusNote(error)).",
        "The fault is on the server's side; try again.", nil
      )
    default:
      return (
        "\(host) gave an unexpected answer to \(call)\(statusNote(error)).", nil, "set verbose on"
      )
    }
  }

  private static func waitNote(_ error: CloudError) -> String {
    guard let asked = error.retryAfter else { return "" }
    return asked < .seconds(3600)
      ? " for \(Int(asked.milliseconds / 1000)) s" : " for an hour or more"
  }

  private static func statusNote(_ error: CloudError) -> String {
    error.status.map { " (status \($0))" } ?? ""
  }

  private static func permissionNote(_ error: CloudError) -> String {
    let names = missingPermissions(of: error)
    return names.isEmpty ? "" : ": \(names.joined(separator: ", ")) is missing"
  }

  /// The founding document names one right for its endpoint; the published API names them itself.
  static func missingPermissions(of error: CloudError) -> [String] {
    if error.permissions.isEmpty, error.path.hasSuffix("/analytics/stats/queues") {
      return ["analytics:stats:read"]
    }
    return error.permissions.prefix(10).map { HostileText.cleaned($0).shortened(to: 100) }
  }
}
