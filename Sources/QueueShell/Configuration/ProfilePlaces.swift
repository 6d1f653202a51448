import LineEditing

/// Where the values of a profile stand in its file, looked up when they are to be told.
struct ProfilePlaces {
  private let profile: Profile?
  private let outline: TOMLOutline
  private let fileName: String
  private let isOfficial: Bool

  init(_ profile: Profile?, official: String?) {
    self.profile = profile
    let path = profile?.file
    let isOfficial = path != nil && path == official
    self.isOfficial = isOfficial
    let bytes = path.flatMap { try? PrivateFile(path: $0).contents() } ?? []
    outline = TOMLOutline(String(decoding: bytes, as: UTF8.self))
    let name = path.map {
      $0.split(separator: "/").suffix(isOfficial ? 2 : 1).joined(separator: "/")
    }
    fileName = HostileText.cleaned((isOfficial ? "~/" : "") + (name ?? ""))
  }

  /// `profile acme (config.toml:4)`
  func text(of origin: Origin) -> String {
    switch origin {
    case .flag, .variable, .command: origin.text(profile: profile)
    case .standard: "default"
    case .officialToken: text(at: ["access_token"])
    case .profile(let key): text(at: [isOfficial ? Self.officialKey(of: key) : key.rawValue])
    }
  }

  /// How the profile came to be the one in use without being named.
  func text(ofProfileItself profile: Profile) -> String {
    let path = isOfficial ? [profile.name] : ["profiles", profile.name]
    let chosen = isOfficial ? nil : outline.position(of: ["default_profile"])
    if let chosen { return "default_profile (\(fileName):\(chosen.line))" }
    let line = outline.position(of: path).map { ":\($0.line)" } ?? ""
    return "\(fileName)\(line)"
  }

  private func text(at keys: [String]) -> String {
    guard let profile else { return "" }
    let name = HostileText.cleaned(profile.name)
    guard profile.file != nil else { return "profile \(name)" }
    let path = (isOfficial ? [profile.name] : ["profiles", profile.name]) + keys
    let line = outline.position(of: path).map { ":\($0.line)" } ?? ""
    return "profile \(name) (\(fileName)\(line))"
  }

  private static func officialKey(of key: ProfileKey) -> String {
    switch key {
    case .region, .host: "environment"
    case .clientID: "client_credentials"
    default: key.rawValue
    }
  }
}
