import GenesysCloud

/// What `login --save` writes of a profile; the rest of it stays as it is.
struct SavedProfile: Sendable {
  /// What becomes of the secret that the profile has in the file.
  enum SecretChange: Sendable, Equatable {
    case kept
    /// It belongs to another client id.
    case removed
    case set(Profile.SecretSource)
  }

  let name: String
  let place: AccountRequest.PlaceName
  let clientID: String
  let secret: SecretChange

  /// The text with the profile in it, all else as it was.
  /// - Parameter standard: the profile that becomes the default one; nil: that stays as it is.
  func text(changing text: String, standard: String?) -> String {
    var text = text
    if let standard {
      text = TOMLOutline(text).setting(
        "default_profile", of: [], to: TOMLSpelling.text(standard))
    }
    for (key, value) in values {
      let outline = TOMLOutline(text)
      text =
        value.map { outline.setting(key.rawValue, of: path, to: $0) }
        ?? outline.removing(key.rawValue, of: path)
    }
    return text
  }

  private var path: [String] { ["profiles", name] }

  /// What each key is to be, as TOML has it; nil: not there.
  private var values: [(ProfileKey, String?)] {
    var values: [(ProfileKey, String?)] =
      switch place {
      case .region(let region): [(.host, nil), (.region, TOMLSpelling.text(region))]
      case .host(let url): [(.region, nil), (.host, TOMLSpelling.text(url))]
      }
    values.append((.clientID, TOMLSpelling.text(clientID)))
    switch secret {
    case .kept: break
    case .removed: values += [(.clientSecret, nil), (.secretCommand, nil)]
    case .set(.command(let words)):
      values += [(.clientSecret, nil), (.secretCommand, TOMLSpelling.list(words))]
    case .set(.text(let secret)):
      let text = secret.handedOn { TOMLSpelling.text($0) }
      values += [(.secretCommand, nil), (.clientSecret, text)]
    }
    return values
  }

  /// What of a profile becomes different, in words; never what a secret is.
  func changes(of profile: Profile) -> [String] {
    var changes: [String] = []
    func tell(_ key: ProfileKey, _ former: String?, _ new: String?) {
      guard former != new, former != nil else { return }
      let shown = [former, new].map {
        $0.map { HostileText.cleaned($0).shortened(to: 60) } ?? "none"
      }
      changes.append("\(key.rawValue) \(shown[0]) becomes \(shown[1])")
    }
    switch place {
    case .region(let region):
      tell(.region, profile.region, region)
      tell(.host, profile.host, nil)
    case .host(let url):
      tell(.host, profile.host, url)
      tell(.region, profile.region, nil)
    }
    tell(.clientID, profile.clientID, clientID)
    return changes + secretChange(of: profile)
  }

  private func secretChange(of profile: Profile) -> [String] {
    switch (profile.secret, secret) {
    case (nil, _), (_, .kept): []
    case (.text?, .removed): ["client_secret goes"]
    case (.command?, .removed): ["secret_command goes"]
    case (.text(let former)?, .set(.text(let new))):
      former == new ? [] : ["client_secret becomes another"]
    case (.text?, .set(.command)): ["secret_command takes the place of client_secret"]
    case (.command?, .set(.text)): ["client_secret takes the place of secret_command"]
    case (.command(let former)?, .set(.command(let new))):
      former == new ? [] : ["secret_command becomes another"]
    }
  }

  /// Whether a profile that was read is what this one was meant to be.
  func isMet(by profile: Profile?) -> Bool {
    guard let profile, profile.clientID == clientID else { return false }
    let isPlace =
      switch place {
      case .region(let region): profile.region == region && profile.host == nil
      case .host(let url): profile.host == url && profile.region == nil
      }
    switch secret {
    case .kept: return isPlace
    case .removed: return isPlace && profile.secret == nil
    case .set(let source): return isPlace && profile.secret == source
    }
  }
}
