import Synchronization

/// The queues that the server was seen to have.
///
/// An aggregates query leaves out a queue to which nothing happened, and one that it does not know: the
/// two are told apart by an observations query, which mentions every queue that there is. It is asked
/// only about queues that were left out, and once about each.
final class QueueRoll: Sendable {
  private let present = Mutex<Set<String>>([])

  /// The ids of those left out that the server does not know, in lower case. Where nobody can tell, as
  /// without the permission, none: the ids come from the server's own listing.
  func missing(
    among leftOut: [String],
    _ mentioned: ([String]) async throws(CloudError) -> Set<String>
  ) async -> Set<String> {
    let known = present.withLock { $0 }
    let doubtful = leftOut.filter { !known.contains($0.lowercased()) }
    guard !doubtful.isEmpty, let found = try? await mentioned(doubtful) else { return [] }
    present.withLock { $0.formUnion(found) }
    return Set(doubtful.map { $0.lowercased() }).subtracting(found)
  }
}
