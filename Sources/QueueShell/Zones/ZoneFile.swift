import FoundationEssentials
import GenesysCloud

/// The clock of a time zone, as the machine's zone files tell it. The C library knows one zone for the
/// whole process only, and a profile's may be another.
///
/// Source: RFC 9636 (TZif).
struct ZoneFile: Sendable {
  /// Seconds since 1970 from which on another offset holds.
  private let changes: [Int]
  /// The offsets that hold from then on.
  private let offsets: [Int]
  /// The one before all changes.
  private let first: Int
  /// What holds after the last change.
  private let rule: ZoneRule?

  /// Nil for bytes that are no such file.
  init?(_ bytes: [UInt8]) {
    var reader = ZoneFileReader(bytes)
    guard let header = reader.readHeader() else { return nil }
    if header.version == 0 {
      guard let body = reader.readBody(header, timeSize: 4) else { return nil }
      (changes, offsets, first, rule) = (body.changes, body.offsets, body.first, nil)
    } else {
      // The first part is for readers that know four bytes of time only.
      guard reader.skipBody(header, timeSize: 4), let header = reader.readHeader(),
        let body = reader.readBody(header, timeSize: 8)
      else { return nil }
      (changes, offsets, first) = (body.changes, body.offsets, body.first)
      rule = reader.readRule()
    }
  }

  /// Seconds ahead of UTC at an instant.
  func offset(at date: Date) -> Int {
    let second = Int(date.timeIntervalSince1970.rounded(.down))
    guard let last = changes.last else { return rule?.offset(at: second) ?? first }
    if second >= last, let rule { return rule.offset(at: second) }
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = (low + high) / 2
      if changes[middle] <= second { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? first : offsets[low - 1]
  }
}
