import GenesysCloud

/// Where to sign in, and as whom.
struct Account: Sendable {
  var host: ServiceHost
  /// nil when the host was given by its URL.
  var region: Region?
  var credentials: Credentials
  /// nil with a ready token: who it belongs to is not in it.
  var clientID: String?
}

/// The parts of an account that flags, `login` and the environment may each give; what is given
/// first wins.
struct AccountRequest: Sendable {
  var region: String?
  var host: String?
  var clientID: String?
  var secret: Secret?

  /// The host and region meant: a URL before a region, flags before the environment.
  /// - Throws: a sentence when neither spelling is known.
  func place(in environment: Environment) throws -> (ServiceHost, Region?) {
    if host == nil, let region { return try Self.place(region: region) }
    if let url = host ?? environment["GENESYS_CLOUD_HOST"] {
      return (try ServiceHost(api: url), nil)
    }
    if let region = environment.first("GENESYS_CLOUD_REGION", "GENESYSCLOUD_REGION") {
      return try Self.place(region: region)
    }
    return (Region.standard.host, .standard)
  }

  /// Whether a host or region is told at all; `place` falls back on the standard one.
  func namesPlace(in environment: Environment) -> Bool {
    host != nil || region != nil
      || environment.first("GENESYS_CLOUD_HOST", "GENESYS_CLOUD_REGION", "GENESYSCLOUD_REGION")
        != nil
  }

  private static func place(region spelling: String) throws -> (ServiceHost, Region?) {
    guard let region = Region(spelling) else {
      let names = Region.all.flatMap { [$0.name, $0.domain] }
      let nearest = Nearness.nearest(to: spelling, among: names, limit: 1).first
      throw ShellError(
        "No region is called \"\(HostileText.cleaned(spelling))\"."
          + (nearest.map { " Did you mean \"\($0)\"?" } ?? ""), next: "regions")
    }
    return (region.host, region)
  }

  /// The names of id and secret in the environment: ours, then the official CLI's.
  private static let names = [
    (id: "GENESYS_CLOUD_CLIENT_ID", secret: "GENESYS_CLOUD_CLIENT_SECRET"),
    (id: "GENESYSCLOUD_OAUTHCLIENT_ID", secret: "GENESYSCLOUD_OAUTHCLIENT_SECRET"),
  ]

  /// The client id at hand.
  func clientID(in environment: Environment) -> String? {
    clientID ?? Self.names.lazy.compactMap { environment[$0.id] }.first
  }

  /// The secret at hand: the one that belongs to the id, of the same pair of variables.
  func secret(in environment: Environment) -> Secret? {
    if let secret { return secret }
    let pair = Self.names.first { environment[$0.id] != nil } ?? Self.names[0]
    guard clientID == nil || clientID == environment[pair.id] else { return nil }
    return environment[pair.secret].map { Secret($0.trimmingWhitespace()) }
  }

  /// The account that needs no question; nil when something is lacking.
  func account(in environment: Environment) throws -> Account? {
    let (host, region) = try place(in: environment)
    if clientID == nil, secret == nil,
      let token = environment.first("GENESYS_CLOUD_ACCESS_TOKEN", "GENESYSCLOUD_ACCESS_TOKEN")
    {
      return Account(
        host: host, region: region, credentials: .accessToken(Secret(token.trimmingWhitespace())))
    }
    guard let id = clientID(in: environment), let secret = secret(in: environment) else {
      return nil
    }
    let credentials = Credentials.client(id: id, secret: secret)
    return Account(host: host, region: region, credentials: credentials, clientID: id)
  }
}
