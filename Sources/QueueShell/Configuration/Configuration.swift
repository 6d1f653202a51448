/// What config.toml says.
struct Configuration: Sendable, Equatable {
  /// The profile in use where none is named.
  var defaultProfile: String?
  /// By name.
  var profiles: [Profile] = []
  /// Favourite commands by the names that stand for them.
  var aliases: [String: String] = [:]
}
