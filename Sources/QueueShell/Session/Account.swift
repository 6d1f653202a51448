import GenesysCloud

/// Where to sign in, and as whom.
struct Account: Sendable {
  var host: ServiceHost
  /// nil when the host was given by its URL.
  var region: Region?
  /// nil as long as the program that prints the secret has not run.
  var credentials: Credentials?
  /// nil with a ready token: who it belongs to is not in it.
  var clientID: String?
  /// The program that prints the secret of the client id, and its arguments.
  var secretCommand: [String]?

  /// Whose queues are read: nil for a person or a ready token, whose are not the client's.
  var clientIDOfQueues: String? {
    switch credentials {
    case .client(let id, _): id
    case nil: secretCommand == nil ? nil : clientID
    case .person, .accessToken: nil
    }
  }
}

/// The parts of an account that flags, `login`, the environment and a profile may each give; what is
/// given first wins.
struct AccountRequest: Sendable {
  var region: String?
  var host: String?
  var clientID: String?
  var secret: Secret?
  /// What counts where neither the above nor the environment says anything.
  var profile: Profile?

  /// A place by one of its two names.
  enum PlaceName: Sendable, Equatable {
    case region(String)
    case host(String)
  }

  /// The host and region meant: a URL before a region, flags before the environment.
  /// - Throws: a sentence when neither spelling is known.
  func place(in environment: Environment) throws -> (ServiceHost, Region?) {
    switch placeName(in: environment)?.value {
    case .host(let url): return (try ServiceHost(api: url), nil)
    case .region(let spelling):
      let region = try Self.region(called: spelling)
      return (region.host, region)
    case nil: return (Region.standard.host, .standard)
    }
  }

  /// The place that is told; nil without any, where the standard one is meant.
  func placeName(in environment: Environment) -> Sourced<PlaceName>? {
    if let host { return Sourced(.host(host), .flag("--host")) }
    if let region { return Sourced(.region(region), .flag("--region")) }
    if let url = environment["GENESYS_CLOUD_HOST"] {
      return Sourced(.host(url), .variable("GENESYS_CLOUD_HOST"))
    }
    for name in ["GENESYS_CLOUD_REGION", "GENESYSCLOUD_REGION"] {
      if let region = environment[name] { return Sourced(.region(region), .variable(name)) }
    }
    if let url = profile?.host { return Sourced(.host(url), .profile(.host)) }
    return profile?.region.map { Sourced(.region($0), .profile(.region)) }
  }

  /// Whether a host or region is told at all; `place` falls back on the standard one.
  func namesPlace(in environment: Environment) -> Bool { placeName(in: environment) != nil }

  /// The region of a name.
  /// - Throws: the nearest one.
  static func region(called spelling: String) throws(ShellError) -> Region {
    if let region = Region(spelling) { return region }
    let names = Region.all.flatMap { [$0.name, $0.domain] }
    let nearest = Nearness.nearest(to: spelling, among: names, limit: 1).first
    throw ShellError(
      "No region is called \"\(HostileText.cleaned(spelling))\"."
        + (nearest.map { " Did you mean \"\($0)\"?" } ?? ""), next: "regions")
  }

  /// The names of id and secret in the environment: ours, then the official CLI's.
  private static let names = [
    (id: "GENESYS_CLOUD_CLIENT_ID", secret: "GENESYS_CLOUD_CLIENT_SECRET"),
    (id: "GENESYSCLOUD_OAUTHCLIENT_ID", secret: "GENESYSCLOUD_OAUTHCLIENT_SECRET"),
  ]

  private static let tokenNames = ["GENESYS_CLOUD_ACCESS_TOKEN", "GENESYSCLOUD_ACCESS_TOKEN"]

  /// The client id at hand.
  func clientID(in environment: Environment) -> String? { clientIDSource(in: environment)?.value }

  func clientIDSource(in environment: Environment) -> Sourced<String>? {
    if let clientID { return Sourced(clientID, .command("login")) }
    for (name, _) in Self.names {
      if let id = environment[name] { return Sourced(id, .variable(name)) }
    }
    return profile?.clientID.map { Sourced($0, .profile(.clientID)) }
  }

  /// The secret at hand, where no program has to be run for it.
  func secret(in environment: Environment) -> Secret? {
    guard case .text(let secret)? = secretSource(in: environment)?.value else { return nil }
    return secret
  }

  /// The secret at hand: the one that belongs to the id, of the same pair of variables or the same
  /// profile. One that stands in the environment alone has no id there, and goes with the profile's.
  func secretSource(in environment: Environment) -> Sourced<Profile.SecretSource>? {
    if let secret { return Sourced(.text(secret), .command("login")) }
    let pair = Self.names.first { environment[$0.id] != nil } ?? Self.names[0]
    if clientID == nil || clientID == environment[pair.id], let text = environment[pair.secret] {
      return Sourced(.text(Secret(text.trimmingWhitespace())), .variable(pair.secret))
    }
    guard let profile, let id = profile.clientID, id == clientID(in: environment) else {
      return nil
    }
    return profile.secret.map { source in
      if case .command = source { return Sourced(source, .profile(.secretCommand)) }
      return Sourced(source, .profile(.clientSecret))
    }
  }

  /// The ready token at hand: one in the environment stands for the whole account, a profile's for
  /// the profile's.
  func tokenSource(in environment: Environment) -> Sourced<Secret>? {
    guard clientID == nil, secret == nil else { return nil }
    for name in Self.tokenNames {
      if let token = environment[name] {
        return Sourced(Secret(token.trimmingWhitespace()), .variable(name))
      }
    }
    guard Self.names.allSatisfy({ environment[$0.id] == nil }) else { return nil }
    return profile?.accessToken.map { Sourced($0, .officialToken) }
  }

  /// The account that needs no question; nil when something is lacking.
  func account(in environment: Environment) throws -> Account? {
    let (host, region) = try place(in: environment)
    if let token = tokenSource(in: environment)?.value {
      return Account(host: host, region: region, credentials: .accessToken(token))
    }
    guard let id = clientID(in: environment), let secret = secretSource(in: environment)?.value
    else { return nil }
    var account = Account(host: host, region: region, clientID: id)
    switch secret {
    case .text(let secret): account.credentials = .client(id: id, secret: secret)
    case .command(let words): account.secretCommand = words
    }
    return account
  }
}
