import FoundationEssentials

/// One request to the API or to sign-in, without the credentials.
struct APIRequest: Sendable {
  enum Method: String {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
    case put = "PUT"
    case delete = "DELETE"
  }

  enum Destination {
    case api, login
  }

  let method: Method
  /// The path and query, percent-encoded.
  let path: String
  let body: Data?
  let contentType: String
  let destination: Destination
  /// Whether the body holds what the server takes once only, such as a sign-in's code.
  let isSingleUse: Bool

  /// A part of the path that no trace and no error may show.
  private let secretPart: String?

  init(
    _ method: Method, _ path: String, query: [(name: String, value: String)] = [],
    body: Data? = nil, contentType: String = "application/json", destination: Destination = .api,
    isSingleUse: Bool = false, secretPart: String? = nil
  ) {
    let parameters = query.map { "\($0.name.percentEncoded)=\($0.value.percentEncoded)" }
    self.method = method
    self.path = parameters.isEmpty ? path : "\(path)?\(parameters.joined(separator: "&"))"
    self.body = body
    self.contentType = contentType
    self.destination = destination
    self.isSingleUse = isSingleUse
    self.secretPart = secretPart
  }

  /// The path as it may be told.
  var toldPath: String {
    guard let secretPart, let range = path.range(ofSeparator: secretPart) else { return path }
    return path[..<range.lowerBound] + "[secret]" + path[range.upperBound...]
  }

  /// Whether sending it twice does what sending it once does: the methods of which HTTP says so, and
  /// those POSTs that only ask.
  var isRepeatable: Bool {
    switch method {
    case .get, .head, .put, .delete: true
    case .post:
      path.hasSuffix("/query") || path == StatisticsEndpointSource.path
        || (destination == .login && !isSingleUse)
    }
  }
}
