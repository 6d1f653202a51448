/// One exchange with the server, for a trace: never a body, never a header.
public struct TraceLine: Sendable, Equatable {
  /// The method, such as `GET`.
  public let method: String
  /// The path with its query; secrets are never part of either.
  public let path: String
  /// The status; `nil` if no answer came.
  public let status: Int?
  /// How long the exchange took.
  public let milliseconds: Double
  /// The server's name for the request, to quote to its support.
  public let correlationID: String?
  /// 1 for the first time the request is sent, then 2 and so on.
  public let attempt: Int

  /// A line of these facts.
  public init(
    method: String, path: String, status: Int?, milliseconds: Double, correlationID: String?,
    attempt: Int
  ) {
    self.method = method
    self.path = path
    self.status = status
    self.milliseconds = milliseconds
    self.correlationID = correlationID
    self.attempt = attempt
  }
}
