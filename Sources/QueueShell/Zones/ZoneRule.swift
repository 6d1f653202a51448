/// What the clocks do from year to year, as the last line of a zone's file has it: `GMT0BST,M3.5.0/1,M10.5.0`.
///
/// Source: POSIX.1-2017, section 8.3 (`TZ`), and RFC 9636, section 3.3, which allows hours of a change
/// from -167 to 167.
struct ZoneRule: Sendable, Equatable {
  /// A day on which the clocks change, and the second of it by the clock that is changed.
  struct Change: Sendable, Equatable {
    enum Day: Sendable, Equatable {
      /// `M3.5.0`: the fifth, or else the last, Sunday of March.
      case weekday(month: Int, week: Int, day: Int)
      /// `J60`: the first of March in every year.
      case dayWithoutLeap(Int)
      /// `59`: counted from 0, with the leap day.
      case day(Int)
    }

    let day: Day
    let second: Int
  }

  struct Summer: Sendable, Equatable {
    /// Seconds ahead of UTC.
    let offset: Int
    let start: Change
    let end: Change
  }

  /// Seconds ahead of UTC.
  let offset: Int
  let summer: Summer?

  init?(_ text: String) {
    var scanner = ZoneRuleScanner(text)
    guard scanner.skipName(), let west = scanner.readSeconds() else { return nil }
    offset = -west
    guard !scanner.isAtEnd else {
      summer = nil
      return
    }
    guard scanner.skipName() else { return nil }
    let ahead = scanner.readSeconds().map { -$0 } ?? offset + 3_600
    guard let start = scanner.readChange(), let end = scanner.readChange(), scanner.isAtEnd else {
      return nil
    }
    summer = Summer(offset: ahead, start: start, end: end)
  }

  /// Seconds ahead of UTC at a second since 1970.
  func offset(at second: Int) -> Int {
    guard let summer else { return offset }
    let year = CalendarDay.year(ofSecond: second + offset)
    let start = summer.start.second(of: year) - offset
    let end = summer.end.second(of: year) - summer.offset
    // South of the equator, and where winter is the exception, it ends before it starts.
    let isSummer =
      start < end ? start <= second && second < end : !(end <= second && second < start)
    return isSummer ? summer.offset : offset
  }
}

extension ZoneRule.Change {
  /// Its second since 1970 by the local clock.
  fileprivate func second(of year: Int) -> Int { number(of: year) * 86_400 + second }

  /// Its day, counted from 1970-01-01.
  private func number(of year: Int) -> Int {
    let first = CalendarDay.number(year, 1, 1)
    switch day {
    case .day(let count): return first + count
    case .dayWithoutLeap(let count):
      let isAfterLeapDay = CalendarDay.isLeap(year) && count >= 60
      return first + count - 1 + (isAfterLeapDay ? 1 : 0)
    case .weekday(let month, let week, let day):
      let start = CalendarDay.number(year, month, 1)
      let next =
        month == 12 ? CalendarDay.number(year + 1, 1, 1) : CalendarDay.number(year, month + 1, 1)
      // Day 0, 1970-01-01, was a Thursday, and 0 is Sunday.
      let weekday = ((start + 4) % 7 + 7) % 7
      let found = start + (day - weekday + 7) % 7 + (week - 1) * 7
      return found < next ? found : found - 7
    }
  }
}
