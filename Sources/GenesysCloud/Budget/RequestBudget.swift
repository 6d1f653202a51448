import FoundationEssentials
import Synchronization

/// The request budget of one client id: what may be sent now, and who goes first.
///
/// It begins with 300 requests a minute, and 10 a second on the statistics dialect's path, and is
/// corrected by each answer's `inin-ratelimit-*`. A 429 closes it for all as long as its
/// `Retry-After` says; then one request goes ahead, and the rest wait for its answer. Give one budget
/// to all clients of a client id, and a shared ledger to all processes of it.
public final class RequestBudget: Sendable {
  /// What the API grants a client id a minute, until the server tells otherwise.
  public static let standardAllowance = BudgetRecord.standardAllowance

  private let ledger: any BudgetLedger
  private let time: TimeSource
  private let list = Mutex(WaitingList())

  /// A budget that is booked in a ledger.
  public init(ledger: any BudgetLedger = MemoryLedger(), time: TimeSource = .system) {
    self.ledger = ledger
    self.time = time
  }

  /// What is left of the window by all that is known; `nil` before the server told its allowance.
  public var standing: RateBudget? { record.standing(at: time.now()) }

  /// The shortest interval at which so many requests can be repeated in the background for ever.
  public func pace(of requests: Int, in dialect: Dialect?) -> Duration {
    let requests = Double(max(0, requests))
    let minutely = requests * 60 / Double(record.ceiling(for: .background))
    let secondly = dialect == .statistics ? requests / Double(BudgetRecord.statisticsPace) : 0
    return .milliseconds((max(minutely, secondly) * 1_000).rounded(.up))
  }

  /// Waits for the right to send one request.
  ///
  /// - Parameter prepare: told each wait before it begins; what it throws ends the waiting.
  func pass<Failure: Error>(
    isStatistics: Bool, prepare: (BudgetWait, Duration) throws(Failure) -> Void
  ) async throws(Failure) -> BudgetPass? {
    let priority = RequestPriority.current
    let id = list.withLock { $0.add(priority, isStatistics: isStatistics) }
    while !Task.isCancelled {
      pump()
      switch list.withLock({ $0.admission(of: id) }) {
      case .granted(let pass):
        list.withLock { _ = $0.remove(id) }
        return pass
      case .wait(let wait):
        let length = max(.zero, Duration.seconds(wait.until.timeIntervalSince(time.now())))
        do throws(Failure) {
          try prepare(wait, length)
        } catch {
          leave(id)
          throw error
        }
        await sleep(length, orSignalOf: id)
      case nil:
        return nil
      }
    }
    leave(id)
    return nil
  }

  /// A request with a pass was answered.
  func answered(_ pass: BudgetPass, by response: APIResponse) {
    let closure = response.status == 429 ? response.retryAfter ?? .zero : nil
    pump { record, now in
      record.answer(pass, at: now, standing: RateBudget(response), closure: closure)
    }
  }

  /// A request with a pass ended without an answer.
  func unanswered(_ pass: BudgetPass) {
    pump { record, now in record.land(pass, at: now) }
  }

  private var record: BudgetRecord {
    var copy = BudgetRecord()
    ledger.update { copy = $0 }
    return copy
  }

  /// Changes the record and lets those go whom it admits then, as one step.
  private func pump(_ change: ((inout BudgetRecord, Date) -> Void)? = nil) {
    let now = time.now()
    let signals = list.withLock { list in
      var signals: [CheckedContinuation<Void, Never>] = []
      ledger.update { record in
        change?(&record, now)
        signals = list.admit { waiter in
          record.admit(at: now, waiter.priority, isStatistics: waiter.isStatistics)
        }
      }
      return signals
    }
    for signal in signals { signal.resume() }
  }

  /// Gives up waiting; a pass that came meanwhile is given back.
  private func leave(_ id: Int) {
    guard case .granted(let pass) = list.withLock({ $0.remove(id) }) else { return }
    pump { record, now in record.cancel(pass, at: now) }
  }

  private func sleep(_ length: Duration, orSignalOf id: Int) async {
    await withTaskGroup { group in
      group.addTask { [time] in try? await time.sleep(length) }
      group.addTask { await self.signal(of: id) }
      await group.next()
      group.cancelAll()
    }
  }

  private func signal(of id: Int) async {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isKept = list.withLock { !Task.isCancelled && $0.keep(continuation, of: id) }
        if !isKept { continuation.resume() }
      }
    } onCancel: {
      list.withLock { $0.takeSignal(of: id) }?.resume()
    }
  }
}
