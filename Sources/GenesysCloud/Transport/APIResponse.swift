import FoundationEssentials

/// An answer as it came, with the facts that an error about it needs.
struct APIResponse: Sendable {
  let status: Int
  let body: Data
  let request: APIRequest
  let hostName: String
  /// The server's time of the answer.
  let answeredAt: Date

  private let headers: [String: String]

  init(
    status: Int, headers: [(name: String, value: String)], body: Data, request: APIRequest,
    hostName: String, clock: ServerClock
  ) {
    self.status = status
    self.body = body
    self.request = request
    self.hostName = hostName
    self.headers = Dictionary(
      headers.map { ($0.name.lowercased(), $0.value) }, uniquingKeysWith: { first, _ in first })
    answeredAt = clock.instant(ofAnswerDated: self.headers["date"])
  }

  func header(_ name: String) -> String? { headers[name] }

  /// Both names are in use; the older one is on every answer.
  var correlationID: String? {
    headers["inin-correlation-id"] ?? headers["genesys-correlation-id"]
  }

  /// What `Retry-After` asks for: seconds, or a date as RFC 9110 also allows.
  var retryAfter: Duration? {
    guard let text = headers["retry-after"] else { return nil }
    if let seconds = Double(text), seconds.isFinite, seconds >= 0 {
      // A bound far above what is ever waited for keeps the arithmetic in range.
      return .seconds(min(seconds, 1e9))
    }
    return HTTPDate(text).map { date in
      .seconds(max(0, date.instant.timeIntervalSince(answeredAt)))
    }
  }

  /// The body as a value.
  ///
  /// - Throws: `.emptyBody`; `.webPage` for a proxy's page; `.notJSON` for another body that is no
  ///   JSON; `.unexpectedShape` for JSON of another kind.
  func decode<Value: Decodable>(_ type: Value.Type) throws(CloudError) -> Value {
    guard !body.isEmpty else { throw error(.emptyBody) }
    do {
      return try JSONDecoder().decode(type, from: body)
    } catch DecodingError.dataCorrupted {
      throw error(isWebPage ? .webPage : .notJSON)
    } catch {
      throw self.error(.unexpectedShape)
    }
  }
}
