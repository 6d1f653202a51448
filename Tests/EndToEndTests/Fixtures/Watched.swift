import Synchronization

/// A state that one thread changes and tests wait on. A wait ends when its condition holds, when
/// nothing more can come, or when the test is given up; only the first of these is `true`.
final class Watched<State: Sendable>: Sendable {
  private struct Waiter {
    var number: Int
    var condition: @Sendable (State) -> Bool
    var resume: CheckedContinuation<Bool, Never>
  }

  private struct Contents {
    var state: State
    var waiters: [Waiter] = []
    var nextNumber = 0
    var isAtEnd = false
  }

  private let contents: Mutex<Contents>

  init(_ state: State) { contents = Mutex(Contents(state: state)) }

  var state: State { contents.withLock { $0.state } }

  func change(_ change: (inout State) -> Void) {
    settle { change(&$0.state) }
  }

  /// Nothing changes any more.
  func end() { settle { $0.isAtEnd = true } }

  func wait(until condition: @escaping @Sendable (State) -> Bool) async -> Bool {
    let number = contents.withLock { contents in
      contents.nextNumber += 1
      return contents.nextNumber
    }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { resume in
        settle { $0.waiters.append(Waiter(number: number, condition: condition, resume: resume)) }
        if Task.isCancelled { giveUp(number) }
      }
    } onCancel: {
      giveUp(number)
    }
  }

  private func giveUp(_ number: Int) {
    let waiter = contents.withLock { contents in
      let index = contents.waiters.firstIndex { $0.number == number }
      return index.map { contents.waiters.remove(at: $0) }
    }
    waiter?.resume.resume(returning: false)
  }

  /// Changes something, then lets go whoever waited for it; never resumes inside the lock.
  private func settle(_ change: (inout Contents) -> Void) {
    let ready = contents.withLock { contents in
      change(&contents)
      let verdicts = contents.waiters.map { ($0, $0.condition(contents.state)) }
      let isAtEnd = contents.isAtEnd
      contents.waiters = verdicts.filter { !$0.1 && !isAtEnd }.map(\.0)
      return verdicts.filter { $0.1 || isAtEnd }.map { ($0.0.resume, $0.1) }
    }
    for (resume, verdict) in ready { resume.resume(returning: verdict) }
  }
}
