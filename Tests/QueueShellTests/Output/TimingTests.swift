import Testing

@testable import QueueShell

@Suite struct TimingTests {
  @Test(
    "A time is told in milliseconds, a short one with a tenth",
    arguments: [
      (Duration.microseconds(40), "0.0 ms"), (.microseconds(400), "0.4 ms"),
      (.microseconds(3_249), "3.2 ms"), (.microseconds(9_940), "9.9 ms"),
      (.microseconds(9_960), "10 ms"), (.milliseconds(123), "123 ms"),
      (.microseconds(123_499), "123 ms"), (.seconds(75), "75000 ms"),
    ])
  func text(span: Duration, expected: String) {
    #expect(Timing.text(span) == expected)
  }

  private func talk(_ line: String, isTimed: Bool) async throws -> String {
    let transcript = try Transcript()
    var state = SessionState()
    state.settings.isTimed = isTimed
    let session = Session(on: transcript.console, isQuiet: true, state: state)
    let words = ExpandedLine(Lexer(line).words.map(\.text))
    _ = await Runner(session: session).run(try Order(words.words), of: words, at: nil)
    return transcript.talk
  }

  @Test func eachCommandsTimeIsToldAfterIt() async throws {
    #expect(try await talk("sleep 250ms", isTimed: true) == "Time: 250 ms\n")
    #expect(try await talk("sleep 250ms", isTimed: false) == "")
  }

  @Test func aFailureTookItsTimeToo() async throws {
    #expect(
      try await talk("queues", isTimed: true)
        == "queuesh: Not signed in: no credentials are at hand.\nTime: 0.0 ms\n")
  }

  @Test("Changing the setting is not timed", arguments: [("on", false), ("off", true)])
  func change(value: String, isTimed: Bool) async throws {
    #expect(try await talk("set timing \(value)", isTimed: isTimed) == "")
  }
}
