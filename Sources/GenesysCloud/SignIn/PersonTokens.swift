import Synchronization

/// A person's way to tokens: the code for the first one, then what each answer brings for the next.
final class PersonTokens: Sendable {
  private enum Grant {
    case code(AuthorizationCode)
    case refresh(Secret)
    case none
  }

  private let clientID: String
  private let grant: Mutex<Grant>

  init(clientID: String, code: AuthorizationCode) {
    self.clientID = clientID
    grant = Mutex(.code(code))
  }

  /// The fields of the request for a token; `nil` when only the person can sign in again.
  var form: [(name: String, value: String)]? {
    switch grant.withLock({ $0 }) {
    case .code(let code):
      [
        ("grant_type", "authorization_code"), ("code", code.value.value),
        ("code_verifier", code.verifier.value), ("client_id", clientID),
        ("redirect_uri", code.redirect),
      ]
    case .refresh(let token):
      [
        ("grant_type", "refresh_token"), ("refresh_token", token.value), ("client_id", clientID),
      ]
    case .none: nil
    }
  }

  /// Whether the next token needs nobody.
  var renews: Bool {
    if case .refresh = grant.withLock({ $0 }) { true } else { false }
  }

  /// What an answer brought. One without a refresh token leaves the last one good (RFC 6749,
  /// section 6); a code is good once.
  func took(_ refreshToken: Secret?) {
    grant.withLock { grant in
      if let refreshToken {
        grant = .refresh(refreshToken)
      } else if case .code = grant {
        grant = .none
      }
    }
  }

  /// The server takes neither code nor refresh token any more.
  func end() {
    grant.withLock { $0 = .none }
  }
}
