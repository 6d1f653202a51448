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
    guard let place = faults.firstIndex(where: { Glob($0.path).matches(path) }) else { return nil }
    let fault = faults[place]
    if let count = fault.count {
      if count > 1 { faults[place].count = count - 1 } else { faults.remove(at: place) }
    }
    return fault
  }
}
