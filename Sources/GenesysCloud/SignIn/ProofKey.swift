import Crypto
import FoundationEssentials

/// The one-time secret of a person's sign-in (PKCE, RFC 7636): its challenge goes to the browser, and
/// the verifier shows with the code that both come from the same program.
struct ProofKey: Sendable, Equatable {
  /// The longest that the RFC allows, which Genesys' SDKs use too.
  static let length = 128
  /// What the SDKs draw from; the RFC allows `~` as well.
  static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._")

  let verifier: Secret

  init(verifier: Secret) {
    self.verifier = verifier
  }

  init(using generator: inout some RandomNumberGenerator) {
    verifier = Secret(Self.randomText(Self.length, using: &generator))
  }

  /// The verifier's SHA-256 in base64 for URLs: the method `S256`.
  var challenge: String {
    Data(SHA256.hash(data: Data(verifier.value.utf8))).base64EncodedString()
      .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  static func randomText(_ length: Int, using generator: inout some RandomNumberGenerator) -> String
  {
    String((0..<length).map { _ in alphabet[Int.random(in: alphabet.indices, using: &generator)] })
  }
}
