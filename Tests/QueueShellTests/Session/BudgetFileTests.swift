import FoundationEssentials
import GenesysCloud
import Testing

@testable import QueueShell

@Suite struct BudgetFileTests {
  private let folder: TemporaryFolder
  private let time = ManualTime()

  init() throws { folder = try TemporaryFolder() }

  /// What the record is by its text, as its parts are the core's own.
  private func record(_ ledger: BudgetFile) throws -> BudgetRecord {
    var found = BudgetRecord()
    ledger.update { found = $0 }
    return found
  }

  private static let booked = """
    {"allowed":40,"isTold":true,"used":7,"windowEnd":817121790,"isEndTold":true,"isHalfOpen":false,"inFlight":[],
     "statistics":[]}
    """

  @Test func ledgersOfTheSameFileShareTheirRecord() throws {
    let path = folder.path + "/state/budget/host_id"
    let record = try JSONDecoder().decode(BudgetRecord.self, from: Data(Self.booked.utf8))
    BudgetFile(path: path).update { $0 = record }
    #expect(try self.record(BudgetFile(path: path)) == record)
    let budget = RequestBudget(ledger: BudgetFile(path: path), time: time.source)
    #expect(budget.standing == RateBudget(count: 7, allowed: 40, resetSeconds: 30))
  }

  @Test("What is no record is replaced by one", arguments: ["", "not a record", "[]", "{}", "\0"])
  func foreign(text: String) throws {
    let path = try folder.write("budget", text)
    #expect(try record(BudgetFile(path: path)) == BudgetRecord())
    #expect(try record(BudgetFile(path: path)) == BudgetRecord())
  }

  @Test("A file that cannot be written costs only the sharing", arguments: ["/proc/x/y", "/"])
  func unwritable(path: String) throws {
    let ledger = BudgetFile(path: path)
    let record = try JSONDecoder().decode(BudgetRecord.self, from: Data(Self.booked.utf8))
    ledger.update { $0 = record }
    #expect(try self.record(ledger) == record)
  }

  @Test func fileIsNamedByHostAndClientWithoutSurprises() {
    let files = StateFiles(environment: Environment(["HOME": "/h"]))
    #expect(
      files.budget(host: "127.0.0.1:8080", clientID: "../é/x")
        == "/h/.local/state/queuesh/budget/127.0.0.1_8080_..___x")
  }
}
