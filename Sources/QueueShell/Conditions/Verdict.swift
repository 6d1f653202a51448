import GenesysCloud

/// What an observation tells about a condition.
struct Verdict: Sendable, Equatable {
  /// One queue's share.
  struct Part: Sendable, Equatable {
    let queue: Queue
    /// Whether it is so now.
    let now: Truth
    /// Whether it has been so for as long as it has to be.
    let truth: Truth
    /// For how long it has been so without a break; nil when it is not so.
    let held: Duration?
  }

  /// With the duration that the condition asks for.
  let truth: Truth
  /// As it is now, however long that has been so.
  let now: Truth
  let parts: [Part]
  /// The figures that the verdict rests on, for people: `Support waiting 7, available 0`.
  let evidence: String

  var isMet: Bool { truth == .met }

  /// Why it cannot be told; nil where it can.
  var unknown: Unknown? {
    if case .unknown(let reason) = truth { reason } else { nil }
  }
}
