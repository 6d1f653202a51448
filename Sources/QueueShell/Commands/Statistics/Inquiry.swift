import GenesysCloud

/// What is asked for in a poll beside what it shows: what conditions and alerts name, and what the
/// order and the colours of a table are made of.
struct Inquiry: Sendable, Equatable {
  var queues: [Queue] = []
  var aggregates: [Aggregate] = []

  /// The ids to ask for, those of the shown queues first.
  func ids(beside shown: [Queue]) -> [String] { Self.joined(shown, queues).map(\.id) }

  func aggregates(beside shown: [Aggregate]) -> [Aggregate] { Self.joined(shown, aggregates) }

  mutating func add(queues: [Queue], aggregates: [Aggregate]) {
    self.queues = Self.joined(self.queues, queues)
    self.aggregates = Self.joined(self.aggregates, aggregates)
  }

  private static func joined<Element: Identifiable>(
    _ first: [Element], _ second: [Element]
  ) -> [Element] {
    guard !second.isEmpty else { return first }
    var seen = Set(first.map(\.id))
    return first + second.filter { seen.insert($0.id).inserted }
  }

  /// Adds what a table's order and colours are made of, as far as it costs no further request.
  mutating func addStanding(in session: Session) {
    let memory = session.memory
    guard memory.interval == .realtime, memory.source?.dialect != .statistics else { return }
    let endpoints = Set(memory.aggregates.map(\.endpoint))
    aggregates = Self.joined(
      aggregates, QueueStanding.aggregates.filter { endpoints.contains($0.endpoint) })
  }
}
