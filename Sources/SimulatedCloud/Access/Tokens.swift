/// The bearer tokens issued, and when they end (wall clock).
struct Tokens: Sendable {
  private var issued: [String: Token] = [:]
  private var random: RandomSource

  init(seed: UInt64) {
    random = RandomSource(seed: ~seed)
  }

  /// A new opaque token.
  mutating func issue(
    to clientID: String, _ grant: Token.Grant, at wall: Milliseconds, lifetime: Milliseconds
  ) -> Token {
    let token = Token(
      text: opaque(), clientID: clientID, grant: grant, endsAt: wall + lifetime)
    issued[token.text] = token
    return token
  }

  /// A text nobody guesses.
  mutating func opaque() -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    return String((0..<86).map { _ in alphabet[random.index(below: alphabet.count)] })
  }

  /// The token of an `Authorization` header.
  func bearer(_ header: String?, at wall: Milliseconds) throws(Refusal) -> Token {
    let parts = (header ?? "").split(separator: " ")
    guard parts.count == 2, parts[0].lowercased() == "bearer" else {
      throw .authenticationRequired
    }
    guard let token = issued[String(parts[1])] else { throw .badCredentials }
    guard wall < token.endsAt else { throw .credentialsExpired }
    return token
  }

  /// Whose token a header holds, good or not; nil if it is none of ours.
  func client(_ header: String?) -> String? {
    (header ?? "").split(separator: " ").last.flatMap { issued[String($0)]?.clientID }
  }

  func isGood(_ text: String, at wall: Milliseconds) -> Bool {
    issued[text].map { wall < $0.endsAt } ?? false
  }

  mutating func revoke(_ token: Token) {
    issued[token.text] = nil
  }

  mutating func expireAll() {
    for text in issued.keys { issued[text]?.endsAt = .min }
  }
}
