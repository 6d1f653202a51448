import FoundationEssentials
import GenesysCloud

/// The queue that Enter opened, as far as it was told.
struct OpenedQueue: Sendable {
  /// What one look at it told.
  struct Look: Sendable {
    let breakdown: QueueBreakdown
    /// Names of skills and languages by id.
    let names: [String: String]
    let receivedAt: Date
  }

  let queue: Queue
  let name: String
  private(set) var look: Look?
  /// Why the last look told nothing.
  private(set) var failure: ShellError?

  init(_ queue: Queue, name: String) {
    self.queue = queue
    self.name = name
  }

  /// The same after another look.
  func refreshed(in session: Session) async -> OpenedQueue {
    var opened = self
    do {
      opened.look = try await session.withinCommandTime { [queue] in
        let breakdown = try await session.client().queues.breakdown(of: queue.id)
        let names = await session.routingNames(of: breakdown.waiting.interactions)
        return Look(breakdown: breakdown, names: names, receivedAt: session.time.now())
      }
      opened.failure = nil
    } catch {
      opened.failure = ShellError(explaining: error)
    }
    return opened
  }
}
