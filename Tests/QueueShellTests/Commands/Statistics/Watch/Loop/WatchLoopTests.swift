import FoundationEssentials
import GenesysCloud
import LineEditing
import Testing

@testable import QueueShell

/// The loop on a time that stands still between its moments.
@Suite(.timeLimit(.minutes(1)))
struct WatchLoopTests {
  private let time = SteppedTime()
  private let transcript: Transcript
  private let keys: AsyncStream<TerminalEvent>
  private let press: AsyncStream<TerminalEvent>.Continuation

  init() throws {
    transcript = try Transcript()
    (keys, press) = AsyncStream.makeStream()
  }

  private static func waiting(_ count: Double) -> Result<Snapshot, CloudError> {
    .success(.sample(["q-support": ["waiting": .value(count)]]))
  }

  private static let refused = Result<Snapshot, CloudError>.failure(
    CloudError(.connectionRefused, host: "h"))

  /// Runs a watch of Support every 10 s; what was shown, in order, is told as it comes.
  private func run(
    _ answers: [Result<Snapshot, CloudError>], until condition: String? = nil,
    limit: String? = nil, count: Int? = nil, alert: String? = nil,
    _ body: (inout AsyncStream<String>.Iterator) async throws -> Void
  ) async throws -> ShellError? {
    var state = SessionState.withDirectory
    state.aggregates = [Aggregate.defaults[0]]
    state.source = ScriptedStatistics(answers)
    state.client = CloudClient(
      host: try ServiceHost(api: "http://127.0.0.1:9"), credentials: .accessToken(Secret("t")))
    if let alert {
      state.alerts = [
        Alert(name: "busy", condition: try Condition(alert, for: "alert add busy"))
      ]
    }
    let session = Session(on: transcript.console, time: time.source, state: state)
    var plan = WatchPlan(subject: .stats, queues: [.support], pace: Pace("10s", .seconds(10)))
    plan.count = count
    plan.limit = try limit.map { try IntervalWord($0, example: "") }
    let vigil = try await WatchVigil(
      until: try condition.map { try Condition($0, for: WatchVigil.command) }, over: plan,
      in: session)
    let (shown, tell) = AsyncStream<String>.makeStream()
    var loop = WatchLoop(
      plan, on: ProbeBoard(time: time, shown: tell), vigil: vigil, in: session)
    loop.keys = keys
    let task = Task { [loop] in
      defer { tell.finish() }
      var loop = loop
      try await loop.run()
    }
    var iterator = shown.makeAsyncIterator()
    #expect(await iterator.next() == "Every 10s")
    try await body(&iterator)
    // A test that is out of time ends.
    if Task.isCancelled { task.cancel() }
    do {
      try await task.value
      return nil
    } catch {
      return ShellError(explaining: error)
    }
  }

  /// Moves from one moment that somebody sleeps to on to the next, up to this one.
  private func move(to seconds: Int) async {
    let target = Duration.seconds(seconds)
    while !Task.isCancelled {
      await time.sleepers(1)
      guard let next = time.moments.first, next <= target else {
        await Task.yield()
        continue
      }
      time.move(to: next)
      if next == target { return }
    }
  }

  @Test func ticksAreSteadyAndAFailureChangesNothing() async throws {
    let error = try await run([Self.waiting(1), Self.refused, Self.waiting(2)], count: 3) { shown in
      #expect(await shown.next() == "poll at 0")
      await move(to: 10)
      #expect(await shown.next() == "failure at 10")
      await move(to: 20)
      #expect(await shown.next() == "poll at 20")
    }
    #expect(error == nil)
  }

  @Test func aKeyPollsAtOnceAndLeavesTheTickAlone() async throws {
    _ = try await run([Self.waiting(1), Self.waiting(2), Self.waiting(3)], count: 3) { shown in
      _ = await shown.next()
      await time.sleepers(1)
      time.move(to: .seconds(4))
      press.yield(.key(.character("r")))
      #expect(await shown.next() == "poll at 4")
      await move(to: 10)
      #expect(await shown.next() == "poll at 10")
    }
  }

  @Test func aKeyThatIsHeldPollsOnceASecond() async throws {
    let answers = (0..<4).map { Self.waiting(Double($0)) }
    _ = try await run(answers, count: 4) { shown in
      _ = await shown.next()
      await time.sleepers(1)
      for second in 1...2 {
        for _ in 0..<20 { press.yield(.key(.character("r"))) }
        await move(to: second)
        #expect(await shown.next() == "poll at \(second)")
      }
      await move(to: 10)
      #expect(await shown.next() == "poll at 10")
    }
  }

