import Dispatch
import LineEditing
import Testing

@testable import QueueShell

/// `!` at the prompt: what is run, shown and kept.
@Suite struct HistoryRecallTests {
  private struct Ending {
    var output: String
    var talk: String
    var history: [String]
  }

  /// Types lines at a prompt whose history holds others.
  private func type(_ text: String, after history: [String]) async throws -> Ending {
    let transcript = try Transcript()
    let session = Session(on: transcript.console, isInteractive: true)
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        let kept = History(path: nil)
        for line in history { kept.add(line) }
        let loop = Loop(
          session: session, interrupts: Interrupts(terminal: nil, isInteractive: true),
          desk: Questions(), inputs: [Input(TextLines(text), name: nil)],
          recorder: HistoryRecorder(kept, session: session))
        _ = loop.run()
        continuation.resume()
      }
    }
    return Ending(
      output: transcript.output, talk: transcript.talk, history: session.memory.history.lines)
  }

  @Test func theLineIsShownRunAndKept() async throws {
    let ending = try await type("!1 three\n!!", after: ["echo one two", "stats"])
    #expect(ending.output == "one two three\none two three\n")
    #expect(ending.talk == "echo one two three\necho one two three\n")
    #expect(ending.history == ["echo one two", "stats", "echo one two three"])
  }

  @Test func aLineOfSeveralRowsRunsAsOne() async throws {
    let ending = try await type("!echo", after: ["echo 'a\nb'"])
    #expect(ending.output == "a\nb\n")
    #expect(ending.talk == "echo 'a\nb'\n")
    #expect(ending.history == ["echo 'a\nb'"])
  }

  @Test func controlsInAFileAreNotSentToTheTerminal() async throws {
    let ending = try await type("!!", after: ["echo '\u{1B}[2J\u{9B}'"])
    #expect(ending.talk == "echo '\u{FFFD}[2J\u{FFFD}'\n")
  }

  @Test func onlyTheBeginningOfACommandRecalls() async throws {
    let ending = try await type("echo 'a\n!1'\necho !1\n '!1'", after: ["echo one"])
    #expect(ending.output == "a\n!1\n!1\n")
    #expect(ending.talk.hasPrefix("\"!1\" recalls a line only at the prompt"))
    #expect(ending.history == ["echo one", "echo 'a\n!1'", "echo !1"])
  }

  @Test func whatIsNotThereIsToldAndNotKept() async throws {
    let ending = try await type("!9\n!zz\necho on", after: ["echo one"])
    #expect(ending.output == "on\n")
    #expect(
      ending.talk == """
        No line of the history is "!9"; it holds 1 to 1.
          Try: history
        No line of the history begins with "zz".
          Try: history

        """)
    #expect(ending.history == ["echo one", "echo on"])
  }

  @Test func aSpaceBeforeItKeepsItOut() async throws {
    let ending = try await type(" !1 more", after: ["echo one", "stats"])
    #expect(ending.output == "one more\n")
    #expect(ending.history == ["echo one", "stats"])
  }

  @Test func inAFileItIsRefused() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.qsh", "!!\necho never")
    let ending = try await type("source \(path)\necho on", after: ["echo one"])
    #expect(ending.output == "on\n")
    #expect(
      ending.talk == """
        queuesh: \(path):1: "!!" recalls a line only at the prompt, as the first thing typed there.
          Anywhere else write the command itself.
          Try: help history

        """)
  }
}
