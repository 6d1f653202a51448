/// The requests that have no pass yet, in the order in which they get one: those that a person waits
/// for first, then by arrival.
struct WaitingList {
  struct Waiter {
    let id: Int
    let priority: RequestPriority
    let isStatistics: Bool
    var admission: BudgetAdmission?
    var signal: CheckedContinuation<Void, Never>?
  }

  private(set) var waiters: [Waiter] = []
  private var nextID = 0

  mutating func add(_ priority: RequestPriority, isStatistics: Bool) -> Int {
    nextID += 1
    let waiter = Waiter(id: nextID, priority: priority, isStatistics: isStatistics)
    let place =
      priority == .background
      ? waiters.endIndex
      : waiters.firstIndex { $0.priority == .background } ?? waiters.endIndex
    waiters.insert(waiter, at: place)
    return nextID
  }

  /// Offers the budget to each in turn; gives the signals of those it admitted.
  mutating func admit(
    _ admission: (Waiter) -> BudgetAdmission
  ) -> [CheckedContinuation<Void, Never>] {
    var signals: [CheckedContinuation<Void, Never>] = []
    for index in waiters.indices where !waiters[index].isAdmitted {
      waiters[index].admission = admission(waiters[index])
      if waiters[index].isAdmitted, let signal = waiters[index].signal {
        waiters[index].signal = nil
        signals.append(signal)
      }
    }
    return signals
  }

  func admission(of id: Int) -> BudgetAdmission? {
    waiters.first { $0.id == id }?.admission
  }

  /// Keeps a signal for when the waiter is admitted; false when it is already.
  mutating func keep(_ signal: CheckedContinuation<Void, Never>, of id: Int) -> Bool {
    guard let index = waiters.firstIndex(where: { $0.id == id && !$0.isAdmitted }) else {
      return false
    }
    waiters[index].signal = signal
    return true
  }

  mutating func takeSignal(of id: Int) -> CheckedContinuation<Void, Never>? {
    guard let index = waiters.firstIndex(where: { $0.id == id }) else { return nil }
    defer { waiters[index].signal = nil }
    return waiters[index].signal
  }

  /// Takes a waiter out; what it was told last.
  @discardableResult
  mutating func remove(_ id: Int) -> BudgetAdmission? {
    guard let index = waiters.firstIndex(where: { $0.id == id }) else { return nil }
    return waiters.remove(at: index).admission
  }
}

extension WaitingList.Waiter {
  fileprivate var isAdmitted: Bool {
    if case .granted = admission { true } else { false }
  }
}
