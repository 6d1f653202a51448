/// Where a value in force came from.
enum Origin: Sendable, Equatable {
  /// An option of the program, `--region`.
  case flag(String)
  case variable(String)
  case profile(ProfileKey)
  /// A ready token of the official tool's file, for which a profile of ours has no key.
  case officialToken
  /// A command of this session.
  case command(String)
  case standard
}

/// A value, and where it came from.
struct Sourced<Value: Sendable>: Sendable {
  let value: Value
  let origin: Origin

  init(_ value: Value, _ origin: Origin) { (self.value, self.origin) = (value, origin) }

  /// The same, as something else.
  func map<Other>(_ change: (Value) throws -> Other) rethrows -> Sourced<Other> {
    Sourced<Other>(try change(value), origin)
  }
}

extension Sourced: Equatable where Value: Equatable {}

extension Origin {
  /// As a sentence names it.
  func text(profile: Profile?) -> String {
    switch self {
    case .flag(let name), .variable(let name), .command(let name): name
    case .profile(let key): "\(key.rawValue) of profile \(Self.named(profile))"
    case .officialToken: "access_token of profile \(Self.named(profile))"
    case .standard: "the default"
    }
  }

  private static func named(_ profile: Profile?) -> String {
    "\"\(HostileText.cleaned(profile?.name ?? ""))\""
  }
}
