import FoundationEssentials
import GenesysCloud
import LineEditing
final class Keyboard: Sendable {
  let events: AsyncStream<TerminalEvent>
  init?(input: CInt, output: CInt) { events = AsyncStream { $0.finish() } }
  func close() {}
}
struct AlertEvent: Sendable { var sentence: String; var isRaised: Bool }
struct Alerts: Sendable { var standing: [String] = []
  mutating func observe(_ f: [String: [Aggregate: Figure]], at: Duration) -> [AlertEvent] { [] } }
extension StreamedBoard { mutating func announce(_ events: [AlertEvent], on: [String]) { for e in events { remark(e.sentence) } } }
extension ChangesBoard { mutating func announce(_ events: [AlertEvent], on: [String]) {} }
extension ChangesBoard { mutating func show(_ look: QueueLook) {} }
