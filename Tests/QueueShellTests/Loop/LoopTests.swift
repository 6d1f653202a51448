import Dispatch
import Testing

@testable import QueueShell

/// The loop blocks a thread while its commands run as tasks, so it gets one of its own.
@Suite(.serialized) struct LoopTests {
  private struct Ending {
    var status: Int32
    var output: String
    var talk: String
  }

  private func run(
    _ texts: [String], keepsGoing: Bool = false, time: ManualTime = ManualTime()
  ) async throws -> Ending {
    let transcript = try Transcript()
    let status = await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        let session = Session(on: transcript.console, time: time.source, state: .withDirectory)
        let loop = Loop(
          session: session, interrupts: Interrupts(terminal: nil, isInteractive: false),
          desk: Questions(), inputs: texts.map { Input(TextLines($0), name: "-c") },
          keepsGoing: keepsGoing)
        continuation.resume(returning: loop.run())
      }
    }
    return Ending(status: status, output: transcript.output, talk: transcript.talk)
  }

  @Test func commandsRunOneAfterTheOther() async throws {
    let ending = try await run(["echo one\n# nothing\n\necho two", "echo three"])
    #expect(ending.output == "one\ntwo\nthree\n")
    #expect(ending.status == 0)
    #expect(ending.talk == "")
  }

  @Test func theFirstFailureEndsTheRunAndNamesItsPlace() async throws {
    let ending = try await run(["echo one\n\nstatz \\\n  x\necho two"])
    #expect(ending.output == "one\n")
    #expect(
      ending.talk == """
        queuesh: -c:3: There is no command "statz". Did you mean "stats"?
          Try: help stats

        """)
    #expect(ending.status == 1)
  }

  @Test func keepingGoingStillEndsWithTheFirstFailuresStatus() async throws {
    let ending = try await run(["login\nstatz\necho two"], keepsGoing: true)
    #expect(ending.output == "two\n")
    #expect(ending.status == 2)
  }

  @Test func anOpenQuoteAtTheEndIsTold() async throws {
    let ending = try await run(["echo one\nuse 'Sales"])
    #expect(
      ending.talk == """
        queuesh: -c:2: The quote ' that opens in column 5 is not closed.
          Close it with ', or put \\ before a quote that belongs to the text.

        """)
    #expect(ending.output == "one\n")
    #expect(ending.status == 1)
  }

  @Test func aBackslashAtTheEndIsTold() async throws {
    let ending = try await run([#"echo \"#])
    #expect(
      ending.talk == """
        queuesh: -c:1: The last line ends in \\, but no line follows.
          Take the \\ away.

        """)
    #expect(ending.status == 1)
  }

  @Test("A command that leaves ends the run well", arguments: ["exit", "quit", #"\q"#, "  \\q  "])
  func leaving(word: String) async throws {
    let ending = try await run(["echo one\n\(word)\necho two"])
    #expect(ending.output == "one\n")
    #expect(ending.status == 0)
  }

  @Test func aCommandsHelpIsAResult() async throws {
    let ending = try await run(["echo --help"])
    #expect(ending.output.hasPrefix("OVERVIEW: Write text."))
    #expect(ending.status == 0)
  }

  @Test func aFileRunsInPlaceAndItsPathsAreRelativeToIt() async throws {
    let folder = try TemporaryFolder()
    folder.makeFolder("inner")
    try folder.write("outer.qsh", "echo outer\nsource inner/one.qsh\necho after\n")
    try folder.write("inner/one.qsh", "echo one\nsource two.qsh\n")
    try folder.write("inner/two.qsh", "echo two\n")
    let ending = try await run(["source \(folder.path)/outer.qsh\necho end"])
    #expect(ending.output == "outer\none\ntwo\nafter\nend\n")
    #expect(ending.status == 0)
  }

  @Test func anErrorInAFileNamesTheFile() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.qsh", "echo one\nstatz\n")
    let ending = try await run(["source \(path)"])
    #expect(ending.talk.hasPrefix("queuesh: \(path):2: There is no command \"statz\"."))
    #expect(ending.status == 1)
  }

  @Test func anErrorInASourcedFileNamesTheWayToIt() async throws {
    let folder = try TemporaryFolder()
    folder.makeFolder("inner")
    let path = try folder.write("a.qsh", "echo one\nsource inner/b.qsh\n")
    try folder.write("inner/b.qsh", "source \\\n  c.qsh\n")
    try folder.write("inner/c.qsh", "\n\nuse ${NONE}\n")
    let ending = try await run(["source \(path)"])
    #expect(
      ending.talk == """
        queuesh: \(folder.path)/inner/c.qsh:3: "${NONE}" in column 5 is not set in the environment.
          sourced at \(folder.path)/inner/b.qsh:1
          sourced at \(path):2
          sourced at -c:1
          Set it before queuesh starts: export NONE=VALUE. In '...' it means itself.
          Try: help language

        """)
    #expect(ending.status == 1)
  }

  @Test func aFaultInALaterLineOfACommandStandsThere() async throws {
    let ending = try await run(["echo one \\\n  two \\\n  ${NONE}"])
    #expect(ending.talk.hasPrefix("queuesh: -c:3: \"${NONE}\" in column 3 is not set"))
  }

  @Test func aFileThatIsNotThereIsTold() async throws {
    let folder = try TemporaryFolder()
    let ending = try await run(["echo one\nsource \(folder.path)/none.qsh"])
    #expect(
      ending.talk.hasPrefix(
        "queuesh: -c:2: The file \"\(folder.path)/none.qsh\" cannot be read:"
          + " No such file or directory.\n"))
    #expect(ending.status == 1)
  }

  @Test func aFileThatSourcesItselfEnds() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.qsh", "source a.qsh\n")
    let ending = try await run(["source \(path)"])
    #expect(ending.talk.contains("\"a.qsh\" sources itself."))
    #expect(ending.status == 1)
  }

  @Test func aWindowsFileRunsToo() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.qsh", "\u{FEFF}echo one \\\r\n  two\r\necho 'three'\r\n")
    let ending = try await run(["source \(path)"])
    #expect(ending.output == "one two\nthree\n")
  }

  @Test func commandsShareTheSession() async throws {
    let ending = try await run(["use sales*\nuse\nset format jsonl\nuse --none\nset format"])
    #expect(ending.output.contains("\tSales EMEA\tEMEA\t"))
    #expect(
      ending.output.hasSuffix(
        "{\"setting\":\"format\",\"value\":\"jsonl\",\"meaning\":\"How results are written; auto goes by where they go\"}\n"
      ))
    #expect(ending.status == 0)
  }

  @Test func oneCommandGivenAsWordsEndsWithItsStatus() async throws {
    #expect(try await status(ofWords: ["echo", "one"]) == 0)
    #expect(try await status(ofWords: ["statz"]) == 64)
    #expect(try await status(ofWords: ["stats", "--format", "xml"]) == 64)
    #expect(try await status(ofWords: ["expect", "Support: wating > 5"]) == 64)
    #expect(try await status(ofWords: ["wait", "Support: waiting > 5", "--timeout", "x"]) == 64)
    #expect(try await status(ofWords: ["watch", "--until", "waiting >"]) == 64)
    #expect(try await status(ofWords: ["sleep", "soon"]) == 64)
    #expect(try await status(ofWords: ["use", "Nowhere"]) == 1)
    #expect(try await status(ofWords: ["whoami"]) == 2)
    #expect(try await status(ofWords: ["login", "--region", "nowhere"]) == 64)
  }

  private func status(ofWords words: [String]) async throws -> Int32 {
    let console = Console.unheard
    return await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        let loop = Loop(
          session: Session(on: console, state: .withDirectory),
          interrupts: Interrupts(terminal: nil, isInteractive: false), desk: Questions(), inputs: []
        )
        continuation.resume(returning: loop.run(words))
      }
    }
  }
}
