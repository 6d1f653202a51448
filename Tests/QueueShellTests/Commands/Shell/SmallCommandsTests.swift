import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct SmallCommandsTests {
  private let time = ManualTime()
  private let session: Session

  init() throws { session = Session(on: .unheard, time: time.source) }

  @Test func echoWritesItsWords() async throws {
    #expect(try await session.run("echo", "one", "two  three").text(.tsv) == "one two  three\n")
    #expect(try await session.run("echo").text(.tsv) == "\n")
    #expect(try await session.run("echo", "--", "--help").text(.tsv) == "--help\n")
    #expect(try await session.run("echo", "a\u{1B}b").text(.tsv) == "a\u{FFFD}b\n")
  }

  @Test func sleepWaitsForItsDuration() async throws {
    _ = try await session.run("sleep", "2m")
    #expect(time.sleeps == [.seconds(120)])
  }

  @Test(
    "sleep refuses what is no duration",
    arguments: [
      ("0", "it must be longer than zero."), ("-5", "it must be longer than zero."),
      ("soon", "give a number with ms, s, m or h."),
    ])
  func noSleep(word: String, reason: String) async {
    await #expect(
      throws: ShellError("\"\(word)\" is no interval: \(reason)", next: "sleep 10s")
    ) { try await session.run("sleep", word) }
    #expect(time.sleeps.isEmpty)
  }

  @Test(arguments: ["exit", "quit", "q"])
  func leaving(word: String) async throws {
    guard case .leave = try await session.run(word).sequel else {
      Issue.record("\(word) does not leave")
      return
    }
  }

  @Test func sourceAsksTheLoopForTheFile() async throws {
    guard case .source("a/b.qsh") = try await session.run("source", "a/b.qsh").sequel else {
      Issue.record("no file is asked for")
      return
    }
  }

  @Test func withoutASimulatorItSaysSo() async {
    await #expect(throws: ShellError("This program was built without a simulator.")) {
      try await session.run("simulate")
    }
  }

  @Test(
    "simulate refuses what is no port or speed",
    arguments: [
      (["--port", "70000"], #""70000" is no port; 0 picks a free one."#),
      (["--speed", "nan"], #""nan" is no speed; it goes from 0 to 86400."#),
    ])
  func noSimulator(words: [String], message: String) async throws {
    let error = await #expect(throws: ShellError.self) {
      try await CommandPath(["simulate"] + words).parse().run(in: session)
    }
    #expect(error?.message == message)
  }
}
