import GenesysCloud

/// How a figure is compared with a value.
enum Comparator: String, Sendable, CaseIterable {
  case less = "<"
  case atMost = "<="
  case greater = ">"
  case atLeast = ">="
  case equal = "="
  case different = "!="

  /// `==` means `=`.
  init?(_ spelling: String) {
    self.init(rawValue: spelling == "==" ? "=" : spelling)
  }

  func holds(_ left: Double, _ right: Double) -> Bool {
    switch self {
    case .less: left < right
    case .atMost: left <= right
    case .greater: left > right
    case .atLeast: left >= right
    case .equal: left == right
    case .different: left != right
    }
  }
}

/// `waiting > 5`: an aggregate against a value in its own unit.
struct Comparison: Sendable, Equatable {
  let aggregate: Aggregate
  let comparator: Comparator
  let value: Double

  func truth(of figure: Figure) -> Truth {
    switch figure {
    case .value(let figure):
      guard figure.isFinite else { return .unknown(Unknown(FigureCell(aggregate, .noData))) }
      return comparator.holds(rounded(figure), rounded(value)) ? .met : .unmet
    case .noData, .unavailable: return .unknown(Unknown(FigureCell(aggregate, figure)))
    }
  }

  /// As fine as machines get it, so that what reads as 80% equals 80%.
  private func rounded(_ number: Double) -> Double {
    aggregate.unit == .rate ? (number * 1_000_000).rounded() / 1_000_000 : number
  }
}

extension FigureCell {
  init(_ aggregate: Aggregate, _ figure: Figure) { self.init(aggregate: aggregate, figure: figure) }
}
