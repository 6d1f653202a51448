import GenesysCloud

/// A call that a command would make.
struct PlannedCall: Sendable, Equatable {
  /// How it is repeated.
  struct Rounds: Sendable, Equatable {
    var pace: Pace
    /// nil: until something else ends it.
    var times: Int?
    /// The longest it goes on, as typed.
    var limit: String?
  }

  let plan: RequestPlan
  /// How many requests a round takes; nil: that goes by a number which nobody knows.
  let requests: Int?
  /// Whether it is made only where an answer before it calls for it.
  var isConditional = false
  var rounds: Rounds?

  /// - Parameter number: of what the requests tell several of.
  init(_ plan: RequestPlan, for number: Int? = nil, isConditional: Bool = false) {
    self.plan = plan
    self.isConditional = isConditional
    requests = plan.subject == nil ? 1 : number.map(plan.count)
  }

  /// `100 queues` where a round takes one request for each so many, and their number is not known.
  var share: String? {
    guard requests == nil, let subject = plan.subject?.rawValue else { return nil }
    return plan.atOnce == 1 ? String(subject.dropLast()) : "\(plan.atOnce) \(subject)"
  }
}
