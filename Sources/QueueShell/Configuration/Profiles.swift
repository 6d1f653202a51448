import GenesysCloud

/// All profiles that there are: those of config.toml, and those of the official tool, whose file is
/// read only for a name that ours has not.
struct Profiles: Sendable {
  let own: Configuration
  private let file: ConfigurationFile?
  private let official: String?
  private let zones: ZoneFolder

  /// - Throws: why config.toml cannot be used.
  init(_ files: StateFiles, environment: Environment) throws(ShellError) {
    file = ConfigurationFile(files, environment: environment)
    own = try file?.configuration() ?? Configuration()
    official = files.officialConfiguration
    zones = ZoneFolder(environment: environment)
  }

  /// A profile found, and what is to be said of that.
  struct Found: Sendable {
    var profile: Profile?
    var remarks: [String] = []
    fileprivate let zones: ZoneFolder

    /// The local time of its zone, where the environment names none.
    func zone(in environment: Environment) throws(ShellError) -> LocalTime? {
      let zone = StartingValues(LaunchChoices(), environment, profile).zone.value
      return try zone.map { name throws(ShellError) in try zones.localTime(name) }
    }
  }

  /// The profile of a name; without one the default one, or the only one that there is.
  /// - Throws: wrong usage with the nearest names, when there is none of that name.
  func profile(named name: String?) throws(ShellError) -> Found {
    guard let wanted = name ?? own.defaultProfile else {
      return Found(profile: own.profiles.count == 1 ? own.profiles[0] : nil, zones: zones)
    }
    if let profile = own.profile(named: wanted) { return Found(profile: profile, zones: zones) }
    let others = try official.flatMap { path throws(ShellError) in try OfficialProfiles(path: path)
    }
    if let others, let profile = others.profile(named: wanted) {
      return Found(profile: profile, remarks: others.remarks, zones: zones)
    }
    guard name == nil, let file else { throw unknown(wanted, beside: others) }
    throw ShellError([own.unknownDefault(among: others, in: file)], in: file.path)
  }

  private func unknown(_ name: String, beside others: OfficialProfiles?) -> ShellError {
    let names = own.names(beside: others)
    let shown = HostileText.repeated(name)
    let nearest = Nearness.nearest(to: name, among: names).map { HostileText.repeated($0) }
    let meant = nearest.map { "\"\($0)\"" }.joined(separator: ", ")
    let file = HostileText.cleaned(file?.path ?? "config.toml")
    return ShellError(
      "No profile is called \"\(shown)\"." + (meant.isEmpty ? "" : " Did you mean \(meant)?"),
      advice: names.isEmpty
        ? "There are none; a line [profiles.NAME] in \(file) begins one."
        : nearest.isEmpty ? Configuration.listing(names) : nil,
      next: nearest.first.map { "queuesh --profile \($0)" }, status: .usage)
  }
}

extension Configuration {
  /// The profile of exactly that name, else the only one of it in any case.
  func profile(named name: String) -> Profile? {
    if let profile = profiles.first(where: { $0.name == name }) { return profile }
    let alike = profiles.filter { $0.name.lowercased() == name.lowercased() }
    return alike.count == 1 ? alike[0] : nil
  }

  func names(beside others: OfficialProfiles?) -> [String] {
    profiles.map(\.name) + (others?.profiles.map(\.name) ?? [])
  }

  static func listing(_ names: [String]) -> String {
    "There are \(names.sorted().map { HostileText.repeated($0) }.joined(separator: ", "))."
  }

  /// The default profile is in neither file.
  func unknownDefault(
    among others: OfficialProfiles?, in file: ConfigurationFile
  ) -> ConfigurationMistake {
    let name = defaultProfile ?? ""
    let names = names(beside: others)
    let nearest = Nearness.nearest(to: name, among: names, limit: 1).first
    return ConfigurationMistake(
      position: file.position(ofValueAt: ["default_profile"]),
      message: "No profile is called \"\(HostileText.repeated(name))\"."
        + (nearest.map { " Did you mean \"\(HostileText.repeated($0))\"?" } ?? ""),
      advice: names.isEmpty
        ? "A line [profiles.NAME] begins one." : nearest == nil ? Self.listing(names) : nil)
  }
}

extension OfficialProfiles {
  /// Said where others can read the secrets in it.
  var remarks: [String] {
    guard isReadableByOthers else { return [] }
    return [
      "Others can read \(HostileText.cleaned(path)). Mend it with: chmod 600"
        + " \(QueueDirectory.quoted(path))"
    ]
  }
}
