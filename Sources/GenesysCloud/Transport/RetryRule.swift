/// When a failed request is sent again, and after which wait.
struct RetryRule: Sendable {
  enum Wait: Equatable {
    /// The server asked for it.
    case asked(Duration)
    case backOff(Duration)

    var length: Duration {
      switch self {
      case .asked(let length), .backOff(let length): length
      }
    }
  }

  static let standard = RetryRule(random: { Double.random(in: 0..<1) })

  /// From 0 to 1, for the jitter.
  let random: @Sendable () -> Double

  private static let retries = 3
  private static let firstWait = 0.5
  /// A longer `Retry-After` is told and not waited for.
  private static let longestAsked = Duration.seconds(60)

  /// The wait before the next attempt; `nil` when there is to be none.
  func wait(after error: CloudError, retriesSoFar: Int, isRepeatable: Bool) -> Wait? {
    guard isRepeatable, retriesSoFar < Self.retries, Self.isPassing(error) else { return nil }
    if let asked = error.retryAfter, asked > Self.longestAsked { return nil }
    var seconds = Self.firstWait
    for _ in 0..<retriesSoFar { seconds *= 2 }
    // A fifth either way keeps clients that failed together from coming back together.
    let milliseconds = (seconds * 1_000 * (0.8 + 0.4 * random())).rounded()
    let backOff = Duration.milliseconds(milliseconds)
    // A server that asks for no wait at all must not be hammered.
    if let asked = error.retryAfter, asked >= .seconds(1) { return .asked(asked) }
    return .backOff(backOff)
  }

  private static func isPassing(_ error: CloudError) -> Bool {
    switch error.code {
    case .rateLimited, .connectionBroken, .truncated: true
    // A load balancer in front of the server tells the same with a page.
    case .serverFailed, .webPage: [502, 503, 504].contains(error.status)
    default: false
    }
  }
}
