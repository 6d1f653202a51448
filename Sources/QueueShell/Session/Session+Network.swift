import FoundationEssentials
import GenesysCloud
import LineEditing

extension Session {
  /// How a host is reached, by the environment and `--ca`.
  ///
  /// Nothing is read for a host that is spoken to without TLS, as only loopback is.
  /// - Parameter profile: the one that is to be in force; nil: the one that is.
  func network(to host: ServiceHost, by profile: Profile? = nil) throws -> Network {
    guard host.api.hasPrefix("https:") else { return .direct }
    return Network(
      authorities: try authorities(by: profile ?? memory.profile), proxies: try proxies())
  }

  /// The request budget that an account shares with the user's other shells; one of the process for
  /// a ready token, whose client is not known, and for the simulated cloud of this process.
  func budget(of account: Account) -> RequestBudget {
    guard let id = account.clientID, !memory.isDemo,
      let path = files.budget(host: account.host.name, clientID: id)
    else { return RequestBudget(time: time) }
    return remember { state in
      if let budget = state.budgets[path] { return budget }
      let budget = RequestBudget(ledger: BudgetFile(path: path), time: time)
      state.budgets[path] = budget
      return budget
    }
  }

  private func authorities(by profile: Profile?) throws -> Authorities {
    let source = StartingValues(memory.flags, environment, profile).authorities
    guard let path = source.value else { return .system }
    let shown = HostileText.repeated(path)
    let origin = source.origin.text(profile: profile)
    guard FileManager.default.fileExists(atPath: path),
      let bytes = try? PrivateFile(path: path).contents()
    else {
      throw ShellError(
        "The certificates in \"\(shown)\" cannot be read.",
        advice: "\(origin) names that file. Is the path right?", status: .disconnected)
    }
    do {
      return try Authorities(pem: bytes)
    } catch {
      throw ShellError(
        "\"\(shown)\" holds no certificates in PEM.",
        advice: "\(origin) names that file; it must have lines BEGIN CERTIFICATE.",
        status: .disconnected)
    }
  }

  private func proxies() throws -> Proxies {
    try Proxies(
      https: environment.first("https_proxy", "HTTPS_PROXY"),
      all: environment.first("all_proxy", "ALL_PROXY"),
      none: environment.first("no_proxy", "NO_PROXY"))
  }
}
