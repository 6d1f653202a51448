extension Aggregate {
  /// Whether its changes are pushed: those of what is so now are, totals over time are not.
  public var isPushed: Bool { rule.query == .observations }

  var isAge: Bool { if case .age = rule { true } else { false } }
}
