import FoundationEssentials

@testable import GenesysCloud

/// Zones whose clocks are put forward and back, written out.
enum Zones {
  static let utc = LocalTime(name: "UTC") { _ in 0 }
  /// Summer time from the last Sunday in March, 01:00 UTC, to the last Sunday in October, in 2026.
  static let london = LocalTime(name: "Europe/London") { date in
    instant("2026-03-29T01:00:00Z") <= date && date < instant("2026-10-25T01:00:00Z") ? 3_600 : 0
  }
  static let kathmandu = LocalTime(name: "Asia/Kathmandu") { _ in 20_700 }
  /// Clocks go back half an hour: 2026-04-05, 02:00 to 01:30 (UTC+11 to UTC+10:30).
  static let lordHowe = LocalTime(name: "Australia/Lord_Howe") { date in
    date < instant("2026-04-04T15:00:00Z") ? 39_600 : 37_800
  }

  static func instant(_ text: String) -> Date {
    (try? Date(text, strategy: Date.ISO8601FormatStyle())) ?? .distantPast
  }
}
