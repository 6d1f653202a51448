import Synchronization

/// Where a budget's record is kept, so that several clients, or several processes, may share it.
public protocol BudgetLedger: Sendable {
  /// Reads the record, changes it and writes it back, with nobody in between.
  ///
  /// It is called for each request and for each answer, so it must be quick. A ledger that cannot
  /// be shared at the moment falls back on one of its own.
  func update(_ change: (inout BudgetRecord) -> Void)
}

/// A ledger that only this process sees.
public final class MemoryLedger: BudgetLedger {
  private let record = Mutex(BudgetRecord())

  /// A ledger in which nothing is booked yet.
  public init() {}

  /// Changes the record in one step.
  public func update(_ change: (inout BudgetRecord) -> Void) {
    record.withLock { change(&$0) }
  }
}
