/// What a profile in config.toml may say.
enum ProfileKey: String, CaseIterable, Sendable {
  case region, host
  case clientID = "client_id"
  case clientSecret = "client_secret"
  case secretCommand = "secret_command"
  case queues, aggregates
  case timeZone = "time_zone"
  case format
  case colour = "color"
  case dialect = "api"
  case authorities = "ca"
  case thresholds

  /// A value as it may stand there.
  var example: String {
    switch self {
    case .region: #""eu-west-1""#
    case .host: #""https://api.mypurecloud.ie""#
    case .clientID, .clientSecret: #""...""#
    case .secretCommand: #"["pass", "show", "genesys/acme"]"#
    case .queues: #"["Support", "Sales*"]"#
    case .aggregates: #"["waiting", "longest", "available"]"#
    case .timeZone: #""Europe/London""#
    case .format: #""table""#
    case .colour: #""auto""#
    case .dialect: #""observations""#
    case .authorities: #""authorities.pem""#
    case .thresholds: "{ waiting = [5, 20] }"
    }
  }

  /// What others call the same.
  private static let synonyms: [String: ProfileKey] = [
    "environment": .region, "client_credentials": .clientID, "id": .clientID,
    "secret": .clientSecret, "zone": .timeZone, "colour": .colour, "dialect": .dialect,
    "default_queues": .queues,
  ]

  /// The key that a word which is none comes near to.
  static func nearest(to word: String) -> String? {
    let known = allCases.map(\.rawValue)
    return synonyms[word.lowercased()]?.rawValue
      ?? Nearness.nearest(to: word, among: known, limit: 1).first
  }
}
