import Testing

@testable import GenesysCloud

struct ProofKeyTests {
  /// RFC 7636, appendix B.
  @Test func challengeIsThatOfTheStandard() {
    let key = ProofKey(verifier: Secret("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"))
    #expect(key.challenge == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
  }

  @Test func verifierIsAsLongAsAllowedOfTheAllowedCharacters() {
    var generator = SystemRandomNumberGenerator()
    let key = ProofKey(using: &generator)
    #expect(key.verifier.value.count == 128)
    #expect(key.verifier.value.allSatisfy { ProofKey.alphabet.contains($0) })
    #expect(ProofKey(using: &generator) != key)
  }

  @Test func challengeIsFitForAnAddress() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<50 {
      let challenge = ProofKey(using: &generator).challenge
      #expect(challenge.count == 43)
      #expect(challenge == challenge.percentEncoded)
    }
  }

  @Test func verifierIsNotShown() {
    let key = ProofKey(verifier: Secret("dBjftJeZ4CVP"))
    #expect(!"\(key)".contains("dBjftJeZ4CVP"))
  }
}
