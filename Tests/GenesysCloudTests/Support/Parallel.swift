import Synchronization

/// Runs the work that many times at once; throws its first error.
func inParallel(_ times: Int, _ work: @escaping @Sendable () async throws -> Void) async throws {
  try await withThrowingTaskGroup { group in
    for _ in 0..<times {
      group.addTask { try await work() }
    }
    try await group.waitForAll()
  }
}

/// Waits for nothing but the end of its task.
func untilCancelled() async {
  let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
  for await _ in stream {}
  continuation.finish()
}

/// Numbers calls from 0.
final class Calls: Sendable {
  private let count = Mutex(0)

  func next() -> Int {
    count.withLock { count in
      defer { count += 1 }
      return count
    }
  }
}
