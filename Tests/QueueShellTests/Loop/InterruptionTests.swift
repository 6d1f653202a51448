import Dispatch
import GenesysCloud
import Glibc
import LineEditing
import Testing

@testable import QueueShell

/// Ctrl-C while a command runs, and once more while its clean-up hangs.
@Suite(.timeLimit(.minutes(1))) struct InterruptionTests {
  private let interrupts = Interrupts(terminal: nil, isInteractive: true)
  private let transcript: Transcript
  private let session: Session

  init() throws {
    transcript = try Transcript()
    session = Session(on: transcript.console, isInteractive: true)
  }

  /// Does one thing as a command, as the main thread would.
  private func perform(
    in other: Session? = nil, _ operation: @escaping @Sendable () async throws -> Void
  ) async {
    let session = other ?? session
    await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
      DispatchQueue.global().async { [interrupts] in
        let loop = Loop(session: session, interrupts: interrupts, desk: Questions(), inputs: [])
        loop.prepare(operation)
        continuation.resume()
      }
    }
  }

  @Test func theFirstCancels() async {
    let started = Gate()
    async let ended: Void = perform {
      started.open()
      try await Task.sleep(for: .seconds(600))
    }
    await started.pass()
    interrupts.received(SIGINT)
    await ended
    #expect(transcript.talk == "\n")
  }

  @Test func theSecondLeavesACommandThatDoesNotEnd() async {
    let (cleanUp, end) = (Gate(), Gate())
    async let ended: Void = perform { [session] in
      session.remember { $0.isPainting = true }
      session.console.write("before\n")
      await cleanUp.pass()
      session.console.write("late result\n")
      session.console.flush()
      session.note("late note")
      session.report(ShellError("late error"), at: nil)
      session.remember { $0.isDemo = true }
      end.open()
    }
    await cleanUp.isReached()
    interrupts.received(SIGINT)
    interrupts.received(SIGINT)
    await ended
    let told = "\nThe command was left before it had ended; what it still does is not shown.\n"
    #expect(transcript.talk == told)
    #expect(transcript.output == "before\n")
    #expect(!session.memory.isPainting)

    cleanUp.open()
    await end.pass()
    #expect(transcript.talk == told)
    #expect(transcript.output == "before\n")
    #expect(!session.memory.isDemo)

    // The session is as good as before.
    await perform { [session] in session.note("next") }
    #expect(transcript.talk == told + "next\n")
  }

  /// Results that nobody reads hold a command up for good, cancelled or not.
  @Test func theSecondLeavesACommandWhoseResultsNobodyReads() async throws {
    var ends: [CInt] = [0, 0]
    #expect(pipe(&ends) == 0)
    let (reader, writer) = (ends[0], ends[1])
    let nothing = open("/dev/null", O_WRONLY | O_CLOEXEC)
    let session = Session(on: Console(output: writer, errors: nothing), isInteractive: true)
    let text = String(repeating: "x", count: 1_000_000)
    async let ended: Void = perform(in: session) { session.console.write(text) }
    // One command that writes more than the pipe takes cannot end once it is full.
    var room = pollfd(fd: writer, events: Int16(POLLOUT), revents: 0)
    while poll(&room, 1, 0) != 0, !Task.isCancelled { await Task.yield() }
    interrupts.received(SIGINT)
    interrupts.received(SIGINT)
    await ended

    // There is room again, but nothing of it comes any more.
    var block = [UInt8](repeating: 0, count: 200_000)
    #expect(read(reader, &block, block.count) > 50_000)
    session.console.write("next\n")
    session.console.flush()
    let count = read(reader, &block, block.count)
    #expect(String(decoding: block.prefix(max(0, count)), as: UTF8.self) == "next\n")
    close(nothing)
    close(writer)
    close(reader)
  }

  @Test func theCountBeginsAnewWithEachCommand() async {
    for _ in 1...2 {
      let (started, end) = (Gate(), Gate())
      async let ended: Void = perform {
        started.open()
        await end.pass()
        try Task.checkCancellation()
      }
      await started.pass()
      interrupts.received(SIGINT)
      end.open()
      await ended
      #expect(interrupts.takeInterruption())
    }
    #expect(transcript.talk == "\n\n")
  }

  @Test func oneThatCameAtTheLastMomentCancelsToo() async {
    interrupts.received(SIGINT)
    await perform { try await Task.sleep(for: .seconds(600)) }
    #expect(transcript.talk == "\n")
  }

  @Test func oneAtThePromptMeansNoLaterCommand() async {
    interrupts.received(SIGINT)
    #expect(interrupts.takeInterruption())
    await perform { [session] in
      try Task.checkCancellation()
      session.note("one")
    }
    #expect(transcript.talk == "one\n")
  }
}
