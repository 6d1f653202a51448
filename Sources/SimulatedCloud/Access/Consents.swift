import Crypto
import FoundationEssentials

/// What a person has agreed to: authorization codes not yet used, and tokens to renew with.
struct Consents: Sendable {
  /// How long a code is good for.
  static let lifetime: Milliseconds = 5 * .minute

  private struct Consent: Sendable {
    let challenge: String
    let redirect: String
    let endsAt: Milliseconds
  }

  private var codes: [String: Consent] = [:]
  private var renewals: Set<String> = []

  mutating func add(_ code: String, challenge: String, redirect: String, at wall: Milliseconds) {
    codes[code] = Consent(
      challenge: challenge, redirect: redirect, endsAt: wall + Consents.lifetime)
  }

  /// Whether the code is the verifier's. Asked once, a code is used up, rightly or not.
  mutating func redeem(
    _ code: String, verifier: String, redirect: String, at wall: Milliseconds
  ) -> Bool {
    guard let consent = codes.removeValue(forKey: code), wall < consent.endsAt else {
      return false
    }
    return consent.redirect == redirect && consent.challenge == Consents.challenge(verifier)
  }

  mutating func allowRenewal(by token: String) {
    renewals.insert(token)
  }

  /// Whether the token renews. It does so once.
  mutating func renew(by token: String) -> Bool {
    renewals.remove(token) != nil
  }

  /// RFC 7636, S256: base64url of SHA-256, without padding.
  static func challenge(_ verifier: String) -> String {
    let hash = Data(SHA256.hash(data: Data(verifier.utf8))).base64EncodedString()
    return String(
      hash.compactMap { character in
        switch character {
        case "+": "-"
        case "/": "_"
        case "=": nil
        default: character
        }
      })
  }
}
