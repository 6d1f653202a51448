import FoundationEssentials
import GenesysCloud
import Synchronization

/// A time that stands still until it is told to move: who sleeps is woken at its moment, one after the
/// other.
final class SteppedTime: Sendable {
  private struct Sleeper {
    let id: Int
    let due: Duration
    let wake: CheckedContinuation<Void, Never>
  }

  private struct State {
    var uptime: Duration = .zero
    var sleepers: [Sleeper] = []
    var cancelled: Set<Int> = []
    var ids = 0
  }

  private let state = Mutex(State())

  var source: TimeSource {
    TimeSource(
      now: { Date.sample + self.uptime / .seconds(1) }, uptime: { self.uptime },
      sleep: { try await self.sleep($0) })
  }

  var uptime: Duration { state.withLock { $0.uptime } }

  /// The moments at which somebody wants to be woken, the next first.
  var moments: [Duration] { state.withLock { $0.sleepers.map(\.due).sorted() } }

  /// Returns once so many tasks sleep, or when the task is cancelled.
  func sleepers(_ count: Int) async {
    while state.withLock({ $0.sleepers.count }) < count, !Task.isCancelled { await Task.yield() }
  }

  /// Moves to a moment and wakes those whose time has come.
  func move(to moment: Duration) {
    let woken = state.withLock { state in
      state.uptime = max(state.uptime, moment)
      let woken = state.sleepers.filter { $0.due <= state.uptime }.sorted { $0.due < $1.due }
      state.sleepers.removeAll { $0.due <= state.uptime }
      return woken
    }
    for sleeper in woken { sleeper.wake.resume() }
  }

  private func sleep(_ length: Duration) async throws {
    let (id, due) = state.withLock { state in
      state.ids += 1
      return (state.ids, state.uptime + length)
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isOver = state.withLock { state in
          if state.cancelled.contains(id) || due <= state.uptime { return true }
          state.sleepers.append(Sleeper(id: id, due: due, wake: continuation))
          return false
        }
        if isOver { continuation.resume() }
      }
    } onCancel: {
      let sleeper = state.withLock { state in
        state.cancelled.insert(id)
        let place = state.sleepers.firstIndex { $0.id == id }
        return place.map { state.sleepers.remove(at: $0) }
      }
      sleeper?.wake.resume()
    }
    try Task.checkCancellation()
  }
}
