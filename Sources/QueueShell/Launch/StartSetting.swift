import GenesysCloud

/// What flags, environment and configuration say before anything runs.
struct StartSetting: Sendable {
  private(set) var state = SessionState()
  /// Why a prompt starts without the configuration.
  private(set) var problem: ShellError?
  private(set) var remarks: [String] = []

  /// - Throws: for anything but a prompt, what is wrong with the configuration; wrong usage for a
  ///   profile that is nowhere.
  init(_ options: LaunchOptions, _ environment: Environment, _ job: Job) throws(ShellError) {
    state.request.region = options.region
    state.request.host = options.host
    state.isDemo = options.demo
    state.rehearsal = options.dryRun ? Rehearsal() : nil
    state.settings.isVerbose = options.verbose
    state.flags = LaunchChoices(
      profile: options.profile, authorities: options.ca, format: options.format,
      colour: options.color, dialect: options.api, isVerbose: options.verbose)
    do {
      try readConfiguration(options, environment)
    } catch {
      let isMended = job.mendsConfiguration || options.version
      guard job == .prompt || isMended, error.status != .usage else { throw error }
      if !isMended { problem = error }
    }
    takeValues(environment)
  }

  private mutating func readConfiguration(
    _ options: LaunchOptions, _ environment: Environment
  ) throws(ShellError) {
    let profiles = try Profiles(StateFiles(environment: environment), environment: environment)
    state.aliases = profiles.own.aliases
    state.configuredAliases = profiles.own.aliases
    state.profileNames = profiles.own.profiles.map(\.name)
    // The demo is the same for everybody.
    guard !options.demo else { return }
    let found = try profiles.profile(named: options.profile)
    guard let profile = found.profile else { return }
    state.zone = try found.zone(in: environment)
    state.profile = profile
    remarks += found.remarks
    if options.profile != nil, let remark = state.request.overriding(in: environment) {
      remarks.append(remark)
    }
  }

  private mutating func takeValues(_ environment: Environment) {
    var values = StartingValues(state.flags, environment, state.profile)
    if state.isDemo { values.queues = Sourced([], .standard) }
    state.take(values)
  }
}

extension Job {
  /// Whether it can help with a configuration that cannot be used, and so runs without it.
  var mendsConfiguration: Bool {
    guard case .command(let words) = self, let word = words.first else { return false }
    return Config.answers(to: word) || Help.answers(to: word)
  }
}

extension AccountRequest {
  /// Which variables take the place of what the profile says of the account; nil where none does.
  func overriding(in environment: Environment) -> String? {
    guard let profile else { return nil }
    let place = placeName(in: environment)
    let isSamePlace =
      switch place?.value {
      case .region(let name): (Region(name)?.name ?? name) == profile.region
      case .host(let url): url == profile.host
      case nil: true
      }
    let saysPlace = profile.region != nil || profile.host != nil
    let id = clientIDSource(in: environment)
    let sources: [Origin?] = [
      tokenSource(in: environment)?.origin,
      saysPlace && !isSamePlace ? place?.origin : nil,
      profile.clientID != nil && id?.value != profile.clientID ? id?.origin : nil,
      profile.secret != nil ? secretSource(in: environment)?.origin : nil,
    ]
    let variables = sources.compactMap { origin in
      if case .variable(let name)? = origin { name } else { nil }
    }
    guard !variables.isEmpty else { return nil }
    let verb = variables.count == 1 ? "takes" : "take"
    return "\(variables.joined(separator: ", ")) \(verb) the place of what profile"
      + " \"\(HostileText.cleaned(profile.name))\" says."
  }
}
