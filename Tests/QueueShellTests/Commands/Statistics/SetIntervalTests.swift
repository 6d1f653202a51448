import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct SetIntervalTests {
  @Test("An interval is set", arguments: Interval.allCases)
  func setting(interval: Interval) async throws {
    let session = Session(on: .unheard)
    let answer = try await session.run("interval", interval.rawValue)
    #expect(session.memory.interval == interval)
    #expect(answer.notes == ["Figures now cover: \(interval.rawValue), \(interval.span)."])
  }

  @Test func theIntervalIsShown() async throws {
    let session = Session(on: .unheard)
    _ = try await session.run("interval", "weekly")
    #expect(
      try await session.run("interval").text(.jsonl)
        == #"{"interval":"weekly","covers":"the last 8 weeks from Monday, week by week, this one so far"}"#
        + "\n")
  }

  @Test func anUnknownOneIsToldWithThoseThatThereAre() async throws {
    let session = Session(on: .unheard)
    let error = await #expect(throws: ShellError.self) {
      try await session.run("interval", "monthly")
    }
    let message = try #require(error).message
    #expect(message.hasPrefix("The value 'monthly' is invalid for '<span>'."))
    #expect(Interval.allCases.allSatisfy { message.contains("'\($0.rawValue)'") })
    #expect(session.memory.interval == .realtime)
  }
}
