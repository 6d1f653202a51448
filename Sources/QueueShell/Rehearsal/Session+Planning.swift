import GenesysCloud

/// What commands would ask for, by what the session knows at that point of a dry run.
extension Session {
  /// Queues as a plan means them; nil within: nobody knows how many they are.
  typealias MeantQueues = (queues: [Queue]?, calls: [PlannedCall])

  /// The call that signs in, where the command is the first that needs it.
  func plannedSignIn() throws -> [PlannedCall] {
    let memory = memory
    guard let rehearsal = memory.rehearsal, !rehearsal.isSignedIn else { return [] }
    guard !memory.isSignedOut else { throw Self.signedOut }
    remember { $0.rehearsal?.isSignedIn = true }
    guard !memory.isDemo else { return [PlannedCall(.signIn)] }
    let account = try? accountAtHand()
    if case .accessToken = account?.credentials { return [] }
    if account == nil { remember { $0.rehearsal?.lacksCredentials = true } }
    return [PlannedCall(.signIn)]
  }

  /// The calls that read the queues, where they would not have been read by then.
  func plannedDirectory(refresh: Bool = false) throws -> [PlannedCall] {
    guard let rehearsal = memory.rehearsal, refresh || !rehearsal.hasDirectory else { return [] }
    let calls = try plannedSignIn()
    remember { $0.rehearsal?.hasDirectory = true }
    // An empty listing has a page, too.
    return calls + [PlannedCall(.queues, for: memory.directory.map { max(1, $0.queues.count) })]
  }

  /// The queues that a command means: those named, else those in use.
  func plannedQueues(
    _ words: [String], for command: String, isOfOne: Bool = false
  ) async throws -> MeantQueues {
    let selection = memory.selection
    let named = words.isEmpty ? selection.names : words
    guard !named.isEmpty else {
      guard !selection.isEmpty else { throw Self.noQueue(for: command, isOfOne: isOfOne) }
      return (selection.queues, [])
    }
    let calls = try plannedDirectory()
    if let directory = memory.directory,
      let found = byKeptNames({ () throws(ShellError) in
        try directory.resolve(named, rows: memory.rows, command: command)
      })
    {
      return (found, calls)
    }
    // Each name means one queue, whichever that is.
    let isPlain = !named.contains { $0.contains("*") }
    return (isPlain ? Set(named).sorted().map { Queue(id: $0, name: $0) } : nil, calls)
  }

  /// The queue that a command for a single one means.
  func plannedQueue(_ word: String?, for command: String) async throws -> MeantQueues {
    let meant = try await plannedQueues(word.map { [$0] } ?? [], for: command, isOfOne: true)
    guard let queues = meant.queues, queues.count > 1 else { return meant }
    throw Self.several(queues, for: command, in: memory.directory ?? QueueDirectory(queues))
  }

  /// What names kept from before tell; a queue that they lack may be there by now.
  func byKeptNames<Result>(_ look: () throws(ShellError) -> Result) -> Result? {
    do throws(ShellError) {
      return try look()
    } catch {
      let place = Place.current.map { "\($0): " } ?? ""
      note("\(place)By the names kept from before: \(error.message)")
      return nil
    }
  }

  /// The queues that a condition means.
  /// - Parameter watched: those of a condition that names none; nil: those in use.
  func plannedQueues(
    of condition: Condition, watching watched: MeantQueues? = nil, for command: String
  ) async throws -> MeantQueues {
    let patterns = condition.scope.patterns
    var meant: MeantQueues
    if patterns.isEmpty, let watched {
      meant = (watched.queues, [])
    } else {
      if patterns.isEmpty, memory.selection.isEmpty { throw Self.noQueueOfCondition }
      meant = try await plannedQueues(patterns, for: command)
    }
    if let queues = meant.queues {
      _ = try BoundCondition(
        condition, to: queues, in: memory.directory ?? QueueDirectory(queues), for: command)
    }
    return meant
  }

  /// The calls for the figures of queues.
  func plannedFigures(
    of queues: [Queue]?, _ aggregates: [Aggregate], over interval: Interval = .realtime
  ) throws -> [PlannedCall] {
    let dialect = plannedDialect
    let calls =
      dialect.requests(for: aggregates, interval: interval)
      .map { PlannedCall($0, for: queues?.count) }
      + dialect.checks(for: aggregates, interval: interval)
      .map { PlannedCall($0, for: queues?.count, isConditional: true) }
    guard !calls.isEmpty else { return [] }
    let isGuess = guessesDialect
    remember { state in
      state.rehearsal?.hasDialect = true
      if isGuess { state.rehearsal?.guessesDialect = true }
    }
    return try plannedSignIn() + calls
  }

  /// The dialect that would be spoken; in `auto` with none remembered, the one asked first.
  var plannedDialect: Dialect {
    switch memory.settings.dialect {
    case .observations: .observations
    case .statistics: .statistics
    case .auto: rememberedDialect ?? .observations
    }
  }

  /// Whether nothing tells yet which dialect the server speaks.
  var guessesDialect: Bool {
    // The simulator is asked in the dialect that is tried first, and knows it.
    memory.settings.dialect == .auto && !memory.isDemo && rememberedDialect == nil
  }

  /// Calls that are made again and again, as far apart as the request budget lets them be.
  func repeated(_ calls: [PlannedCall], _ rounds: PlannedCall.Rounds) -> [PlannedCall] {
    var rounds = rounds
    let requests = calls.filter { !$0.isConditional }.reduce(0) { $0 + ($1.requests ?? 0) }
    _ = rounds.pace.stretch(to: RequestBudget(time: time).pace(of: requests, in: plannedDialect))
    return calls.map { call in
      var call = call
      call.rounds = rounds
      return call
    }
  }

  /// Changes what would be known of the account from here on, and forgets what belonged to the former.
  func forgetPlanned(_ change: (inout SessionState) -> Void) {
    remember { state in
      let former = state.rehearsal
      state.rehearsal = former.map { _ in Rehearsal() }
      state.rehearsal?.steps = former?.steps ?? []
      state.rehearsal?.isPrepared = true
      state.rehearsal?.guessesDialect = former?.guessesDialect ?? false
      state.rehearsal?.lacksCredentials = former?.lacksCredentials ?? false
      change(&state)
    }
  }

  private var rememberedDialect: Dialect? {
    guard !memory.isDemo, let host = (try? accountAtHand())?.host.name else { return nil }
    return DialectMemory(path: files.dialects).dialect(of: host)
  }
}
