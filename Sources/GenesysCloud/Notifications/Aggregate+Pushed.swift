extension Aggregate {
  /// Whether its changes are pushed: those of what is so now are, totals over time are not.
  public var isPushed: Bool { rule.query == .observations }

  /// Whether its values are ages, which grow by themselves.
  public var isAge: Bool { if case .age = rule { true } else { false } }
}
