/// Days of the Gregorian calendar as numbers, 0 for 1970-01-01.
enum CalendarDay {
  private static let daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

  static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// The number of a day; months and days from 1.
  static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let past = year - 1
    let leapDays = past / 4 - past / 100 + past / 400 - 477
    let ofYear = daysBefore[month - 1] + (month > 2 && isLeap(year) ? 1 : 0) + day - 1
    return (year - 1_970) * 365 + leapDays + ofYear
  }

  /// The year in which a second since 1970 is.
  static func year(ofSecond second: Int) -> Int {
    let day = second / 86_400 - (second % 86_400 < 0 ? 1 : 0)
    // A year is a little longer than 365 days, so that this is too late at times, never too early.
    var year = 1_970 + day / 365 + 1
    while number(year, 1, 1) > day { year -= 1 }
    return year
  }
}
