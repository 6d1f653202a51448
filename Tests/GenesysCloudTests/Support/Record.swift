import GenesysCloud
import Synchronization

/// What a client told while it worked.
final class Record: Sendable {
  private let told = Mutex((notices: [Notice](), trace: [TraceLine]()))

  var notices: [Notice] { told.withLock { $0.notices } }
  var trace: [TraceLine] { told.withLock { $0.trace } }

  /// The seconds of each wait that was told.
  var waits: [Double] {
    notices.compactMap { if case .waiting(let seconds, _) = $0 { seconds } else { nil } }
  }

  func add(_ notice: Notice) { told.withLock { $0.notices.append(notice) } }
  func add(_ line: TraceLine) { told.withLock { $0.trace.append(line) } }
}
