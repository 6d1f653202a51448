import GenesysCloud

/// `login --user`: a person signs in with a browser, which comes back to a port of this machine.
extension Login {
  private static let patience = Duration.seconds(300)

  private static let nobody = ShellError(
    "login --user needs a person at a browser, and --no-input says that nobody is there.",
    next: "login --client-id ID --secret-file FILE", status: .disconnected)

  private static let lacking = ShellError(
    "The client id is lacking, and nobody can be asked here.",
    advice: "Set GENESYS_CLOUD_CLIENT_ID, or name it; a person's sign-in needs no secret.",
    next: "login --user --client-id ID", status: .disconnected)

  func personAccount(_ request: AccountRequest, _ session: Session) async throws -> Account {
    guard !session.isUnattended else { throw Self.nobody }
    guard secretFile == nil else {
      throw ShellError(
        "A person's sign-in takes no secret.", next: "login --user --client-id ID")
    }
    let port = port ?? 0
    guard (0...65_535).contains(port) else {
      throw ShellError(
        "\"\(port)\" is no port; 0 picks a free one.", next: "login --user --port 0")
    }
    let (place, id) = try await placeAndID(
      try await located(request, session), session, or: Self.lacking)
    let listener = try await PersonSignIn(host: place.0, clientID: id).listen(port: port)
    do {
      session.invite(to: listener.authorizeURL)
      let credentials = try await listener.credentials(
        within: Self.patience, time: session.time)
      await listener.stop()
      return Account(host: place.0, region: place.1, credentials: credentials, clientID: id)
    } catch {
      await listener.stop()
      throw error
    }
  }

  /// The demo's own server and its client for persons, unless others are named.
  private func located(
    _ request: AccountRequest, _ session: Session
  ) async throws -> AccountRequest {
    guard session.memory.isDemo, region == nil, host == nil else { return request }
    var request = request
    request.host = try await session.demoAccount().host.api
    request.clientID = clientID ?? session.memory.simulator?.personClientID
    return request
  }
}

extension Session {
  /// Asks the person to sign in: always by the address itself, as a browser may open elsewhere or not
  /// at all; `--quiet` does not hide it, as nothing goes on without it.
  fileprivate func invite(to address: String) {
    console.talk("Sign in with a browser on this machine:\n  \(HostileText.cleaned(address))\n")
    note("Waiting for it, 5 minutes at most; Ctrl-C gives up.")
    // Without a terminal the browser would open before nobody.
    if terminal.hasErrors { Browser(environment: environment)?.open(address) }
  }
}
