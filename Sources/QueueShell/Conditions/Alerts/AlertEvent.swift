/// An alert that rings, or is over.
struct AlertEvent: Sendable, Equatable {
  enum Change: Sendable, Equatable {
    case raised
    case cleared(after: Duration)
  }

  let alert: Alert
  let change: Change
  /// The figures of that moment: `Support waiting 7, available 0 for 2:00`.
  let evidence: String

  var isRaised: Bool { change == .raised }

  /// `Alert busy: Support waiting 7, available 0 for 2:00.`, `Alert busy over after 5:12.`
  var sentence: String {
    let name = HostileText.cleaned(alert.name)
    return switch change {
    case .raised: "Alert \(name): \(evidence)."
    case .cleared(let after):
      "Alert \(name) over after \(Clock.span(milliseconds: after.milliseconds))."
    }
  }
}
