import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct TickerTests {
  private let time = ManualTime()

  @Test func ticksAreSteadyHoweverLongAPollTakes() async throws {
    let ticker = Ticker(every: .seconds(10), of: time.source)
    try await ticker.next(notBefore: nil)
    time.advance(by: .seconds(3))
    try await ticker.next(notBefore: nil)
    time.advance(by: .milliseconds(9_500))
    try await ticker.next(notBefore: nil)
    #expect(time.sleeps == [.seconds(10), .seconds(7), .milliseconds(500)])
  }

  @Test func aPollSlowerThanTheTickSkipsWhatWasMissed() async throws {
    let ticker = Ticker(every: .seconds(10), of: time.source)
    time.advance(by: .seconds(34))
    try await ticker.next(notBefore: nil)
    try await ticker.next(notBefore: nil)
    #expect(time.sleeps == [.seconds(6), .seconds(10)])
  }

  @Test func aPollThatTakesJustOneTickWaitsForTheNext() async throws {
    let ticker = Ticker(every: .seconds(10), of: time.source)
    time.advance(by: .seconds(10))
    try await ticker.next(notBefore: nil)
    #expect(time.sleeps == [.seconds(10)])
  }

  @Test func aPauseThatWasAskedForIsKeptAndTheTickStaysSteady() async throws {
    let ticker = Ticker(every: .seconds(10), of: time.source)
    time.advance(by: .seconds(2))
    try await ticker.next(notBefore: .seconds(25))
    try await ticker.next(notBefore: nil)
    #expect(time.sleeps == [.seconds(28), .seconds(10)])
  }

  @Test func aPauseShorterThanTheTickChangesNothing() async throws {
    let ticker = Ticker(every: .seconds(10), of: time.source)
    try await ticker.next(notBefore: .seconds(1))
    #expect(time.sleeps == [.seconds(10)])
  }

  @Test func itEndsWithItsTask() async throws {
    let source = time.source
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      let ticker = Ticker(every: .seconds(10), of: source)
      try await ticker.next(notBefore: nil)
    }
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(time.sleeps.isEmpty)
  }
}
