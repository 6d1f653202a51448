/// A span of time: `start ..< end`.
struct Interval: Sendable, Equatable {
  let start: Milliseconds
  let end: Milliseconds

  init(start: Milliseconds, end: Milliseconds) {
    self.start = start
    self.end = end
  }

  /// Reads `start/end`, two ISO 8601 moments with a zone.
  init(_ text: String) throws(Refusal) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let start = Milliseconds(iso8601: String(parts[0])),
      let end = Milliseconds(iso8601: String(parts[1]))
    else {
      throw .badRequest(
        "Invalid interval [\(text)]: must be two ISO-8601 dates, start/end", code: "invalid.date")
    }
    guard start < end else {
      throw .badRequest(
        "Invalid interval [\(text)]: the start must be before the end", code: "invalid.date")
    }
    self.init(start: start, end: end)
  }

  var text: String { "\(start.iso8601)/\(end.iso8601)" }
  var length: Milliseconds { end - start }

  /// Step number `step` of the interval; the last may be shorter.
  func part(_ step: Int, length: Milliseconds) -> Interval {
    let from = start + Milliseconds(step) * length
    return Interval(start: from, end: min(from + length, end))
  }

  /// An ISO 8601 duration of weeks, days, hours, minutes and seconds; nil if it is none, or zero.
  static func duration(_ text: String) -> Milliseconds? {
    guard text.hasPrefix("P") else { return nil }
    var units: [Character: Milliseconds] = ["W": 7 * .day, "D": .day]
    var number = ""
    var total: Milliseconds = 0
    for character in text.dropFirst() {
      if character == "T" {
        guard number.isEmpty else { return nil }
        units = ["H": .hour, "M": .minute, "S": .second]
      } else if let unit = units[character] {
        guard let count = Int32(number) else { return nil }
        total += Milliseconds(count) * unit
        number = ""
      } else {
        number.append(character)
      }
    }
    return number.isEmpty && total > 0 ? total : nil
  }
}
