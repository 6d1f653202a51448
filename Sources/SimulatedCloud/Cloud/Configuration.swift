public import FoundationEssentials

/// The simulator's settings, under the name that needs no qualification.
///
/// The type itself lives in the class, since the class hides the module of the same name: with a
/// second `Configuration` in scope this one could otherwise not be named at all.
public typealias Configuration = SimulatedCloud.Configuration

extension SimulatedCloud {
  /// What a simulated cloud is started with.
  public struct Configuration: Sendable {
    /// The TCP port on 127.0.0.1; 0 takes a free one.
    public var port = 0
    /// What kind of day the contact centre has.
    public var scenario = Scenario.everyday
    /// How many queues there are: the demo's thirteen and, beyond those, small generated ones.
    public var queueCount = Organisation.demoQueues.count
    /// The same seed and start give the same history.
    public var seed: UInt64 = 1
    /// The contact centre's time: moves the model and fills the `Date` header.
    public var clock: @Sendable () -> Date = { Date() }
    /// The time tokens and rate limits are measured in.
    public var wallClock: @Sendable () -> Date = { Date() }
    /// How long a token is good for, in seconds.
    public var tokenLifetime = 86_400
    /// Requests a client may make in a minute, whatever the number of its tokens (the published
    /// limit of client credentials is 300).
    public var requestsPerMinute = 300
    /// Requests a client may make in a second of the statistics dialect.
    public var statisticsPerSecond = 10
    /// Seconds between two looks at what has changed for connected sockets, by real time; nil looks
    /// only when `pushNow()` is called.
    public var pushInterval: Double? = 0.25
    /// Seconds between two heartbeats of a socket, by the wall clock.
    public var heartbeat = 30.0
    /// The permissions granted to the client.
    public var permissions = Configuration.allPermissions
    /// The faults in force from the start, the first that matches a request taking effect.
    public var faults: [Fault] = []
    /// The OAuth client of programs, by client credentials.
    public var clientID = "9a6f1d2e-0c5b-4e7f-8a3d-5b1c7e9f2d40"
    /// That client's secret.
    public var clientSecret = "demo-secret-of-the-simulated-cloud"
    /// The OAuth client of persons, by authorization code with PKCE: public, without a secret.
    /// Redirects go to any port of this machine.
    public var personClientID = "3c1e8b7a-6f42-4d0e-9b5c-2a7d4f8e1c96"
    /// Whether the simulated person denies access instead of consenting at once.
    public var personDenies = false

    /// Creates the default configuration: a free port, an everyday scenario, the real time.
    public init() {}

    /// All permissions that any route asks for, and the statistics dialect's scope.
    public static let allPermissions: Set<String> = [
      Permission.viewQueues, Permission.observations, Permission.aggregates,
      Permission.statistics, Permission.userObservations, Permission.presences,
      Permission.skills, Permission.languages,
    ]
  }
}
