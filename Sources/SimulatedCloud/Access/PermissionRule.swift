/// What a client must have been granted for a route.
enum PermissionRule: Sendable {
  case none
  /// Refused with `missing.any.permissions`.
  case any([String])
  /// Refused with `missing.permissions`.
  case all([String])

  /// - Returns: what to answer a client that has only `granted`; nil if that is enough.
  func refusal(granted: Set<String>) -> Refusal? {
    switch self {
    case .none: return nil
    case .any(let names): return granted.isDisjoint(with: names) ? .missing(any: names) : nil
    case .all(let names):
      let missing = names.filter { !granted.contains($0) }
      return missing.isEmpty ? nil : .missing(all: missing)
    }
  }
}
