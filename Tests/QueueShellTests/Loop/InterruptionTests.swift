import Dispatch
import GenesysCloud
import Glibc
import LineEditing
import Testing

@testable import QueueShell

/// Ctrl-C while a command runs, and once more while its clean-up hangs.
@Suite struct InterruptionTests {
  private let interrupts = Interrupts(terminal: nil, isInteractive: true)
  private let transcript: Transcript
  private let session: Session

  init() throws {
    transcript = try Transcript()
    session = Session(on: transcript.console, isInteractive: true)
  }

  /// Does one thing as a command, as the main thread would.
  private func perform(_ operation: @escaping @Sendable () async throws -> Void) async {
    await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
      DispatchQueue.global().async { [session, interrupts] in
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
