import GenesysCloud

/// Whether something is so, as far as the figures tell.
enum Truth: Sendable, Equatable {
  case met, unmet
  /// Fulfils nothing, and neither does its opposite.
  case unknown(Unknown)

  static prefix func ! (truth: Truth) -> Truth {
    switch truth {
    case .met: .unmet
    case .unmet: .met
    case .unknown: truth
    }
  }

  /// Met when all are, unmet when one is, whatever the others are.
  static func all(of truths: [Truth]) -> Truth {
    if truths.contains(.unmet) { return .unmet }
    return unknown(among: truths) ?? .met
  }

  /// Met when one is, unmet when all are.
  static func any(of truths: [Truth]) -> Truth {
    if truths.contains(.met) { return .met }
    return unknown(among: truths) ?? .unmet
  }

  private static func unknown(among truths: [Truth]) -> Truth? {
    let reasons = truths.compactMap { truth -> Unknown? in
      if case .unknown(let reason) = truth { reason } else { nil }
    }
    return (reasons.first(where: \.isUnread) ?? reasons.first).map { .unknown($0) }
  }
}

/// Why it cannot be told whether something is so.
struct Unknown: Sendable, Equatable {
  enum Cause: Sendable, Equatable {
    case noData
    /// The server does not tell the figure, this time and most likely the next.
    case withheld
    /// The figure could not be read this time, which tells nothing about the queue.
    case unread
  }

  /// A sentence.
  var reason: String
  var cause: Cause

  var isUnread: Bool { cause == .unread }

  /// A figure that there is not.
  init(_ cell: FigureCell) {
    guard let reason = cell.reason else {
      self.reason = "\(cell.aggregate.alias) has no data, which fulfils no condition."
      cause = .noData
      return
    }
    self.reason = "\(cell.aggregate.alias) cannot be told: \(reason)"
    if !reason.hasSuffix(".") { self.reason += "." }
    cause = if case .unavailable(.failed) = cell.figure { .unread } else { .withheld }
  }
}
