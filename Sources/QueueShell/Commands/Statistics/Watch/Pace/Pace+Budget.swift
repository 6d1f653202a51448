import GenesysCloud

extension Pace {
  /// Fits the interval to the request budget as it is known by now; whether that changed it.
  /// - Parameter requests: how many a poll takes; nil while that is not known.
  mutating func fit(_ requests: Int?, in session: Session) -> Bool {
    let memory = session.memory
    guard let client = memory.client, let requests else { return false }
    let former = self
    let isLonger = stretch(to: client.pace(of: requests, in: memory.source?.dialect))
    // A painted table says it in its first line.
    if isLonger, former.stretched == nil, !memory.isPainting { session.note(title + ".") }
    return self != former
  }
}
