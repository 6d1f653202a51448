/// The faults in force.
struct FaultPlan: Sendable {
  private var faults: [Fault]

  init(_ faults: [Fault]) {
    self.faults = faults
  }

  mutating func add(_ fault: Fault) {
    faults.append(fault)
  }

  mutating func clear() {
    faults = []
  }

  /// The fault that befalls a request, counted down.
  mutating func next(for path: String) -> Fault? {
    // Comparing with the truth must stay possible while everything else fails.
    guard !path.hasPrefix("/simulator/") else { return nil }
    let place = faults.firstIndex {
      !$0.kind.isOfSockets && Glob($0.path).matches(path)
    }
    return place.map { countDown($0) }
  }

  /// The faults of sockets that are due, counted down. Time begins when first asked.
  mutating func due(at wall: Milliseconds) -> [Fault.Kind] {
    var due: [Fault.Kind] = []
    for place in faults.indices.reversed() where faults[place].kind.isOfSockets {
      guard let dueAt = faults[place].dueAt else {
        faults[place].wait(from: wall)
        continue
      }
      guard wall >= dueAt else { continue }
      faults[place].wait(from: wall)
      due.insert(countDown(place).kind, at: 0)
    }
    return due
  }

  private mutating func countDown(_ place: Int) -> Fault {
    let fault = faults[place]
    if let count = fault.count {
      if count > 1 { faults[place].count = count - 1 } else { faults.remove(at: place) }
    }
    return fault
  }
}
