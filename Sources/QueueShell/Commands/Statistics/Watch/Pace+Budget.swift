import GenesysCloud

extension Pace {
  /// Fits the interval to the request budget as it is known by now; whether that changed it.
  mutating func fit(_ queueCount: Int, _ aggregates: [Aggregate], in session: Session) -> Bool {
    let memory = session.memory
    guard let client = memory.client, let source = memory.source else { return false }
    let former = self
    let requests = source.requests(for: queueCount, aggregates: aggregates, interval: .realtime)
    let isLonger = stretch(to: client.pace(of: requests, in: source.dialect))
    if isLonger, former.stretched == nil { session.note(title + ".") }
    return self != former
  }
}
