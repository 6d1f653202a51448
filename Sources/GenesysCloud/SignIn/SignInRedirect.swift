import FoundationEssentials

/// What a browser that comes back from sign-in says.
enum SignInRedirect: Sendable, Equatable {
  case code(Secret)
  case refusal(code: String, description: String?)

  /// Why a request is none.
  enum Stray: Error {
    case method, path, state, content
  }

  /// Reads a request to the listener.
  ///
  /// - Throws: what is wrong with it; anybody on this machine may send one.
  init(method: String, uri: String, state expected: String) throws(Stray) {
    guard method == "GET" else { throw .method }
    let parts = uri.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard ["", "/"].contains(parts[0]) else { throw .path }
    // By the query alone: what begins with two slashes would read as another host's address.
    let query = parts.dropFirst().first.map(String.init) ?? ""
    let items = URLComponents(string: "?\(query)")?.queryItems ?? []
    func value(_ name: String) -> String? {
      let values = items.filter { $0.name == name }
      // Twice the same name is a request that somebody has tampered with.
      return values.count == 1 ? values[0].value : nil
    }
    guard let state = value("state"), Self.isSame(state, expected) else { throw .state }
    if let code = value("code"), !code.isEmpty {
      self = .code(Secret(code))
    } else if let code = value("error"), !code.isEmpty {
      self = .refusal(code: code, description: value("error_description"))
    } else {
      throw .content
    }
  }

  /// Compares in a time that does not tell how much of it was right.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    let (left, right) = (Array(left.utf8), Array(right.utf8))
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
