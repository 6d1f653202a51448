import GenesysCloud

/// `login --save`: writes into config.toml what the sign-in worked with.
extension Login {
  /// Refuses before anything is asked what could not be saved in the end.
  func checkSavable(_ session: Session) throws(ShellError) {
    guard save else { return }
    guard !session.memory.isDemo else {
      throw ShellError(
        "Of a --demo session there is nothing to save.", advice: "Start queuesh without --demo.",
        next: "login")
    }
    guard session.files.configurationFile != nil else {
      throw ShellError(
        "There is no config.toml to save in: QUEUESH_CONFIG is /dev/null, or there is no HOME.",
        next: "login")
    }
    if let profile { try Self.checkName(profile) }
    let isNamed = profile != nil || session.memory.profile != nil
    guard isNamed || session.questions != nil else { throw Self.unnamed }
  }

  func checkSavable(_ account: Account) throws(ShellError) {
    guard save else { return }
    if case .accessToken? = account.credentials {
      throw ShellError(
        "A ready token is not saved: it ends within a day.",
        advice: "Save a client id and its secret, without GENESYS_CLOUD_ACCESS_TOKEN set.",
        next: "login --client-id ID --save")
    }
  }

  private static let unnamed = ShellError(
    "Nothing names the profile to save.", next: "login --profile NAME --save")

  private static func checkName(_ name: String) throws(ShellError) {
    guard !Profile.isName(name) else { return }
    throw ShellError(
      "\"\(HostileText.repeated(name))\" is no name for a profile.",
      advice: "A name is letters, digits, - and _.", next: "login --profile NAME --save")
  }

  /// Saves the account that is signed in now.
  /// - Parameter account: as it was found: with the program that prints its secret, not what that said.
  /// - Returns: what there is to say of it.
  func saved(
    _ account: Account, _ profiles: Profiles, in session: Session
  ) async throws -> [String] {
    guard let id = account.clientID,
      let file = ConfigurationFile(session.files, environment: session.environment)
    else { return [] }
    let wanted = try await name(in: session)
    let existing = profiles.own.profile(named: wanted)
    let name = existing?.name ?? wanted
    let secret = try await secret(of: account, id, for: name, instead: existing, in: session)
    let place: AccountRequest.PlaceName =
      account.region.map { .region($0.name) } ?? .host(account.host.api)
    let profile = SavedProfile(name: name, place: place, clientID: id, secret: secret)
    if case .set(.text) = secret {
      // A warning, which --quiet does not hide.
      session.console.talk(
        "No keyring of the system answers, so the secret is written into the file, which only you"
          + " can read.\n")
    }
    for change in existing.map(profile.changes) ?? [] {
      session.note("Profile \(name): \(change).")
    }
    let outcome = try file.save(profile)
    session.remember { $0.profileNames = outcome.names }
    let found = try Profiles(session.files, environment: session.environment).profile(named: name)
    if let profile = found.profile {
      session.adopt(profile, zone: try found.zone(in: session.environment))
    }
    return Self.words(for: outcome, of: name, in: file.path, isInKeyring: profile.isInKeyring)
  }

  private static func words(
    for outcome: ConfigurationFile.Saving, of name: String, in path: String, isInKeyring: Bool
  ) -> [String] {
    let shown = HostileText.cleaned(path)
    let secret = isInKeyring ? "; the secret is in the system's keyring" : ""
    var words = [
      outcome.isChanged
        ? "Saved profile \(name) in \(shown)\(secret)."
        : "Profile \(name) in \(shown) is as it was\(secret)."
    ]
    switch outcome.newDefault {
    case name?: words.append("It is the default profile.")
    case let other?: words.append("Profile \(other) stays the default one.")
    case nil: break
    }
    return words
  }

  // MARK: - Name

  private func name(in session: Session) async throws -> String {
    if let profile { return profile }
    if let profile = session.memory.profile { return profile.name }
    guard let questions = session.questions else { throw Self.unnamed }
    let memory = session.memory
    let proposal = Self.proposal(memory.organization?.name, besides: memory.profileNames)
    let prompt = "Save as profile\(proposal.map { " [\($0)]" } ?? ""): "
    while true {
      let name = try await Self.answer(
        to: prompt, from: questions, or: proposal ?? "",
        choices: memory.profileNames.map { Suggestion($0) }, lacking: Self.unnamed)
      do throws(ShellError) {
        try Self.checkName(name)
        return name
      } catch {
        session.report(ShellError(error.message, advice: error.advice), at: nil)
      }
    }
  }

  /// The organisation's name as a profile's; nil where that is taken.
  private static func proposal(_ organization: String?, besides taken: [String]) -> String? {
    let words = (organization ?? "").lowercased().split { !$0.isLetter && !$0.isNumber }
    let name = String(words.joined(separator: "-").prefix(40))
    let isTaken = taken.contains { $0.lowercased() == name }
    return Profile.isName(name) && !isTaken ? name : nil
  }

  // MARK: - Secret

  private func secret(
    of account: Account, _ id: String, for name: String, instead existing: Profile?,
    in session: Session
  ) async throws -> SavedProfile.SecretChange {
    let source: Profile.SecretSource
    if let command = account.secretCommand {
      source = .command(command)
    } else if case .client(_, let secret)? = account.credentials {
      let keyring = Keyring(environment: session.environment, time: session.time)
      let isKept = try await session.awaited { try await keyring.keeps(secret, of: name) }
      source = isKept ? .command(Keyring.lookup(name)) : .text(secret)
    } else {
      return existing?.clientID == id ? .kept : .removed
    }
    return existing?.secret == source ? .kept : .set(source)
  }
}

extension SavedProfile {
  fileprivate var isInKeyring: Bool { secret == .set(.command(Keyring.lookup(name))) }
}
