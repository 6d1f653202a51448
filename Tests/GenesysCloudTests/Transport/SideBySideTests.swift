import Synchronization
import Testing

@testable import GenesysCloud

struct SideBySideTests {
  @Test func outputsKeepTheInputsOrderAndTheWidthIsKept() async {
    let running = Mutex((now: 0, most: 0))
    let outputs = await sideBySide(Array(0..<50), atMost: 4) { number in
      running.withLock { count in
        count.now += 1
        count.most = max(count.most, count.now)
      }
      for _ in 0..<(number % 5) { await Task.yield() }
      running.withLock { $0.now -= 1 }
      return number * 2
    }
    #expect(outputs == (0..<50).map { $0 * 2 })
    #expect(running.withLock { $0.most } <= 4)
  }

  @Test func firstErrorCancelsTheRest() async {
    await #expect(throws: CloudError(.forbidden)) {
      try await sideBySide([1, 2, 3], atMost: 2) { (number) async throws(CloudError) in
        if number == 2 { throw CloudError(.forbidden) }
        await untilCancelled()
        return number
      }
    }
  }

  @Test func nothingToDoGivesNothing() async {
    let outputs = await sideBySide([Int](), atMost: 4) { $0 }
    #expect(outputs.isEmpty)
  }
}
