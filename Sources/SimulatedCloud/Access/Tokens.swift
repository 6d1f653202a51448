/// The bearer tokens issued, and when they end (wall clock).
struct Tokens: Sendable {
  private var endsAt: [String: Milliseconds] = [:]
  private var random: RandomSource

  init(seed: UInt64) {
    random = RandomSource(seed: ~seed)
  }

  /// A new opaque token.
  mutating func issue(at wall: Milliseconds, lifetime: Milliseconds) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    let token = String((0..<86).map { _ in alphabet[random.index(below: alphabet.count)] })
    endsAt[token] = wall + lifetime
    return token
  }

  /// The token of an `Authorization` header.
  func bearer(_ header: String?, at wall: Milliseconds) throws(Refusal) -> String {
    let parts = (header ?? "").split(separator: " ")
    guard parts.count == 2, parts[0].lowercased() == "bearer" else {
      throw .authenticationRequired
    }
    let token = String(parts[1])
    guard let end = endsAt[token] else { throw .badCredentials }
    guard wall < end else { throw .credentialsExpired }
    return token
  }

  mutating func revoke(_ token: String) {
    endsAt[token] = nil
  }

  mutating func expireAll() {
    endsAt = endsAt.mapValues { _ in .min }
  }
}
