import GenesysCloud

extension Threshold {
  /// As it is typed: `5 20`, `1m 3m`, `80% 60%`.
  func text(in unit: Aggregate.Unit) -> String {
    "\(unit.text(of: warning)) \(unit.text(of: bad))"
  }

  /// `a warning from 5 up, bad from 20 up`: which way is worse follows from the two.
  func meaning(in unit: Aggregate.Unit) -> String {
    let way = bad < warning ? "down" : "up"
    return "a warning from \(unit.text(of: warning)) \(way), bad from \(unit.text(of: bad)) \(way)"
  }

  /// Reads the two values that follow an aggregate.
  /// - Throws: what is wrong with them, with a line that is right.
  init(_ words: [String], for aggregate: Aggregate) throws(ShellError) {
    let unit = aggregate.unit
    let next = "set \(ThresholdSetting.name) \(aggregate.alias) \(unit.example)"
    guard words.count < 3 else {
      throw ShellError(
        "\"\(HostileText.cleaned(words[2]))\" is one word too many: a threshold has two values.",
        next: next)
    }
    var values: [Double] = []
    for word in words {
      guard let value = unit.value(of: word) else {
        throw ShellError(
          "\"\(HostileText.cleaned(word))\" is no \(unit.noun): \(unit.demand(of: aggregate)).",
          next: next)
      }
      values.append(value)
    }
    guard values.count == 2 else {
      throw ShellError(
        "A threshold has two values: from where on \(aggregate.alias) is a warning, and bad.",
        next: next)
    }
    guard values[0] != values[1] else {
      throw ShellError(
        "\"\(HostileText.cleaned(words[1]))\" is both the warning and bad: the two differ.",
        next: next)
    }
    self.init(warning: values[0], bad: values[1])
  }
}

extension Aggregate.Unit {
  /// What a value of it is called.
  var noun: String {
    switch self {
    case .count: "count"
    case .milliseconds: "time"
    case .rate: "share"
    }
  }

  fileprivate var example: String {
    switch self {
    case .count: "5 20"
    case .milliseconds: "1m 3m"
    case .rate: "80% 60%"
    }
  }

  fileprivate func demand(of aggregate: Aggregate) -> String {
    switch self {
    case .count: "\(aggregate.alias) is counted, so give a whole number"
    case .milliseconds: "\(aggregate.alias) is a time, so give a number with ms, s, m or h"
    case .rate: "\(aggregate.alias) is a share, so give 0% to 100%"
    }
  }

  /// The value that a word names; nil where it has not this unit.
  func value(of word: String) -> Double? {
    switch self {
    case .count:
      guard word.count < 10, word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        return nil
      }
      return Double(word)
    case .milliseconds:
      guard word.last.map({ !$0.isNumber }) ?? false else { return nil }
      return IntervalWord.milliseconds(of: word)
    case .rate:
      let digits = word.dropLast()
      guard word.last == "%", digits.utf8.allSatisfy({ (0x2E...0x39).contains($0) && $0 != 0x2F }),
        let percent = Double(digits), percent <= 100
      else { return nil }
      return percent / 100
    }
  }

  /// The value as it is typed.
  func text(of value: Double) -> String {
    switch self {
    case .count: JSON.number(value).compact
    case .milliseconds: Self.span(value)
    case .rate: JSON.number((value * 10_000).rounded() / 100).compact + "%"
    }
  }

  /// `90s`, `3m`: in the largest unit that leaves nothing over.
  private static func span(_ milliseconds: Double) -> String {
    let units: [(String, Double)] = [("h", 3_600_000), ("m", 60_000), ("s", 1000)]
    let unit = units.first { milliseconds.truncatingRemainder(dividingBy: $0.1) == 0 } ?? ("ms", 1)
    return JSON.number(milliseconds / unit.1).compact + unit.0
  }
}
