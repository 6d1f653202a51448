/// An error answer of the platform: the standard `ErrorBody`.
struct Refusal: Error, Sendable, Equatable {
  let status: Int
  let code: String
  let message: String
  var template: String?
  var parameters: [String: String] = [:]
  /// `limit` of the body.
  var limit: Limit?
  /// What a 403 misses; nil for other errors.
  var missingPermissions: [String]?
  /// Seconds, for the header.
  var retryAfter: Int?
  /// The methods of a 405.
  var allow: String?
  /// The statistics dialect's 404 has no body.
  var isSilent = false

  struct Limit: Sendable, Equatable {
    let key: String
    let value: Int
    var namespace = "platform.api"
  }

  /// - Parameter context: the correlation id, which the body repeats.
  func response(context: String) -> Response {
    guard !isSilent else { return Response(status: status) }
    let names = parameters.keys.sorted()
    var response = Response.json(
      .object(present: [
        ("message", .string(message)),
        ("code", .string(code)),
        ("status", JSON(status)),
        ("messageWithParams", template.map(JSON.string)),
        ("messageParams", .object(names.map { ($0, .string(parameters[$0] ?? "")) })),
        ("contextId", .string(context)),
        ("details", []),
        ("errors", []),
        (
          "limit",
          limit.map {
            [
              "key": .string($0.key), "namespace": .string($0.namespace),
              "value": JSON($0.value),
            ]
          }
        ),
      ]), status: status)
    if let retryAfter { response.headers.append(("Retry-After", "\(retryAfter)")) }
    if let allow { response.headers.append(("Allow", allow)) }
    return response
  }
}
