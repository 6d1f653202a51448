import Dispatch
import LineEditing
import Testing

@testable import QueueShell

@Suite struct QuestionsTests {
  private let desk = Questions()

  /// Waits at the desk on a thread of its own, as the main thread does.
  private func served(_ answer: @escaping @Sendable (String) -> ReadResult = { _ in .endOfInput })
    async -> Runner.Outcome
  {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async { [desk] in
        continuation.resume(
          returning:
            desk.serve(show: { _, _ in .unattended }, answer: { prompt, _, _ in answer(prompt) }))
      }
    }
  }

  @Test func questionsAreAnsweredUntilTheEnd() async {
    let run = desk.begin()
    Task { [desk] in
      let answer = await desk.ask("Region: ")
      desk.finish(run, Runner.Outcome(status: answer == .line("Region: ") ? .success : .failed))
    }
    let outcome = await served { .line($0) }
    #expect(outcome.status == .success)
    #expect(!outcome.isLeft)
  }

  @Test func aCommandThatWasLeftIsHeardNoMore() async {
    let run = desk.begin()
    desk.leave(run)
    let left = await served()
    #expect(left.status == .interrupted)
    #expect(left.isLeft)

    let next = desk.begin()
    desk.finish(run, Runner.Outcome(status: .failed, sequel: .leave))
    let late = await CommandRun.$current.withValue(run) { await desk.ask("Client id: ") }
    #expect(late == .interrupted)
    desk.finish(next, Runner.Outcome(status: .success))
    #expect(await served().status == .success)
  }

  @Test func aQuestionThatWaitsWhenTheCommandIsLeftIsAnsweredByNobody() async {
    let run = desk.begin()
    async let asked = CommandRun.$current.withValue(run) { [desk] in
      async let answer = desk.ask("Client id: ")
      desk.leave(run)
      return await answer
    }
    #expect(await asked == .interrupted)
    #expect(await served { _ in .line("typed for the next") }.isLeft)
  }

  @Test func theFirstToConcludeACommandSaysHowItEnded() async {
    let run = desk.begin()
    desk.finish(run, Runner.Outcome(status: .success))
    desk.leave(run)
    #expect(await served().status == .success)
    CommandRun.$current.withValue(run) { #expect(!CommandRun.isLeft) }
  }
}
