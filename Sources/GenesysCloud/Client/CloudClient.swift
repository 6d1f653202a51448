/// One sign-in to one Genesys Cloud host.
///
/// Making a client opens no connection and starts no thread; the first request does. Share one client
/// among all that speaks for the same credentials: the token and the connections are its own, and so
/// is the request budget unless one is given. Call ``shutdown()`` when done with it.
public final class CloudClient: Sendable {
  /// The host the client talks to.
  public let host: ServiceHost

  private let transport: Transport
  private let wire: Wire
  private let pipeline: Pipeline
  private let sockets: WebSocketClient
  private let commandTime: Duration

  /// A client for a host.
  ///
  /// - Parameters:
  ///   - network: how the host is reached.
  ///   - budget: the request budget of the credentials' client id; `nil`: one of the client's own.
  ///   - notice: called, on any thread, when a request is about to wait or a token is renewed.
  ///   - trace: called, on any thread, after each exchange with the server.
  public convenience init(
    host: ServiceHost, credentials: Credentials, timeouts: Timeouts = .standard,
    network: Network = .direct, budget: RequestBudget? = nil, time: TimeSource = .system,
    notice: @escaping @Sendable (Notice) -> Void = { _ in },
    trace: (@Sendable (TraceLine) -> Void)? = nil
  ) {
    self.init(
      host: host, credentials: credentials, timeouts: timeouts, network: network,
      budget: budget, time: time, retry: .standard, notice: notice, trace: trace)
  }

  init(
    host: ServiceHost, credentials: Credentials, timeouts: Timeouts, network: Network = .direct,
    budget: RequestBudget? = nil, time: TimeSource, retry: RetryRule,
    notice: @escaping @Sendable (Notice) -> Void,
    trace: (@Sendable (TraceLine) -> Void)?
  ) {
    let transport = Transport(connect: timeouts.connect, read: timeouts.read, network: network)
    let wire = Wire(
      host: host, transport: transport, requestTimeout: timeouts.request, time: time, retry: retry,
      budget: budget ?? RequestBudget(time: time), notice: notice, trace: trace)
    self.host = host
    self.transport = transport
    sockets = WebSocketClient(
      network: network, connectTimeout: timeouts.connect, handshakeTimeout: timeouts.request)
    commandTime = timeouts.command
    self.wire = wire
    pipeline = Pipeline(wire: wire, signIn: SignIn(credentials: credentials, wire: wire))
  }

  /// Signs in: fetches a token, or has the server verify a ready one.
  ///
  /// Every request signs in by itself when it must; this does it ahead. A token at hand that is
  /// still good is kept.
  ///
  /// - Throws: `.unknownClient`, `.wrongSecret`, `.tokenRejected` for a ready token, or whatever a
  ///   request can throw.
  public func signIn() async throws(CloudError) -> TokenStatus {
    try await pipeline.signIn()
  }

  /// Whether the token in use is followed by another by itself: not a ready one, nor that of a person
  /// to whom the server gave no refresh token.
  public var renewsToken: Bool { pipeline.renewsTokens }

  /// The life of the token in use; `nil` when signed out, and once it was rejected for good.
  public var tokenStatus: TokenStatus? { pipeline.tokens.latest?.status }

  /// What is left of the request budget, by what the server told and what was sent since; `nil`
  /// before it told anything.
  public var budget: RateBudget? { wire.budget.standing }

  /// The shortest interval at which so many requests can be repeated within the budget for ever.
  ///
  /// - Parameter dialect: the one they are made in, as the statistics dialect has a limit of its own.
  public func pace(of requests: Int, in dialect: Dialect?) -> Duration {
    wire.budget.pace(of: requests, in: dialect)
  }

  /// Closes the connections. Requests after it fail.
  public func shutdown() async {
    await transport.shutdown()
  }

  /// The organization's queues.
  public var queues: Queues { Queues(pipeline: pipeline) }

  /// The organization signed in to.
  public var organizations: Organizations { Organizations(pipeline: pipeline) }

  /// The token in use.
  public var tokens: Tokens { Tokens(pipeline: pipeline) }

  /// The organization's divisions.
  public var divisions: Divisions { Divisions(pipeline: pipeline) }

  /// The names of routing skills and languages.
  public var routing: Routing { Routing(pipeline: pipeline) }

  /// The presences that the organization's people can choose.
  public var presences: Presences { Presences(pipeline: pipeline) }

  /// A source of queue statistics in the dialect chosen.
  ///
  /// - Parameter localTime: whose calendar cuts hours, days and weeks.
  public func statistics(
    _ choice: DialectChoice, localTime: LocalTime = .machine
  ) -> any StatisticsSource {
    let observations = ObservationsSource(pipeline: pipeline, localTime: localTime)
    let statistics = StatisticsEndpointSource(
      pipeline: pipeline, localTime: localTime)
    return switch choice {
    case .fixed(.observations): observations
    case .fixed(.statistics): statistics
    case .auto(let remembered):
      AutomaticSource(
        observations: observations, statistics: statistics, remembered: remembered)
    }
  }

  /// The channels that notifications come through.
  public var channels: Channels { Channels(pipeline: pipeline) }

  /// Figures of queues as they change, in the observations dialect; nothing is sent before they are
  /// iterated over.
  ///
  /// - Parameters:
  ///   - interval: how often they are asked for while nothing is pushed.
  ///   - localTime: whose midnight «today» begins at.
  public func live(
    queueIDs: [String], aggregates: [Aggregate], interval: Duration = .seconds(10),
    localTime: LocalTime = .machine
  ) -> LiveStatistics {
    LiveStatistics(
      queueIDs: queueIDs, aggregates: aggregates, interval: interval, limit: commandTime,
      source: ObservationsSource(pipeline: pipeline, localTime: localTime), sockets: sockets)
  }
}
