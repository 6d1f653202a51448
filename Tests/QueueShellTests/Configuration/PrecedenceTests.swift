import GenesysCloud
import Testing

@testable import QueueShell

/// Flag before environment before profile before default, each value for itself.
@Suite struct PrecedenceTests {
  /// All that says something at the start.
  struct Setting: Sendable {
    var flags = LaunchChoices()
    var request = AccountRequest()
    var variables: [String: String] = [:]
    var profile = Profile(name: "acme")

    var environment: Environment { Environment(variables) }
    var values: StartingValues { StartingValues(flags, environment, profile) }
    var whole: AccountRequest {
      var request = request
      request.profile = profile
      return request
    }
  }

  struct Layer: Sendable {
    let value: String
    let origin: Origin
    var say: @Sendable (inout Setting) -> Void = { _ in }

    static func flag(
      _ name: String, _ value: String, _ say: @escaping @Sendable (inout Setting) -> Void
    ) -> Layer {
      Layer(value: value, origin: .flag(name), say: say)
    }

    static func login(
      _ value: String, _ say: @escaping @Sendable (inout Setting) -> Void
    ) -> Layer {
      Layer(value: value, origin: .command("login"), say: say)
    }

    static func variable(_ name: String, _ value: String, as shown: String? = nil) -> Layer {
      Layer(value: shown ?? value, origin: .variable(name)) { $0.variables[name] = value }
    }

    static func profile(
      _ key: ProfileKey, _ value: String, _ say: @escaping @Sendable (inout Setting) -> Void
    ) -> Layer {
      Layer(value: value, origin: .profile(key), say: say)
    }

    static func standard(_ value: String) -> Layer { Layer(value: value, origin: .standard) }
  }

  struct Value: Sendable, CustomTestStringConvertible {
    let name: String
    /// The first that speaks wins; the last is the default, which always does.
    let layers: [Layer]
    let read: @Sendable (Setting) -> (String, Origin)

    var testDescription: String { name }
  }

  private static func text<Kind>(_ sourced: Sourced<Kind>) -> (String, Origin) {
    ("\(sourced.value)", sourced.origin)
  }

  private static func text<Kind>(_ sourced: Sourced<Kind?>) -> (String, Origin) {
    (sourced.value.map { "\($0)" } ?? "none", sourced.origin)
  }

  private static func text<Kind>(_ sourced: Sourced<Kind>?) -> (String, Origin) {
    sourced.map { ("\($0.value)", $0.origin) } ?? ("none", .standard)
  }

  private static func place(_ setting: Setting) -> (String, Origin) {
    let host = try? setting.whole.place(in: setting.environment).0
    return (
      host?.name ?? "", setting.whole.placeName(in: setting.environment)?.origin ?? .standard
    )
  }

  /// Secrets do not show themselves.
  private static func secret(_ setting: Setting) -> (String, Origin) {
    guard let source = setting.whole.secretSource(in: setting.environment) else {
      return ("none", .standard)
    }
    let known = ["a", "b", "c", "d"].first { source.value == .text(Secret($0)) }
    return (known ?? "a command", source.origin)
  }

  private static let accounts: [Value] = [
    Value(
      name: "region",
      layers: [
        .flag("--region", "api.mypurecloud.ie") { $0.request.region = "eu-west-1" },
        .variable("GENESYS_CLOUD_REGION", "eu-west-2", as: "api.euw2.pure.cloud"),
        .variable("GENESYSCLOUD_REGION", "mypurecloud.de", as: "api.mypurecloud.de"),
        .profile(.region, "api.aps1.pure.cloud") { $0.profile.region = "ap-south-1" },
        .standard("api.mypurecloud.com"),
      ], read: place),
    Value(
      name: "host",
      layers: [
        .flag("--host", "flag.example") { $0.request.host = "https://flag.example" },
        .variable("GENESYS_CLOUD_HOST", "https://variable.example", as: "variable.example"),
        .profile(.host, "profile.example") { $0.profile.host = "https://profile.example" },
        .standard("api.mypurecloud.com"),
      ], read: place),
    Value(
      name: "host and region by turns",
      layers: [
        .flag("--host", "flag.example") { $0.request.host = "https://flag.example" },
        .flag("--region", "api.mypurecloud.ie") { $0.request.region = "eu-west-1" },
        .variable("GENESYS_CLOUD_HOST", "https://variable.example", as: "variable.example"),
        .variable("GENESYS_CLOUD_REGION", "eu-west-2", as: "api.euw2.pure.cloud"),
        .profile(.host, "profile.example") { $0.profile.host = "https://profile.example" },
        .profile(.region, "api.aps1.pure.cloud") { $0.profile.region = "ap-south-1" },
        .standard("api.mypurecloud.com"),
      ], read: place),
    Value(
      name: "client id",
      layers: [
        .login("a") { $0.request.clientID = "a" }, .variable("GENESYS_CLOUD_CLIENT_ID", "b"),
        .variable("GENESYSCLOUD_OAUTHCLIENT_ID", "c"),
        .profile(.clientID, "d") { $0.profile.clientID = "d" }, .standard("none"),
      ], read: { text($0.whole.clientIDSource(in: $0.environment)) }),
    Value(
      name: "secret",
      layers: [
        .login("a") { $0.request.secret = Secret("a") },
        .variable("GENESYS_CLOUD_CLIENT_SECRET", "b"),
        .profile(.clientSecret, "d") {
          ($0.profile.clientID, $0.profile.secret) = ("id", .text(Secret("d")))
        }, .standard("none"),
      ], read: secret),
    Value(
      name: "secret command",
      layers: [
        .login("a") { $0.request.secret = Secret("a") },
        .variable("GENESYS_CLOUD_CLIENT_SECRET", "b"),
        .profile(.secretCommand, "a command") {
          ($0.profile.clientID, $0.profile.secret) = ("id", .command(["pass"]))
        }, .standard("none"),
      ], read: secret),
    Value(
      name: "token",
      layers: [
        .variable("GENESYS_CLOUD_ACCESS_TOKEN", "b", as: "[secret]"),
        .variable("GENESYSCLOUD_ACCESS_TOKEN", "c", as: "[secret]"),
        Layer(value: "[secret]", origin: .officialToken) { $0.profile.accessToken = Secret("d") },
        .standard("none"),
      ], read: { text($0.whole.tokenSource(in: $0.environment)) }),
  ]

