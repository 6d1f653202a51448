import GenesysCloud

/// How a figure is coloured where the user has no threshold for it.
enum GradingRule: Sendable {
  case longestWait, averageWait, serviceLevel, asLongestWait, nobodyAvailable

  var meaning: String {
    switch self {
    case .longestWait: "from half the media type's target, bad beyond it"
    case .averageWait: "from half the queue's target, bad beyond it"
    case .serviceLevel: "below the queue's target, bad over 20 points below"
    case .asLongestWait: "as longest"
    case .nobodyAvailable: "bad at 0 while somebody waits"
    }
  }
}

extension Aggregate {
  /// nil for a figure that is coloured by a threshold only.
  var gradingRule: GradingRule? {
    switch alias {
    case "longest": .longestWait
    case "wait", "asa", "ewt": .averageWait
    case "servicelevel": .serviceLevel
    case "waiting": .asLongestWait
    case "available": .nobodyAvailable
    default: nil
    }
  }
}
