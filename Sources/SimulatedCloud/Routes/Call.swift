/// A request that has passed sign-in and permissions, with what its route may read.
struct Call: Sendable {
  let request: Request
  /// The part of the path where the route has `{id}`.
  let identifier: String
  let organisation: Organisation
  let token: Token
  /// The centre's time.
  let now: Milliseconds
  /// The time of tokens, channels and rate limits.
  let wall: Milliseconds
  let localTime: LocalTime

  /// The body as JSON; nil if it is none.
  func json() throws(Refusal) -> JSON? {
    guard request.body.count <= Request.longestBody else { throw .entityTooLarge }
    if let type = request.header("Content-Type"), !type.lowercased().contains("json") {
      throw .unsupportedMediaType
    }
    return JSON(text: request.body)
  }

  /// The body of a query.
  func body() throws(Refusal) -> JSON {
    guard let body = try json(), body.isObject else {
      throw .badRequest("The request could not be understood: the body is not a JSON object.")
    }
    return body
  }

  /// The number of the queue the path names.
  func queue() throws(Refusal) -> Int {
    guard StableID.isUUID(identifier) else {
      throw .badRequest("Invalid value [\(identifier)]: not a valid UUID", code: "invalid.value")
    }
    guard let queue = organisation.queue(id: identifier) else { throw .notFound }
    return queue
  }

  /// A list parameter of UUIDs; nil if it is not there.
  func identifiers(_ name: String) throws(Refusal) -> Set<String>? {
    let values = request.list(name)
    for value in values where !StableID.isUUID(value) {
      throw .badParameter(name, value, "not a valid UUID")
    }
    return values.isEmpty ? nil : Set(values.map { $0.lowercased() })
  }

  func flag(_ name: String) throws(Refusal) -> Bool? {
    guard let text = request.parameter(name) else { return nil }
    guard let value = Bool(text.lowercased()) else {
      throw .badParameter(name, text, "must be true or false")
    }
    return value
  }

  /// Refuses what the platform knows but the simulator does not do: an ignored filter would give
  /// a wrong answer.
  func refuse(_ names: [String]) throws(Refusal) {
    for name in names {
      guard let value = request.parameter(name) else { continue }
      throw .badParameter(name, value, "not simulated")
    }
  }

  var descends: Bool {
    get throws(Refusal) {
      guard let order = request.parameter("sortOrder") else { return false }
      switch order.lowercased() {
      case "asc", "ascending": return false
      case "desc", "descending": return true
      default: throw .badParameter("sortOrder", order, "must be asc or desc")
      }
    }
  }
}

extension Request {
  /// The published limit `request.bytes.max`.
  static let longestBody = 512_000
}
