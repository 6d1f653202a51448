import GenesysCloud

/// Values as conditions write them: `5`, `7m`, `3:41`, `80%`.
enum Quantity: Equatable {
  case number(Double)
  /// In milliseconds.
  case time(Double)
  case share(Double)

  /// nil for what is none of them.
  init?(_ word: String) {
    if word.contains(":") {
      guard let seconds = Self.seconds(word) else { return nil }
      self = .time(seconds * 1_000)
    } else if word.last == "%" {
      guard let number = Self.plain(word.dropLast()) else { return nil }
      self = .share(number / 100)
    } else if let unit = Self.units.first(where: { word.hasSuffix($0.suffix) }) {
      guard let number = Self.plain(word.dropLast(unit.suffix.count)) else { return nil }
      self = .time(number * unit.milliseconds)
    } else {
      guard let number = Self.plain(word[...]) else { return nil }
      self = .number(number)
    }
  }

  private static let units: [(suffix: String, milliseconds: Double)] = [
    ("ms", 1), ("s", 1_000), ("m", 60_000), ("h", 3_600_000),
  ]

  /// The unit that a word means which stands alone behind a number; nil for other words.
  static func unit(spelled word: String) -> String? {
    switch word.lowercased() {
    case "%", "percent": "%"
    case "ms", "milliseconds": "ms"
    case "s", "sec", "secs", "second", "seconds": "s"
    case "m", "min", "mins", "minute", "minutes": "m"
    case "h", "hour", "hours": "h"
    default: nil
    }
  }

  /// The value in the aggregate's own unit.
  static func value(
    of token: ConditionToken, for aggregate: Aggregate
  ) throws(ConditionFault) -> Double {
    let quantity = Quantity(token.text)
    switch (quantity, aggregate.unit) {
    case (.number(let value), .count), (.time(let value), .milliseconds),
      (.share(let value), .rate):
      return value
    default:
      throw ConditionFault(
        token.place, misfit(token.text, quantity, aggregate),
        replacement: replacement(token.text, quantity, aggregate))
    }
  }

  private static func misfit(
    _ word: String, _ quantity: Quantity?, _ aggregate: Aggregate
  ) -> String {
    let (kind, advice) =
      switch aggregate.unit {
      case .count: ("a count", "give a plain number, as in 5.")
      case .milliseconds: ("a time", "give it with ms, s, m or h, or as m:ss, as in 7m or 3:41.")
      case .rate: ("a share", "give it in percent, as in 80%.")
      }
    let trouble =
      switch quantity {
      case .number: "has no unit"
      case .time: "is a time"
      case .share: "is a share"
      case nil where Aggregate(word) != nil:
        "is an aggregate, but one is compared with a value only"
      case nil: "is no value"
      }
    return "\(trouble), and \(aggregate.alias) is \(kind): \(advice)"
  }

  /// Only what can be meant by it: a rate is written as 0.8 elsewhere.
  private static func replacement(
    _ word: String, _ quantity: Quantity?, _ aggregate: Aggregate
  ) -> String? {
    guard case .number(let value) = quantity, aggregate.unit == .rate, value <= 100 else {
      return nil
    }
    return value <= 1 ? Percentage.text(value) : word + "%"
  }

  /// `3:41` and `1:05:22` in seconds.
  private static func seconds(_ word: String) -> Double? {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts[0].count <= 4 else { return nil }
    var seconds = 0.0
    for (index, part) in parts.enumerated() {
      guard !part.isEmpty, part.allSatisfy({ ("0"..."9").contains($0) }), let number = Int(part),
        index == 0 || part.count == 2 && number < 60
      else { return nil }
      seconds = seconds * 60 + Double(number)
    }
    return seconds
  }

  /// Digits and a point: `Double` would also take `1e9`, `0x10`, `nan` and `inf`.
  private static func plain(_ digits: Substring) -> Double? {
    guard digits.count <= 12, digits.allSatisfy({ ("0"..."9").contains($0) || $0 == "." }) else {
      return nil
    }
    return Double(digits)
  }
}
