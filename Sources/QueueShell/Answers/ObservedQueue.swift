import FoundationEssentials
import GenesysCloud

/// Which queue a row is about, and when: what machines get first in each row.
struct ObservedQueue: Sendable {
  let queue: Queue
  /// The name as it is told, with its division where several bear it.
  let name: String
  /// By the server's clock.
  let observedAt: Date

  static let columns = [
    Column(key: "queue_id", header: "ID", isShown: false),
    Column(key: "queue", header: "QUEUE", isKey: true),
    Column(key: "division", header: "DIVISION", isShown: false),
    Column(key: "observed_at", header: "OBSERVED", isShown: false),
  ]

  var cells: [Cell] {
    let division = queue.division?.name ?? ""
    return [
      Cell(queue.id), Cell(name, raw: queue.name), Cell(division),
      Cell(Clock.utc(observedAt, milliseconds: true)),
    ]
  }

  var members: [JSON.Member] {
    let identity = JSON.object([
      "id": .string(queue.id), "name": .string(queue.name),
      "division": .optional(queue.division?.name),
    ])
    return [
      JSON.Member(key: "queue", value: identity),
      JSON.Member(
        key: "observedAt", value: .string(Clock.utc(observedAt, milliseconds: true))),
    ]
  }
}
