/// Reads the parts of a `ZoneRule` from left to right.
struct ZoneRuleScanner {
  /// Two o'clock, where no time is told.
  private static let standard = 7_200
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = text[...].utf8 }

  var isAtEnd: Bool { rest.isEmpty }

  /// The zone's short name, which nothing here shows: letters, or anything in `<>`.
  mutating func skipName() -> Bool {
    if take("<") {
      rest = rest.drop { $0 != UInt8(ascii: ">") }
      return take(">")
    }
    let length = rest.count
    rest = rest.drop { $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z") }
    return length - rest.count >= 3
  }

  /// `[+-]hh[:mm[:ss]]` in seconds.
  mutating func readSeconds() -> Int? {
    let sign = take("-") ? -1 : 1
    if sign > 0 { _ = take("+") }
    guard let hours = readNumber(upTo: 167) else { return nil }
    var seconds = hours * 3_600
    for unit in [60, 1] where take(":") {
      guard let count = readNumber(upTo: 59) else { return nil }
      seconds += count * unit
    }
    return sign * seconds
  }

  /// `,M3.5.0/1`
  mutating func readChange() -> ZoneRule.Change? {
    guard take(","), let day = readDay() else { return nil }
    guard take("/") else { return ZoneRule.Change(day: day, second: Self.standard) }
    return readSeconds().map { ZoneRule.Change(day: day, second: $0) }
  }

  private mutating func readDay() -> ZoneRule.Change.Day? {
    if take("J") {
      return readNumber(upTo: 365).flatMap { $0 > 0 ? .dayWithoutLeap($0) : nil }
    }
    guard take("M") else { return readNumber(upTo: 365).map { .day($0) } }
    guard let month = readNumber(upTo: 12), month > 0, take("."),
      let week = readNumber(upTo: 5), week > 0, take("."), let day = readNumber(upTo: 6)
    else { return nil }
    return .weekday(month: month, week: week, day: day)
  }

  private mutating func readNumber(upTo most: Int) -> Int? {
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    guard (1...3).contains(digits.count) else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    rest = rest.dropFirst(digits.count)
    return number <= most ? number : nil
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: sign) else { return false }
    rest = rest.dropFirst()
    return true
  }
}
