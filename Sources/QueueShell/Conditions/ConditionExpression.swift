import GenesysCloud

/// Comparisons joined by `and`, `or` and `not`.
indirect enum ConditionExpression: Sendable, Equatable {
  case comparison(Comparison)
  case negation(ConditionExpression)
  case both([ConditionExpression])
  case either([ConditionExpression])

  func truth(of figures: [Aggregate: Figure]) -> Truth {
    switch self {
    case .comparison(let comparison):
      comparison.truth(of: figures[comparison.aggregate] ?? .noData)
    case .negation(let inner): !inner.truth(of: figures)
    case .both(let parts): .all(of: parts.map { $0.truth(of: figures) })
    case .either(let parts): .any(of: parts.map { $0.truth(of: figures) })
    }
  }

  /// In the order written.
  var comparisons: [Comparison] {
    switch self {
    case .comparison(let comparison): [comparison]
    case .negation(let inner): inner.comparisons
    case .both(let parts), .either(let parts): parts.flatMap(\.comparisons)
    }
  }
}
