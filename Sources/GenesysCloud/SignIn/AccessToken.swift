import FoundationEssentials

/// A token as it is used, with the moment from which a new one is fetched instead.
struct AccessToken: Sendable, Equatable {
  let value: Secret
  let status: TokenStatus
  /// In the terms of `TimeSource.uptime`; `nil` for a token that is never renewed.
  let renewAt: Duration?

  /// A token that somebody else fetched.
  init(ready value: Secret, at time: TimeSource) {
    self.value = value
    status = TokenStatus(issuedAt: time.now(), expiresAt: nil)
    renewAt = nil
  }

  /// A token fetched just now.
  ///
  /// It is renewed 60 seconds before its end, as the Go SDK does; one that lives shorter than
  /// 120 seconds at half its life, or each request would fetch one.
  init(fetched value: Secret, lifetime: Double, at time: TimeSource) {
    // OAuth clients allow 300 to 172,800 seconds; the bounds only keep absurd answers computable.
    let seconds = min(max(lifetime, 0), 31_536_000)
    let issuedAt = time.now()
    self.value = value
    status = TokenStatus(issuedAt: issuedAt, expiresAt: issuedAt.addingTimeInterval(seconds))
    renewAt = time.uptime() + .seconds(seconds < 120 ? seconds / 2 : seconds - 60)
  }
}
