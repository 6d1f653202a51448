/// The errors the platform is known to answer with. Codes and texts: the published error codes.
extension Refusal {
  static func badRequest(_ message: String, code: String = "bad.request") -> Refusal {
    Refusal(status: 400, code: code, message: message)
  }

  static func badParameter(_ name: String, _ value: String, _ expected: String) -> Refusal {
    badRequest(
      "Invalid value [\(value)] for query parameter [\(name)]: \(expected)",
      code: "invalid.query.param.value")
  }

  static let authenticationRequired = Refusal(
    status: 401, code: "authentication.required",
    message: "No authentication bearer token specified in authorization header.")
  static let badCredentials = Refusal(
    status: 401, code: "bad.credentials", message: "Invalid login credentials.")
  static let credentialsExpired = Refusal(
    status: 401, code: "credentials.expired",
    message: "The supplied credentials are expired and cannot be used.")

  static func missing(any permissions: [String]) -> Refusal {
    missing(
      "missing.any.permissions", permissions,
      "You must have at least one of the following permissions assigned")
  }

  static func missing(all permissions: [String]) -> Refusal {
    missing(
      "missing.permissions", permissions, "You are missing the following permission(s)")
  }

  private static func missing(
    _ code: String, _ permissions: [String], _ sentence: String
  ) -> Refusal {
    let text = "Unable to perform the requested action. \(sentence): "
    let list = "[\(permissions.joined(separator: ", "))]"
    return Refusal(
      status: 403, code: code, message: text + list, template: text + "{permissions}",
      parameters: ["permissions": list], missingPermissions: permissions)
  }

  static let notAuthorized = Refusal(
    status: 403, code: "not.authorized",
    message: "You are not authorized to perform the requested action.")
  static let notFound = Refusal(
    status: 404, code: "not.found", message: "The requested resource was not found.")
  static let silentNotFound = Refusal(status: 404, code: "", message: "", isSilent: true)

  static func methodNotAllowed(_ allow: String) -> Refusal {
    Refusal(
      status: 405, code: "method.not.allowed", message: "HTTP 405 Method Not Allowed",
      allow: allow)
  }

  static let clientTimeout = Refusal(
    status: 408, code: "client.timeout",
    message: "Request timed out while waiting for the client.")
  static let conflict = Refusal(
    status: 409, code: "general.conflict",
    message: "The request conflicts with the current state of the resource.")
  static let entityTooLarge = Refusal(
    status: 413, code: "request.entity.too.large", message: "Request entity is too large.",
    limit: Limit(key: "request.bytes.max", value: Request.longestBody))
  static let unsupportedMediaType = Refusal(
    status: 415, code: "unsupported.media.type",
    message: "The media type is unsupported. Use application/json.")

  static func tooManyRequests(_ allowed: Int, retryAfter: Int) -> Refusal {
    Refusal(
      status: 429, code: "too.many.requests",
      message: "Rate limit exceeded the maximum [\(allowed)] requests within [60] seconds",
      template: "Rate limit exceeded the maximum [{maximum}] requests within [{seconds}] seconds",
      parameters: ["maximum": "\(allowed)", "seconds": "60"],
      limit: Limit(key: "client.credentials.token.rate.per.minute", value: allowed),
      retryAfter: retryAfter)
  }

  /// The dialect's own limit: "about 10 requests a second for this endpoint, counted over the whole
  /// application".
  static func tooManyStatistics(_ allowed: Int, retryAfter: Int) -> Refusal {
    Refusal(
      status: 429, code: "too.many.requests",
      message: "Rate limit exceeded the maximum [\(allowed)] requests within [1] seconds",
      limit: Limit(
        key: "analytics.statistics.rate.per.second", value: allowed,
        namespace: "analytics.realtime"),
      retryAfter: retryAfter)
  }

  static let internalError = Refusal(
    status: 500, code: "internal.server.error",
    message: "The server encountered an unexpected condition which prevented it from fulfilling "
      + "the request.")
  static let badGateway = Refusal(
    status: 502, code: "bad.gateway", message: "The upstream service gave an invalid response.")
  static let serviceUnavailable = Refusal(
    status: 503, code: "service.unavailable",
    message: "Service Unavailable - The server is currently unavailable (because it is overloaded "
      + "or down for maintenance).")
  static let requestTimeout = Refusal(
    status: 504, code: "request.timeout", message: "The request timed out.")
}
