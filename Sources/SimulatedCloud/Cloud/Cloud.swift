/// The whole cloud without its sockets: a request in, an answer out, time as a parameter.
struct Cloud: Sendable {
  let configuration: Configuration
  let organisation: Organisation
  let localTime: LocalTime
  let start: Milliseconds
  var faults: FaultPlan
  var channels: ChannelDirectory
  /// The port that addresses of sockets name.
  var port: Int
  /// Notifications made.
  var told: UInt64 = 0
  var tokens: Tokens
  var consents = Consents()
  private var rateLimit: RateLimit
  private var statisticsLimit: RateLimit
  private var centre: ContactCentre?
  private var answered: UInt64 = 0

  /// - Parameter start: the centre's time at which the warmed-up history ends.
  init(_ configuration: Configuration, start: Milliseconds, localTime: LocalTime = .ofProcess) {
    self.configuration = configuration
    organisation = Organisation(
      configuration.scenario, queueCount: configuration.queueCount)
    self.localTime = localTime
    self.start = start
    faults = FaultPlan(configuration.faults)
    channels = ChannelDirectory(seed: configuration.seed)
    port = configuration.port
    tokens = Tokens(seed: configuration.seed)
    rateLimit = RateLimit(allowed: configuration.requestsPerMinute, within: .minute)
    statisticsLimit = RateLimit(allowed: configuration.statisticsPerSecond, within: .second)
  }

  /// The contact centre as it is at `now`. Made at the first call, for it has a day to catch up.
  mutating func centre(at now: Milliseconds) -> ContactCentre {
    var centre =
      self.centre
      ?? ContactCentre(
        organisation, scenario: configuration.scenario, seed: configuration.seed, start: start)
    // Two owners would make the first change copy the whole history.
    self.centre = nil
    centre.advance(to: now)
    self.centre = centre
    return centre
  }

  mutating func expireTokens() {
    tokens.expireAll()
  }

  /// - Parameters:
  ///   - now: the centre's time.
  ///   - wall: the time of tokens and rate limits.
  mutating func deliver(
    _ request: Request, now: Milliseconds, wall: Milliseconds
  ) -> Delivery {
    answered += 1
    let correlation = StableID.correlation(configuration.seed ^ answered << 20)
    let fault = faults.next(for: request.path)
    switch fault?.kind {
    case .never: return .never
    case .reset: return .reset
    case .html: return .now(Fault.proxyPage)
    default: break
    }
    var standing = rateLimit.unused
    let route = Route.find(request.method, request.path)
    var response: Response
    if let refusal = fault?.refusal(for: route, allowed: configuration.requestsPerMinute) {
      let isSignIn = refusal == .badCredentials && request.path == "/oauth/token"
      response = isSignIn ? SignIn.wrongSecret : refusal.response(context: correlation)
    } else {
      do throws(Refusal) {
        response = try answer(request, route, now: now, wall: wall, standing: &standing)
      } catch {
        response = error.response(context: correlation)
      }
    }
    response = fault?.disguise(response) ?? response
    response.headers += headers(correlation, now, standing)
    switch fault?.kind {
    case .slow: return .late(response, seconds: fault?.seconds ?? 0)
    case .truncated: return .cutOff(response)
    default: return .now(response)
    }
  }

  private mutating func answer(
    _ request: Request, _ route: Route?, now: Milliseconds, wall: Milliseconds,
    standing: inout RateLimit.Standing
  ) throws(Refusal) -> Response {
    guard let route, let identifier = route.identifier(in: request.path) else {
      let methods = Route.all.filter { $0.identifier(in: request.path) != nil }.map(\.method)
      throw methods.isEmpty ? .notFound : .methodNotAllowed(methods.joined(separator: ", "))
    }
    var token = Token.nobody
    if !route.isOpen {
      token = try tokens.bearer(request.header("Authorization"), at: wall)
      standing = rateLimit.count(token.clientID, at: wall)
      try checkLimits(standing, token, route, wall: wall)
      if let refusal = route.permissions.refusal(granted: configuration.permissions) {
        throw refusal
      }
    }
    let call = Call(
      request: request, identifier: identifier, organisation: organisation,
      token: token, now: now, wall: wall, localTime: localTime)
    switch route.answer {
    case .fixed(let answer): return try answer(call)
    case .live(let answer): return try answer(call, centre(at: now))
    case .changing(let answer): return try answer(call, &self)
    case .issueToken: return issueToken(SignIn(request), wall: wall)
    case .revokeToken:
      tokens.revoke(token)
      return Response(status: 200)
    }
  }

  private mutating func checkLimits(
    _ standing: RateLimit.Standing, _ token: Token, _ route: Route, wall: Milliseconds
  ) throws(Refusal) {
    guard !standing.isExceeded else {
      throw .tooManyRequests(standing.allowed, retryAfter: standing.reset)
    }
    guard route.isOfStatistics else { return }
    let second = statisticsLimit.count(token.clientID, at: wall)
    guard !second.isExceeded else {
      throw .tooManyStatistics(second.allowed, retryAfter: second.reset)
    }
  }

  /// The OAuth client a request comes from, as far as it tells.
  func client(of request: Request) -> String? {
    guard request.path == "/oauth/token" else {
      return tokens.client(request.header("Authorization"))
    }
    let id = SignIn(request).clientID
    return id.isEmpty ? nil : id
  }

  /// - Parameter now: the centre's time, by which a client can set its own clock.
  private func headers(
    _ correlation: String, _ now: Milliseconds, _ standing: RateLimit.Standing
  ) -> [(name: String, value: String)] {
    [
      ("Date", now.httpDate), ("ININ-Correlation-Id", correlation),
      ("inin-ratelimit-count", "\(standing.count)"),
      ("inin-ratelimit-allowed", "\(standing.allowed)"),
      ("inin-ratelimit-reset", "\(standing.reset)"),
    ]
  }
}
