import FoundationEssentials

/// The environment's variables; an empty one counts as unset, as users of `VAR= command` mean it.
struct Environment: Sendable {
  /// Those that hold a client secret or a token.
  static let secrets: Set = [
    "GENESYS_CLOUD_CLIENT_SECRET", "GENESYS_CLOUD_ACCESS_TOKEN", "GENESYSCLOUD_OAUTHCLIENT_SECRET",
    "GENESYSCLOUD_ACCESS_TOKEN",
  ]

  private let variables: [String: String]

  init(_ variables: [String: String] = ProcessInfo.processInfo.environment) {
    self.variables = variables
  }

  subscript(name: String) -> String? {
    guard let value = variables[name], !value.isEmpty else { return nil }
    return value
  }

  /// All of them as a new program gets them, but for those that belong to our accounts.
  var forOtherPrograms: [String] {
    variables.filter { !$0.key.hasPrefix("GENESYS_CLOUD") && !$0.key.hasPrefix("GENESYSCLOUD") }
      .map { "\($0.key)=\($0.value)" }.sorted()
  }

  /// The value as it stands, for what the C library reads too: to it an empty one is set.
  func verbatim(_ name: String) -> String? { variables[name] }

  /// The first of several names that is set.
  func first(_ names: String...) -> String? {
    names.lazy.compactMap { self[$0] }.first
  }
}
