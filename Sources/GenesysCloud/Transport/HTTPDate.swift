import FoundationEssentials

/// A date as HTTP headers write it: `Mon, 23 Nov 2026 10:16:00 GMT`.
///
/// Only this form: RFC 9110 lets nobody send the two older ones any more.
struct HTTPDate {
  let instant: Date

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  init?(_ text: String) {
    let words = text.split(separator: " ")
    guard words.count == 6, words[5] == "GMT" else { return nil }
    let clock = words[4].split(separator: ":").map { Int($0) }
    guard
      let day = Int(words[1]), (1...31).contains(day),
      let month = Self.months.firstIndex(of: String(words[2])),
      let year = Int(words[3]), (1970...9999).contains(year),
      clock.count == 3,
      let hour = clock[0], let minute = clock[1], let second = clock[2],
      (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second)
    else { return nil }
    let seconds =
      Self.days(year: year, month: month + 1, day: day) * 86_400
      + hour * 3_600 + minute * 60 + second
    instant = Date(timeIntervalSince1970: Double(seconds))
  }

  /// Days from 1970-01-01, counted in years that begin in March, so that the leap day comes last.
  private static func days(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month > 2 ? year : year - 1
    let marchMonth = (month + 9) % 12
    let leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400
    let daysBeforeMonth = (153 * marchMonth + 2) / 5
    // 719,469 days lie between the first day counted so and 1970-01-01.
    return marchYear * 365 + leapDays + daysBeforeMonth + day - 719_469
  }
}
