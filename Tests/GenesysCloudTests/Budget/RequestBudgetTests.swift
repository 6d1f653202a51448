import FoundationEssentials
import Synchronization
import Testing

@testable import GenesysCloud

@Suite(.timeLimit(.minutes(1)))
struct RequestBudgetTests {
  private static let path = "/api/v2/organizations/me"
  private static let organization = Reply.json(#"{"id":"o","name":"Acme"}"#)

  /// A server that counts as the real one does, by a manual time: so many requests a minute.
  private static func limited(_ allowed: Int, _ time: ManualTime) -> ScriptedServer.Route {
    let state = Mutex((start: Date.distantPast, count: 0))
    return { _, _ in
      state.withLock { state in
        if time.now.timeIntervalSince(state.start) >= 60 { state = (time.now, 0) }
        let left = 60 - Int(time.now.timeIntervalSince(state.start))
        guard state.count < allowed else {
          return .status(429, ["Retry-After": "\(left)"])
        }
        state.count += 1
        let headers = [
          "inin-ratelimit-count": "\(state.count)", "inin-ratelimit-allowed": "\(allowed)",
          "inin-ratelimit-reset": "\(left)",
        ]
        return .answer(200, headers: headers, body: #"{"id":"o"}"#)
      }
    }
  }

  @Test func windowIsWaitedForInsteadOfBeingRefused() async throws {
    let time = ManualTime()
    try await Cloud.with([Self.path: Self.limited(3, time)], time: time) { cloud in
      for _ in 0..<8 { _ = try await cloud.client.organizations.me() }
      #expect(cloud.record.trace.allSatisfy { $0.status == 200 })
      #expect(time.sleeps == [.seconds(60), .seconds(60)])
      #expect(
        cloud.record.notices == [.awaitingBudget(seconds: 60), .awaitingBudget(seconds: 60)])
      #expect(cloud.client.budget == RateBudget(count: 2, allowed: 3, resetSeconds: 60))
    }
  }

  @Test func clientsOfOneLedgerStayInsideTogether() async throws {
    let time = ManualTime()
    try await Cloud.with([Self.path: Self.limited(5, time)], time: time) { cloud in
      let ledger = MemoryLedger()
      let clients = try (0..<2).map { _ in
        CloudClient(
          host: try ServiceHost(api: "http://127.0.0.1:\(cloud.server.port)"),
          credentials: .accessToken(Secret("t")),
          budget: RequestBudget(ledger: ledger, time: time.source), time: time.source)
      }
      for number in 0..<20 { _ = try await clients[number % 2].organizations.me() }
      #expect(cloud.server.requests(to: Self.path).count == 20)
      #expect(time.sleeps == Array(repeating: .seconds(60), count: 3))
      for client in clients { await client.shutdown() }
    }
  }

  @Test func waitForTheBudgetIsBesideTheDeadline() async throws {
    let time = ManualTime()
    try await Cloud.with([Self.path: Self.limited(1, time)], time: time) { cloud in
      try await Deadline.within(.seconds(30), of: time.source) {
        for _ in 0..<3 { _ = try await cloud.client.organizations.me() }
      }
      #expect(time.sleeps.count == 2)
    }
  }

  @Test func longClosureIsToldAndNotWaitedFor() async throws {
    let route = ScriptedServer.replies(.status(429, ["Retry-After": "90"]), Self.organization)
    try await Cloud.with([Self.path: route]) { cloud in
      let first = try await cloud.error { _ = try await $0.organizations.me() }
      #expect(first.code == .rateLimited)
      let second = try await cloud.error { _ = try await $0.organizations.me() }
      #expect(second.code == .budgetSpent)
      #expect(second.retryAfter == .seconds(90))
      #expect(second.path == Self.path)
      #expect(cloud.server.requests(to: Self.path).count == 1)
      cloud.time.advance(by: .seconds(40))
      _ = try await cloud.client.organizations.me()
      #expect(cloud.time.sleeps == [.seconds(50)])
    }
  }

  @Test func stormWastesOneRequestARetryAfter() async throws {
    // Each of these waits its turn while the probe alone is refused.
    let route: ScriptedServer.Route = { _, number in
      number < 3 ? .status(429, ["Retry-After": "20"]) : Self.organization
    }
    try await Cloud.with([Self.path: route]) { cloud in
      _ = try await cloud.client.signIn()
      let first = Task { _ = try await cloud.client.organizations.me() }
      while cloud.record.notices.isEmpty { await Task.yield() }
      try await inParallel(5) { _ = try await cloud.client.organizations.me() }
      try await first.value
      let refused = cloud.record.trace.filter { $0.status == 429 }
      #expect(refused.count == 3)
      #expect(cloud.server.requests(to: Self.path).count == 3 + 6)
    }
  }

  @Test func interactiveRequestsGoBeforeBackgroundOnesInTheirOrder() {
    var list = WaitingList()
    let ids = [
      list.add(.background, isStatistics: false), list.add(.interactive, isStatistics: false),
      list.add(.background, isStatistics: false), list.add(.interactive, isStatistics: false),
    ]
    #expect(list.waiters.map(\.id) == [ids[1], ids[3], ids[0], ids[2]])
    var record = BudgetRecord()
    record.allowed = 2
    _ = list.admit { record.admit(at: .distantPast, $0.priority, isStatistics: false) }
    let granted = list.waiters.filter {
      if case .granted = $0.admission { true } else { false }
    }
    #expect(granted.map(\.id) == [ids[1], ids[3]])
  }

  @Test func waitingEndsAtOnceWhenCancelledAndGivesItsPlaceBack() async throws {
    let ledger = MemoryLedger()
    ledger.update { $0.allowed = 1 }
    let (started, begun) = AsyncStream.makeStream(of: Void.self)
    let manual = ManualTime()
    let time = TimeSource(
      now: { manual.now }, uptime: { manual.uptime },
      sleep: { _ in
        begun.yield()
        await untilCancelled()
        throw CancellationError()
      })
    let budget = RequestBudget(ledger: ledger, time: time)
    let first = await budget.pass(isStatistics: false) { _, _ in }
    let waiting = Task { await budget.pass(isStatistics: false) { _, _ in } }
    for await _ in started { break }
    waiting.cancel()
    #expect(await waiting.value == nil)
    let next = Task { await budget.pass(isStatistics: false) { _, _ in } }
    for await _ in started { break }
    // An answer that opens the next window wakes who waits, without its sleep having ended.
    manual.advance(by: .seconds(60))
    budget.unanswered(try #require(first))
    #expect(await next.value != nil)
  }

  @Test(arguments: [
    (1, Dialect.observations, 211), (24, .observations, 5_053), (24, .statistics, 5_053),
    (0, .observations, 0),
  ])
  func paceIsWhatAMinuteHolds(_ requests: Int, _ dialect: Dialect, _ milliseconds: Int) {
    let budget = RequestBudget(time: ManualTime().source)
    #expect(budget.pace(of: requests, in: dialect) == .milliseconds(milliseconds))
  }

  @Test func paceKeepsToTheStatisticsDialectsTen() {
    let ledger = MemoryLedger()
    ledger.update { $0.allowed = 100_000 }
    let budget = RequestBudget(ledger: ledger, time: ManualTime().source)
    #expect(budget.pace(of: 30, in: .statistics) == .seconds(3))
  }

  @Test func signInIsNotCounted() async throws {
    let time = ManualTime()
    try await Cloud.with([Self.path: Self.limited(5, time)], time: time) { cloud in
      _ = try await cloud.client.organizations.me()
      #expect(cloud.tokenRequests == 1)
      #expect(cloud.client.budget?.count == 1)
    }
  }
}
