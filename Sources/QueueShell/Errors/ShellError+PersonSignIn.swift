import GenesysCloud

extension ShellError {
  init(explaining error: PersonSignInError) {
    switch error {
    case .portUnavailable(let port, let reason):
      self.init(
        "Port \"\(port)\" of 127.0.0.1 cannot be listened at: \(reason).",
        next: "login --user --port 0")
    case .refused(let code, let description):
      let words = description.map { HostileText.cleaned($0).shortened(to: 300) } ?? ""
      let told = words.hasSuffix(".") ? String(words.dropLast()) : words
      self.init(
        "The sign-in was refused: \"\(HostileText.cleaned(code).shortened(to: 60))\"."
          + (told.isEmpty ? "" : " The server says: \"\(told)\"."),
        advice: Self.advice(on: code), next: "login --user", status: .disconnected)
    case .timedOut:
      self.init(
        "The browser did not come back from sign-in in time.", next: "login --user",
        status: .disconnected)
    case .cancelled:
      self = .interrupted
    }
  }

  /// Source of the codes: those that the official CLI knows of the authorize page.
  private static func advice(on code: String) -> String? {
    switch code {
    case "unauthorized_client", "invalid_request", "invalid_pkce_package":
      "The OAuth client must be of the code grant with PKCE and allow the redirect"
        + " http://localhost."
    case "access_denied": "Whoever signs in has to consent, and to be allowed to."
    case "server_error", "temporarily_unavailable": "The fault is on the server's side."
    default: nil
    }
  }
}