  private static let settings: [Value] = [
    Value(
      name: "queues",
      layers: [
        .variable("GENESYS_CLOUD_QUEUE_ID", "q", as: #"["q"]"#),
        .profile(.queues, #"["Support", "Sales*"]"#) {
          $0.profile.queues = ["Support", "Sales*"]
        }, .standard("[]"),
      ], read: { text($0.values.queues) }),
    Value(
      name: "aggregates",
      layers: [
        .profile(.aggregates, #"["longest"]"#) {
          $0.profile.aggregates = [Aggregate("longest")].compactMap { $0 }
        }, .standard(#"["waiting", "available", "busy", "aht", "wait"]"#),
      ], read: { text($0.values.aggregates.map { $0.map(\.alias) }) }),
    Value(
      name: "thresholds",
      layers: [
        .profile(.thresholds, #"["waiting"]"#) {
          $0.profile.thresholds = [Aggregate.defaults[0]: Threshold(warning: 1, bad: 2)]
        }, .standard("[]"),
      ], read: { text($0.values.thresholds.map { $0.keys.map(\.alias) }) }),
    Value(
      name: "format",
      layers: [
        .flag("--format", "json") { $0.flags.format = .json },
        .profile(.format, "csv") { $0.profile.format = .csv }, .standard("none"),
      ], read: { text($0.values.format) }),
    Value(
      name: "colour",
      layers: [
        .flag("--color", "always") { $0.flags.colour = .always },
        .variable("NO_COLOR", "1", as: "auto"), .variable("TERM", "dumb", as: "auto"),
        .profile(.colour, "never") { $0.profile.colour = .never }, .standard("auto"),
      ], read: { text($0.values.colour) }),
    Value(
      name: "dialect",
      layers: [
        .flag("--api", "statistics") { $0.flags.dialect = .statistics },
        .profile(.dialect, "observations") { $0.profile.dialect = .observations },
        .standard("auto"),
      ], read: { text($0.values.dialect) }),
    Value(
      name: "authorities",
      layers: [
        .flag("--ca", "/flag") { $0.flags.authorities = "/flag" },
        .variable("SSL_CERT_FILE", "/variable"),
        .profile(.authorities, "/profile") { $0.profile.authorities = "/profile" },
        .standard("none"),
      ], read: { text($0.values.authorities) }),
    Value(
      name: "time zone",
      layers: [
        .variable("TZ", "Asia/Kolkata", as: "none"),
        .profile(.timeZone, "Europe/London") { $0.profile.timeZone = "Europe/London" },
        .standard("none"),
      ], read: { text($0.values.zone) }),
  ]

  @Test("The first layer that says something wins", arguments: accounts + settings)
  func precedence(of value: Value) {
    let said = value.layers.dropLast()
    for choice in 0..<(1 << said.count) {
      let speaking = said.enumerated().filter { choice >> $0.offset & 1 == 1 }.map(\.element)
      var setting = Setting()
      for layer in speaking { layer.say(&setting) }
      let winner = speaking.first ?? value.layers[said.count]
      let (found, origin) = value.read(setting)
      #expect(found == winner.value, "of \(speaking.map(\.origin))")
      #expect(origin == winner.origin, "of \(speaking.map(\.origin))")
    }
  }
}
