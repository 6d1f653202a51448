public import FoundationEssentials

/// One request the simulator has got.
public struct RequestRecord: Sendable, Equatable {
  /// The HTTP method.
  public let method: String
  /// The path, percent-encoded as it came.
  public let path: String
  /// The query as it came, without the question mark; empty if there was none.
  public let query: String
  /// The status answered; nil if the fault was no answer at all.
  public let status: Int?
  /// The id of the OAuth client whose token or sign-in it was; nil if it told none.
  public let clientID: String?
  /// When it came, by the wall clock.
  public let at: Date
  /// Header names in lower case with their values; the value of `authorization` is left out.
  public let headers: [String: String]

  /// Whether it was one too many: answered with 429.
  public var isRefused: Bool { status == 429 }

  init(_ request: Request, status: Int?, clientID: String?, at: Date) {
    method = request.method
    path = request.path
    query = request.query
    self.status = status
    self.clientID = clientID
    self.at = at
    headers = Dictionary(
      request.headers.map { header in
        let name = header.name.lowercased()
        return (name, name == "authorization" ? "" : header.value)
      }, uniquingKeysWith: { "\($0), \($1)" })
  }
}
