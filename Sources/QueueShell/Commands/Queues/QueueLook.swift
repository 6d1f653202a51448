import FoundationEssentials
import GenesysCloud

/// What one look at a queue showed: its agents, or what waits there.
struct QueueLook: Sendable {
  let queue: Queue
  /// As it is told, cleaned.
  let name: String
  let observedAt: Date
  let listing: Listing
  var notes: [String] = []
  var shortfalls: [ShellError] = []

  /// What the command says.
  var answer: Answer {
    Answer(body: .listing(listing), notes: notes, shortfalls: shortfalls)
  }

  /// Rows that tell queue and time themselves, for looks written one after the other.
  var record: Listing {
    let head = ObservedQueue(queue: queue, name: name, observedAt: observedAt)
    let lead = "\(Clock.utc(observedAt)) [\(name)] "
    return Listing(
      columns: ObservedQueue.columns + listing.columns,
      rows: listing.rows.map { row in
        var json = row.json
        if case .object(let members) = json { json = .object(head.members + members) }
        return Listing.Row(
          cells: head.cells + row.cells, json: json,
          line: lead + Renderer.line(row, listing.columns))
      })
  }
}
