import FoundationEssentials
import GenesysCloud
import LineEditing

/// A request budget's record that all shells of a user with the same client id share.
///
/// A file that cannot be read as a record is replaced by one; a state folder that cannot be written
/// costs only the sharing.
struct BudgetFile: BudgetLedger {
  private let file: PrivateFile
  /// Takes the file's place while it cannot be used.
  private let fallback = MemoryLedger()

  init(path: String) { file = PrivateFile(path: path) }

  func update(_ change: (inout BudgetRecord) -> Void) {
    var isBooked = false
    try? file.update { bytes in
      var record =
        (try? JSONDecoder().decode(BudgetRecord.self, from: Data(bytes))) ?? BudgetRecord()
      change(&record)
      isBooked = true
      // What stands in the file also holds when it can no longer be used.
      fallback.update { $0 = record }
      return (try? JSONEncoder().encode(record)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
    if !isBooked { fallback.update(change) }
  }
}
