import FoundationEssentials

/// What a budget says to a request.
enum BudgetAdmission: Equatable {
  case granted(BudgetPass)
  case wait(BudgetWait)
}

/// A booked request.
struct BudgetPass: Sendable, Equatable {
  let sentAt: Date
  /// It goes ahead after a 429 to see whether the others may follow.
  let isProbe: Bool
}

/// Why a request is not sent yet, and when to ask again.
struct BudgetWait: Sendable, Equatable {
  enum Reason {
    /// A 429 asked for it.
    case closed
    /// A probe has not been answered yet.
    case probe
    /// The window's requests are used up.
    case window
    /// The statistics dialect's requests of this second are.
    case pace
  }

  let until: Date
  let reason: Reason
}
