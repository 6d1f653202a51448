import FoundationEssentials
import GenesysCloud
import LineEditing
struct Trouble: Sendable {
  let score: Double
  let isQuiet: Bool
  init(of queue: WatchedQueue) {
    let waiting = queue.value(of: QueueFigures.waiting) ?? 0
    score = waiting
    isQuiet = waiting == 0
  }
}
struct Grading: Sendable {
  init(own: [Aggregate: Int]) {}
  func tone(of aggregate: Aggregate, _ figure: Figure, in queue: WatchedQueue, _ t: Trouble?, at now: Date) -> Tone {
    if case .value(let v) = figure, aggregate == QueueFigures.longest { return v > 20000 ? .bad : v > 10000 ? .warning : .plain }
    return .plain
  }
}
extension Settings { var thresholds: [Aggregate: Int] { [:] } }
extension Snapshot { var longestWaits: [String: [String: Double]] { [:] } }
struct QueueBreakdown: Sendable { let waiting: WaitingInteractions }
extension Queues { func breakdown(of id: String) async throws(CloudError) -> QueueBreakdown { QueueBreakdown(waiting: try await waiting(in: id)) } }
struct QueueDetailLines {
  init(_ look: OpenedQueue.Look, of opened: OpenedQueue, grading: Grading, at now: Date) {}
  func lines(columns: Int) -> [StyledLine] { [StyledLine("detail")] }
}
final class Keyboard: Sendable {
  let events: AsyncStream<TerminalEvent>
  init?(input: CInt, output: CInt) { events = AsyncStream { $0.finish() } }
  func close() {}
}
struct AlertEvent: Sendable { var sentence: String; var isRaised: Bool }
struct Alerts: Sendable { var standing: [String] = []
  mutating func observe(_ f: [String: [Aggregate: Figure]], at: Duration) -> [AlertEvent] { [] } }
