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

  private struct State {
    var waiting: [Question] = []
    var readings: [Reading] = []
    var outcome: Runner.Outcome?
  }

  private let state = Mutex(State())
  private let signal = DispatchSemaphore(value: 0)

  /// Asks the person at the terminal; a secret is not echoed, and Tab offers the choices.
  func ask(
    _ prompt: String, isSecret: Bool = false, choices: [Suggestion] = []
  ) async -> ReadResult {
    await withCheckedContinuation { continuation in
      state.withLock {
        $0.waiting.append(
          Question(prompt: prompt, isSecret: isSecret, choices: choices, answer: continuation))
      }
      signal.signal()
    }
  }

  /// Has a text shown by a pager.
  func show(_ text: String, by pager: Pager) async -> Pager.Ending {
    await withCheckedContinuation { continuation in
      state.withLock {
        $0.readings.append(Reading(text: text, pager: pager, ending: continuation))
      }
      signal.signal()
    }
  }

  /// Tells the main thread how the command ended.
  func finish(_ outcome: Runner.Outcome) {
    state.withLock { $0.outcome = outcome }
    signal.signal()
  }

  /// Blocks the calling thread until `finish`, answering what is asked and showing what is to be
  /// read meanwhile.
  func serve(
    show: (_ text: String, _ pager: Pager) -> Pager.Ending,
    answer: (_ prompt: String, _ isSecret: Bool, _ choices: [Suggestion]) -> ReadResult
  ) -> Runner.Outcome {
    while true {
      signal.wait()
      let reading = state.withLock { $0.readings.isEmpty ? nil : $0.readings.removeFirst() }
      if let reading {
        reading.ending.resume(returning: show(reading.text, reading.pager))
        continue
      }
      let (question, outcome) = state.withLock { state in
        (state.waiting.isEmpty ? nil : state.waiting.removeFirst(), state.outcome)
      }
      if let question {
        question.answer.resume(
          returning: answer(question.prompt, question.isSecret, question.choices))
      } else if let outcome {
        state.withLock { $0.outcome = nil }
        return outcome
      }
    }
  }
}
