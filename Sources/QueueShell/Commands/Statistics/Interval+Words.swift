import FoundationEssentials
import GenesysCloud

extension Interval {
  /// As the line form spells it.
  var title: String {
    switch self {
    case .realtime: "Real-Time"
    case .hourly: "Hourly"
    case .daily: "Daily"
    case .weekly: "Weekly"
    }
  }

  /// The time that averages and totals of one period cover.
  var period: String {
    switch self {
    case .realtime, .daily: "today so far"
    case .hourly: "this hour so far"
    case .weekly: "this week so far"
    }
  }

  /// The time that a history covers.
  var series: String {
    switch self {
    case .realtime: period
    case .hourly: "the last 24 hours"
    case .daily: "the last 7 days"
    case .weekly: "the last 8 weeks"
    }
  }

  /// What figures cover, all together.
  var span: String {
    switch self {
    case .realtime: "now, with totals of \(period)"
    case .hourly: "\(series), hour by hour, this one so far"
    case .daily: "\(series), day by day, today so far"
    case .weekly: "\(series) from Monday, week by week, this one so far"
    }
  }

  /// What one step is, as a heading.
  var step: String {
    switch self {
    case .realtime, .daily: "DAY"
    case .hourly: "HOUR"
    case .weekly: "WEEK FROM"
    }
  }

  /// The step that begins at an instant: `Mon 10:00`, `Mon 23 Nov`.
  func label(_ start: Date, in zone: LocalTime) -> String {
    self == .hourly ? Clock.hour(start, in: zone) : Clock.day(start, in: zone)
  }
}
