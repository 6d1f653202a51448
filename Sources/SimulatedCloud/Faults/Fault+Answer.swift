extension Fault {
  /// What the platform refuses the request with; nil for kinds that are not of its making.
  ///
  /// - Parameter route: the route the request is for, if it is for one.
  func refusal(for route: Route?, allowed: Int) -> Refusal? {
    switch kind {
    case .unauthorized: .badCredentials
    case .forbidden: route?.permissions.refusal(granted: []) ?? .notAuthorized
    case .notFound: route?.isOfStatistics == true ? .silentNotFound : .notFound
    case .clientTimeout: .clientTimeout
    case .conflict: .conflict
    case .entityTooLarge: .entityTooLarge
    case .unsupportedMediaType: .unsupportedMediaType
    case .tooManyRequests: .tooManyRequests(allowed, retryAfter: Int(seconds ?? 1))
    case .internalError: .internalError
    case .badGateway: .badGateway
    case .serviceUnavailable: .serviceUnavailable
    case .gatewayTimeout: .requestTimeout
    case .html, .empty, .shape, .garbled, .badgzip, .truncated, .slow, .never, .reset, .drop,
      .garble, .closing:
      nil
    }
  }

  /// The answer as the fault makes it look; most do not.
  func disguise(_ response: Response) -> Response {
    switch kind {
    case .empty: return Response(status: 200)
    case .shape: return .json([["unexpected": [1, "two", .null]]])
    case .garbled:
      var garbled = Response.json(.null)
      garbled.body = Array(#"{"results":[{"#.utf8) + [0xFF, 0xFE, 0x00]
      return garbled
    case .badgzip:
      var disguised = response
      disguised.headers.append(("Content-Encoding", "gzip"))
      return disguised
    default: return response
    }
  }

  /// A page of a proxy in front of the platform, without any of its headers.
  static let proxyPage = Response(
    status: 502, headers: [("Content-Type", "text/html")],
    body: Array(
      """
      <html>
      <head><title>502 Bad Gateway</title></head>
      <body>
      <center><h1>502 Bad Gateway</h1></center>
      </body>
      </html>

      """.utf8))
}
