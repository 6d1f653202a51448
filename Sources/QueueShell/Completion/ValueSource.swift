/// Where the candidates for a value come from; the value's name in the declaration says which.
enum ValueSource: String, CaseIterable, Sendable {
  case queue, pattern, history, division, aggregate, span, region, profile, setting, value, file
  case intervalOrQueue = "interval-or-queue"
  case interval, command, scenario, condition, duration, alias, alert, program
  /// What `stats --sort` orders by.
  case sortKey = "sort-key"
  /// `for 2m` behind a condition.
  case hold
  /// Values that only the user knows.
  case url, clientID = "client-id", polls, text, name, port, seed, factor, fault, count

  /// How a hint names a value of it.
  var label: String {
    switch self {
    case .polls, .count: "N"
    case .clientID: "ID"
    case .intervalOrQueue: "QUEUE"
    case .span: "INTERVAL"
    case .history: "PATTERN"
    case .sortKey: "KEY"
    case .hold: "for DURATION"
    default: rawValue.uppercased()
    }
  }

  var namesQueues: Bool { self == .queue || self == .pattern || self == .intervalOrQueue }
}
