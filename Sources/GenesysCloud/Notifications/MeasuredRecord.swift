import Synchronization

/// Keeps what the observations answers of one snapshot told, beside the figures computed from them:
/// a push changes single rows, and figures are sums of rows.
final class MeasuredRecord: Sendable {
  /// The record that requests of the current task add to; `nil` when nobody keeps one.
  @TaskLocal static var current: MeasuredRecord?

  private let kept = Mutex((covered: Set<String>(), queues: [String: QueueMeasurements]()))

  /// The queues that an answer was about, in lower case, whether or not it mentions them.
  var covered: Set<String> { kept.withLock { $0.covered } }
  var queues: [String: QueueMeasurements] { kept.withLock { $0.queues } }

  func add(_ answer: MeasurementAnswer, about queueIDs: [String]) {
    let queues = [String: QueueMeasurements](answer)
    kept.withLock { kept in
      kept.covered.formUnion(queueIDs.map { $0.lowercased() })
      kept.queues.merge(queues) { $1 }
    }
  }
}
