import FoundationEssentials
import Glibc
import SimulatedCloud
import Testing

/// The input of each transcript gives the same results through each door: a file, a pipe, and a person
/// at a terminal who asks for `--lines`.
@Suite(.timeLimit(.minutes(3)))
struct SameOutputTests {
  /// Those that are nothing but input, and of which a script runs all: at a prompt nothing ends it.
  static let names: [String] = TranscriptTests.names.filter { name in
    let transcript = transcript(name)
    let words = transcript.text("input").split { $0 == " " || $0.isNewline }
    return !words.isEmpty && !words.contains { unlike.contains(String($0)) }
      && transcript.sections.allSatisfy { known.contains($0.name) }
      && (transcript.words("arguments") == ["--keep-going"]
        || transcript.words("arguments").isEmpty && transcript.words("status") == ["0"])
  }

  private static let known: Set = ["arguments", "input", "stdout", "stderr", "status"]
  /// What is another thing at a terminal: lines are kept there, questions are asked, and a report does
  /// not end with a failure.
  private static let unlike: Set = ["history", "login", "!!", "-", "--tap"]

  /// `set` tells which it is.
  private static let plain = ["--color", "never"]

  private static func transcript(_ name: String) -> Transcript {
    Transcript(path: "\(Checkout.path)/Tests/EndToEndTests/Transcripts/\(name)")
  }

  @Test func casesAreThere() {
    #expect(Self.names.count > 20)
  }

  @Test(arguments: names)
  func resultsAreTheSame(_ name: String) async throws {
    let transcript = Self.transcript(name)
    let input = transcript.text("input")
    let results = try await [
      throughPipe(input, Self.plain + transcript.words("arguments")),
      throughFile(input, Self.plain + transcript.words("arguments")), atTerminal(input),
    ]
    #expect(results[1] == results[0])
    #expect(results[2] == results[0])
  }

  private func throughPipe(_ input: String, _ arguments: [String]) async throws -> String {
    try await withCloud { cloud, home in
      try await Program(arguments, environment: home.environment(cloud, ["TZ": "UTC"]))
        .run(input: input).output.masked(cloud, home)
    }
  }

  private func throughFile(_ input: String, _ arguments: [String]) async throws -> String {
    try await withCloud { cloud, home in
      let file = home.write(input, to: "input.qsh")
      return try await Program(
        arguments + ["-f", file], environment: home.environment(cloud, ["TZ": "UTC"])
      ).run().output.masked(cloud, home)
    }
  }

  /// Its results go to a file, so that they can be told from what the editor shows.
  private func atTerminal(_ input: String) async throws -> String {
    try await withCloud { cloud, home in
      var program = Program(
        [
          "-c", "exec \"$0\" --lines \(Self.plain.joined(separator: " ")) > \"$HOME/results\"",
          Program.path,
        ],
        environment: home.environment(cloud, ["TZ": "UTC"]))
      program.executable = "/bin/sh"
      let terminal = try TerminalSession(program)
      await terminal.waitForPrompt("queuesh> ")
      terminal.type(input.replacing("\n", with: "\r"))
      if !input.hasSuffix("\n") { terminal.type("\r") }
      terminal.type("exit\r")
      #expect(await terminal.ended() == 0)
      return Home.text(of: home.path + "/results").masked(cloud, home)
    }
  }

  private func withCloud<Result>(
    _ body: (SimulatedCloud, Home) async throws -> Result
  ) async throws -> Result {
    let (cloud, home) = (try await Clouds.still(), Home())
    let result = try await body(cloud, home)
    await cloud.stop()
    return result
  }
}
