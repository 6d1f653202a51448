import Dispatch
import LineEditing
import Synchronization

/// The desk between a running command and the main thread, which owns the terminal: the command's
/// questions and its end arrive here, and the main thread waits here while it runs.
final class Questions: Sendable {
  private struct Question: Sendable {
    var prompt: String
    var isSecret: Bool
    var choices: [Suggestion]
    var answer: CheckedContinuation<ReadResult, Never>
  }

  private struct Reading: Sendable {
    var text: String
    var pager: Pager
    var ending: CheckedContinuation<Pager.Ending, Never>
  }

  private enum Request: Sendable {
    case question(Question)
    case reading(Reading)

    /// Nobody is there any more who could answer.
    func refuse() {
      switch self {
      case .question(let question): question.answer.resume(returning: .interrupted)
      case .reading(let reading): reading.ending.resume(returning: .unattended)
      }
    }
  }

  private struct State {
    /// The command that is waited for.
    var run: CommandRun?
    var waiting: [Request] = []
    var outcome: Runner.Outcome?
  }

  private let state = Mutex(State())
  private let signal = DispatchSemaphore(value: 0)

  /// Asks the person at the terminal; a secret is not echoed, and Tab offers the choices.
  func ask(
    _ prompt: String, isSecret: Bool = false, choices: [Suggestion] = []
  ) async -> ReadResult {
    await withCheckedContinuation { continuation in
      post(
        .question(
          Question(prompt: prompt, isSecret: isSecret, choices: choices, answer: continuation)))
    }
  }

  /// Has a text shown by a pager.
  func show(_ text: String, by pager: Pager) async -> Pager.Ending {
    await withCheckedContinuation { continuation in
      post(.reading(Reading(text: text, pager: pager, ending: continuation)))
    }
  }

  private func post(_ request: Request) {
    let isHeard = state.withLock { state in
      guard !CommandRun.isLeft else { return false }
      state.waiting.append(request)
      return true
    }
    if isHeard { signal.signal() } else { request.refuse() }
  }

  /// Takes up a command, whose end is waited for next.
  func begin() -> CommandRun {
    let run = CommandRun()
    state.withLock { $0.run = run }
    return run
  }

  /// Tells the main thread how the command ended; one that was left tells nothing any more.
  func finish(_ run: CommandRun, _ outcome: Runner.Outcome) {
    conclude(run, outcome) {}
  }

  /// Gives the main thread back although the command has not ended.
  func leave(_ run: CommandRun) {
    conclude(run, Runner.Outcome(status: .interrupted, isLeft: true)) { run.leave() }
  }

  /// The first to conclude a command says how it ended; what it still asks is answered by nobody.
  private func conclude(_ run: CommandRun, _ outcome: Runner.Outcome, _ mark: () -> Void) {
    let unanswered: [Request]? = state.withLock { state in
      guard state.run === run else { return nil }
      mark()
      defer { state = State(outcome: outcome) }
      return state.waiting
    }
    guard let unanswered else { return }
    signal.signal()
    for request in unanswered { request.refuse() }
  }

  /// Blocks the calling thread until the command ends or is left, answering what it asks and showing
  /// what is to be read meanwhile.
  func serve(
    show: (_ text: String, _ pager: Pager) -> Pager.Ending,
    answer: (_ prompt: String, _ isSecret: Bool, _ choices: [Suggestion]) -> ReadResult
  ) -> Runner.Outcome {
    while true {
      signal.wait()
      let (request, outcome) = state.withLock { state in
        (state.waiting.isEmpty ? nil : state.waiting.removeFirst(), state.outcome)
      }
      switch request {
      case .question(let question):
        question.answer.resume(
          returning: answer(question.prompt, question.isSecret, question.choices))
      case .reading(let reading):
        reading.ending.resume(returning: show(reading.text, reading.pager))
      case nil:
        guard let outcome else { continue }
        state.withLock { $0.outcome = nil }
        return outcome
      }
    }
  }
}
