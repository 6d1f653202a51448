import GenesysCloud
import Synchronization
import Testing

@testable import QueueShell

@Suite struct DirectoryLoadTests {
  /// Opens once.
  private final class Gate: Sendable {
    private let state = Mutex((isOpen: false, waiter: CheckedContinuation<Void, Never>?.none))

    func open() {
      state.withLock { state in
        state.isOpen = true
        return state.waiter
      }?.resume()
    }

    func pass() async {
      await withCheckedContinuation { continuation in
        let isOpen = state.withLock { state in
          if !state.isOpen { state.waiter = continuation }
          return state.isOpen
        }
        if isOpen { continuation.resume() }
      }
    }
  }

  @Test func allWhoWaitGetTheOneAnswer() async {
    let gate = Gate()
    let load = DirectoryLoad {
      await gate.pass()
      return .sample
    }
    async let one = load.value()
    async let other = load.value()
    gate.open()
    #expect(await one?.queues.count == 6)
    #expect(await other?.queues.count == 6)
    #expect(await load.value()?.queues.count == 6)
  }

  @Test func failureIsToldAsNone() async {
    let load = DirectoryLoad { nil }
    #expect(await load.value() == nil)
  }

  @Test func cancelledWaiterGoesOnWithoutTheAnswer() async {
    let gate = Gate()
    let load = DirectoryLoad {
      await gate.pass()
      return .sample
    }
    let waiter = Task { await load.value() }
    waiter.cancel()
    #expect(await waiter.value == nil)
    gate.open()
    #expect(await load.value() != nil)
  }
}
