/// How much of the request budget is used, as the server last told it in `inin-ratelimit-*`.
public struct RateBudget: Sendable, Equatable {
  /// Requests made in the present window.
  public let count: Int
  /// Requests allowed in a window.
  public let allowed: Int
  /// Seconds to the window's end.
  public let resetSeconds: Int

  /// A budget of these numbers.
  public init(count: Int, allowed: Int, resetSeconds: Int) {
    self.count = count
    self.allowed = allowed
    self.resetSeconds = resetSeconds
  }

  /// `nil` unless all three headers are there and are numbers.
  init?(_ response: APIResponse) {
    let numbers = ["count", "allowed", "reset"].compactMap { name in
      response.header("inin-ratelimit-\(name)").flatMap { Int($0) }
    }
    // Numbers beyond any budget are a server's mistake, and sums of them could overflow.
    guard numbers.count == 3, numbers.allSatisfy({ (0...1_000_000_000).contains($0) }) else {
      return nil
    }
    self.init(count: numbers[0], allowed: numbers[1], resetSeconds: numbers[2])
  }
}
