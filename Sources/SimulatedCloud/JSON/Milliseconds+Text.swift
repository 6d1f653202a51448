import FoundationEssentials
import Glibc

extension Milliseconds {
  /// The API's form of a moment: `2026-11-23T10:16:00.000Z`.
  ///
  /// From integers, since a formatter that goes through a floating-point date can lose the last
  /// millisecond.
  var iso8601: String {
    let parts = utc
    let day = "\(parts.tm_year + 1900)-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))"
    let milliseconds = Int32(self - floored(to: .second))
    return "\(day)T\(clock(parts)).\(padded(milliseconds, 3))Z"
  }

  /// An IMF-fixdate, the form of the `Date` header (RFC 9110): `Mon, 23 Nov 2026 10:16:00 GMT`.
  var httpDate: String {
    let parts = utc
    let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let day = "\(padded(parts.tm_mday)) \(months[Int(parts.tm_mon)]) \(parts.tm_year + 1900)"
    return "\(days[Int(parts.tm_wday)]), \(day) \(clock(parts)) GMT"
  }

  /// Reads ISO 8601 with a zone, with or without a fraction of a second.
  init?(iso8601 text: String) {
    let withFraction = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    let whole = Date.ISO8601FormatStyle()
    guard let date = (try? withFraction.parse(text)) ?? (try? whole.parse(text)) else { return nil }
    self.init(date)
  }

  private var utc: tm {
    var seconds = time_t(floored(to: .second) / .second)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    return parts
  }

  private func clock(_ parts: tm) -> String {
    "\(padded(parts.tm_hour)):\(padded(parts.tm_min)):\(padded(parts.tm_sec))"
  }

  private func padded(_ value: Int32, _ width: Int = 2) -> String {
    let digits = "\(value)"
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}