  @Test func keysStepThroughIntervals() async throws {
    let answers = (0..<4).map { Self.waiting(Double($0)) }
    _ = try await run(answers, count: 4) { shown in
      _ = await shown.next()
      press.yield(.key(.character("-")))
      #expect(await shown.next() == "Every 5s")
      await move(to: 5)
      #expect(await shown.next() == "poll at 5")
      press.yield(.key(.character("+")))
      #expect(await shown.next() == "Every 10s")
      press.yield(.key(.character("+")))
      #expect(await shown.next() == "Every 15s")
      await move(to: 20)
      #expect(await shown.next() == "poll at 20")
      await move(to: 35)
      #expect(await shown.next() == "poll at 35")
    }
  }

  @Test func aKeyLeaves() async throws {
    let error = try await run([Self.waiting(1)]) { shown in
      _ = await shown.next()
      press.yield(.key(.character("q")))
    }
    #expect(error == nil)
  }

  @Test func aTimeOutEndsItWithoutACondition() async throws {
    let error = try await run([Self.waiting(1), Self.waiting(2)], limit: "15s") { shown in
      _ = await shown.next()
      await move(to: 10)
      _ = await shown.next()
      await move(to: 15)
    }
    #expect(error == nil)
  }

  @Test func aTimeOutWithoutAnyFigureIsTheirFailure() async throws {
    let error = try await run([Self.refused], limit: "5s") { shown in
      _ = await shown.next()
      await move(to: 5)
    }
    #expect(error?.status == .disconnected)
    #expect(error?.message == "The poll failed.")
  }

  @Test func aConditionThatIsMetEndsIt() async throws {
    let error = try await run(
      [Self.waiting(1), Self.waiting(7)], until: "waiting > 5", limit: "1h"
    ) { shown in
      _ = await shown.next()
      await move(to: 10)
      #expect(await shown.next() == "poll at 10")
    }
    #expect(error == nil)
  }

  @Test func aConditionHasToHoldForItsTime() async throws {
    let answers = [7, 8, 2, 9, 9, 9].map { Self.waiting($0) }
    _ = try await run(answers, until: "waiting > 5 for 20s") { shown in
      _ = await shown.next()
      for second in [10, 20, 30, 40, 50] {
        await move(to: second)
        #expect(await shown.next() == "poll at \(second)")
      }
    }
  }

  @Test func aConditionThatIsNotMetInTimeIsAFailureOfItsOwn() async throws {
    let error = try await run([Self.waiting(1)], until: "waiting > 5", limit: "5s") { shown in
      _ = await shown.next()
      await move(to: 5)
    }
    #expect(error?.status == .unmet)
    #expect(error?.message == "Not met within 5s: \"waiting > 5\": Support waiting 1.")
    let counted = try await run([Self.waiting(1)], until: "waiting > 5", count: 1) { shown in
      _ = await shown.next()
    }
    #expect(counted?.status == .unmet)
  }

  @Test func anAlertBeginsOnceAndEndsWhenItIsCalm() async throws {
    let answers = [1, 7, 2, 8, 2, 2].map { Self.waiting($0) }
    _ = try await run(answers, count: 6, alert: "waiting > 5") { shown in
      _ = await shown.next()
      await move(to: 10)
      #expect(await shown.next() == "poll at 10")
      #expect(await shown.next() == "raised at 10")
      for second in [20, 30, 40] {
        await move(to: second)
        #expect(await shown.next() == "poll at \(second)")
      }
      await move(to: 50)
      #expect(await shown.next() == "poll at 50")
      #expect(await shown.next() == "cleared at 50")
    }
  }

  @Test func withoutItsTaskItIsAnInterruption() async throws {
    let state = SessionState.withDirectory
    let session = Session(on: transcript.console, time: time.source, state: state)
    let plan = WatchPlan(subject: .stats, queues: [.support], pace: Pace("10s", .seconds(10)))
    let vigil = try await WatchVigil(until: nil, over: plan, in: session)
    let (_, tell) = AsyncStream<String>.makeStream()
    var loop = WatchLoop(
      plan, on: ProbeBoard(time: time, shown: tell), vigil: vigil, in: session)
    loop.live = (
      AsyncStream { $0.finish() },
      LiveWatch(queues: [.support], aggregates: [], interval: "10s", count: nil)
    )
    let error = await #expect(throws: ShellError.self) { try await loop.run() }
    #expect(error?.status == .interrupted)
  }
}
