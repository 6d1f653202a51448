import GenesysCloud

extension Session {
  /// The API client, signed in as soon as it asks anything.
  /// - Throws: what to do when no credentials are at hand.
  func client() async throws -> CloudClient {
    if let client = memory.client { return client }
    if memory.isDemo, memory.account == nil, !memory.isSignedOut {
      return try await connect(try await demoAccount())
    }
    return try await connect(try accountAtHand())
  }

  /// The account that commands sign in to by themselves; nothing goes to the network for it.
  func accountAtHand() throws -> Account {
    let memory = memory
    guard !memory.isSignedOut else { throw Self.signedOut }
    let account = try memory.account ?? memory.request.account(in: environment)
    guard let account else { throw Self.noCredentials }
    return account
  }

  /// Signs in and takes the place of the session's client; a failure leaves the old one in place.
  /// - Parameters:
  ///   - verifies: whether to sign in now; a script's first request does it anyway.
  ///   - profile: the one that the account is from; nil: the one in force.
  @discardableResult
  func connect(
    _ account: Account, verifies: Bool = false, by profile: Profile? = nil
  ) async throws -> CloudClient {
    let account = try await withSecret(account, by: profile ?? memory.profile)
    guard let credentials = account.credentials else { throw Self.noCredentials }
    let client = CloudClient(
      host: account.host, credentials: credentials,
      network: try network(to: account.host, by: profile), budget: budget(of: account), time: time,
      notice: { [weak self] in self?.tell($0) },
      trace: { [weak self] in self?.tell($0) })
    var organization: Organization?
    if isInteractive || verifies {
      do {
        _ = try await client.signIn()
        organization = try await client.organizations.me()
      } catch {
        await client.shutdown()
        throw error
      }
    }
    let former = remember { state in
      let former = state.client
      state.forgetOrganization()
      if state.account?.host != account.host || state.account?.clientID != account.clientID {
        if former != nil { state.selection = Selection() }
        state.previousSelection = Selection()
      }
      state.account = account
      state.client = client
      state.organization = organization
      state.isSignedOut = false
      return former
    }
    await former?.shutdown()
    return client
  }

  /// The queues of the organisation: read once, kept until `queues --refresh`.
  func directory(refresh: Bool = false) async throws -> QueueDirectory {
    if !refresh {
      if let directory = memory.directory { return directory }
      if let directory = await memory.directoryLoad?.value() { return directory }
    }
    return try await readDirectory(through: try await client())
  }

  /// The queues that a command means: those named, else those in use.
  /// - Parameter isOfOne: whether the command shows a single queue, so that `*` is no way out.
  /// - Throws: how to name one when there is none.
  func queues(
    _ words: [String], for command: String, isOfOne: Bool = false
  ) async throws -> [Queue] {
    if !words.isEmpty {
      return try await directory().resolve(words, rows: memory.rows, command: command)
    }
    let selection = memory.selection
    if !selection.names.isEmpty {
      let directory = try await directory()
      let queues: [Queue]
      do {
        queues = try directory.resolve(selection.names, rows: memory.rows, command: "use")
      } catch {
        let origin = memory.starting.queues.origin.text(profile: memory.profile)
        throw ShellError(error.message, advice: "\(origin) names it.", next: "queues")
      }
      remember { $0.selection = Selection(queues: queues) }
      return queues
    }
    guard !selection.isEmpty else {
      // Who is not signed in needs that first.
      if memory.client == nil, !memory.isDemo { _ = try accountAtHand() }
      throw Self.noQueue(for: command, isOfOne: isOfOne)
    }
    return selection.queues
  }

  static func noQueue(for command: String, isOfOne: Bool) -> ShellError {
    ShellError(
      "\(command) needs a queue, and none is in use.",
      advice: isOfOne
        ? "Name one, or say `use QUEUE` first."
        : "Name one, say `use QUEUE` first, or '*' for all; `queues` lists them.",
      next: isOfOne ? "queues" : "\(command) '*'")
  }

  /// Where figures come from, in the dialect that is set.
  func statistics() async throws -> any StatisticsSource {
    let client = try await client()
    if let source = memory.source { return source }
    let choice: DialectChoice =
      switch memory.settings.dialect {
      case .observations: .fixed(.observations)
      case .statistics: .fixed(.statistics)
      case .auto:
        .auto(remembered: DialectMemory(path: files.dialects).dialect(of: client.host.name))
      }
    let source = client.statistics(choice, localTime: zone)
    remember { $0.source = source }
    return source
  }

  private static let noCredentials = ShellError(
    "Not signed in: no credentials are at hand.",
    advice: "Set GENESYS_CLOUD_CLIENT_ID and GENESYS_CLOUD_CLIENT_SECRET, say `login`, or try"
      + " `queuesh --demo`.",
    next: "login", status: .disconnected)

  static let signedOut = ShellError(
    "Signed out.", next: "login", status: .disconnected)

  func tell(_ notice: Notice) {
    guard !Self.isUnheard else { return }
    switch notice {
    case .waiting(let seconds, let cause):
      // A short pause that nobody sees needs no word; what the server asked for does.
      guard seconds >= 1, isInteractive || cause.retryAfter != nil, !memory.isPainting else {
        return
      }
      let reason = ShellError(explaining: cause).message
      note("Trying again in \(Int(seconds.rounded(.up))) s: \(reason)")
    case .awaitingBudget(let seconds):
      guard seconds >= 1, !memory.isPainting, isNews(waitOf: seconds) else { return }
      note("Waiting \(Int(seconds.rounded(.up))) s for the request budget.")
    case .renewingToken: break
    }
  }

  private func isNews(waitOf seconds: Double) -> Bool {
    let end = time.uptime() + .seconds(seconds)
    return remember { state in
      // The requests of one moment ask within less than a second of each other.
      guard end > state.budgetWaitTold + .seconds(1) else { return false }
      state.budgetWaitTold = end
      return true
    }
  }

  /// Neither headers nor bodies are in a trace, so no secret can be.
  private func tell(_ trace: TraceLine) {
    guard memory.settings.isVerbose, !memory.isPainting, !Self.isUnheard else { return }
    let status = trace.status.map { "\($0)" } ?? "no answer"
    let id = trace.correlationID.map { " \(HostileText.cleaned($0).shortened(to: 64))" } ?? ""
    let attempt = trace.attempt > 1 ? " (attempt \(trace.attempt))" : ""
    console.talk(
      "# \(trace.method) \(HostileText.cleaned(trace.path)) \(status)"
        + " \(Int(trace.milliseconds.rounded())) ms\(attempt)\(id)\n")
  }
}
