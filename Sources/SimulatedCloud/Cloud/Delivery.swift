/// How an answer reaches the client.
enum Delivery: Sendable {
  case now(Response)
  case late(Response, seconds: Double)
  /// Half of it, and then the connection closes.
  case cutOff(Response)
  case never
  case reset

  /// The status the client sees; nil if it sees none.
  var status: Int? {
    switch self {
    case .now(let response), .late(let response, _), .cutOff(let response): response.status
    case .never, .reset: nil
    }
  }
}
