import FoundationEssentials

extension Interval {
  /// The time from the interval's beginning to now.
  func period(until now: Date, in localTime: LocalTime) -> Range<Date> {
    let start = start(of: now, in: localTime)
    // The API refuses an interval of no length, which it would be at the stroke of midnight.
    return start..<max(now, start.addingTimeInterval(1))
  }

  /// The steps of its history, the newest last and so far only. Their ends are those of the calendar,
  /// so a day may have 23 or 25 hours.
  func periods(until now: Date, in localTime: LocalTime) -> [Range<Date>] {
    var periods = [period(until: now, in: localTime)]
    while periods.count < steps {
      let end = periods[0].lowerBound
      periods.insert(start(of: end.addingTimeInterval(-1), in: localTime)..<end, at: 0)
    }
    return periods
  }

  /// The spellings of a step's length, the one to try first.
  var granularities: [String] {
    switch self {
    case .hourly: ["PT1H"]
    case .realtime, .daily: ["P1D"]
    // Days add up to weeks, should the server know no week.
    case .weekly: ["P7D", "P1W", "P1D"]
    }
  }

  private var steps: Int {
    switch self {
    case .realtime: 1
    case .hourly: 24
    case .daily: 7
    case .weekly: 8
    }
  }

  private func start(of date: Date, in localTime: LocalTime) -> Date {
    switch self {
    case .hourly: localTime.startOfHour(date)
    case .realtime, .daily: localTime.startOfDay(date)
    case .weekly: localTime.startOfWeek(date)
    }
  }
}
