import GenesysCloud

/// The setting that takes an aggregate and two values of its unit, or `default`.
enum ThresholdSetting {
  static let name = "threshold"
  static let meaning = "From where on figures are a warning, and bad"
  static let standard = "default"

  /// `waiting 5 20, longest 1m 3m`, or `default` where there is none.
  static func value(_ settings: Settings) -> String {
    let own = Aggregate.all.compactMap { aggregate in
      settings.thresholds[aggregate].map { "\(aggregate.alias) \($0.text(in: aggregate.unit))" }
    }
    return own.isEmpty ? standard : own.joined(separator: ", ")
  }

  /// What may follow, as a hint tells it.
  static func usage(after words: [String]) -> String {
    switch words.count {
    case 0: "[AGGREGATE] [WARNING BAD|default]"
    case 1: "[WARNING BAD|default]"
    case 2 where words[1] != standard: "BAD"
    default: ""
    }
  }

  /// What is wrong with a finished word, in few words; nil for one that may be right.
  /// - Parameter words: those between the setting's name and it.
  static func mistake(in word: String, after words: [String]) -> String? {
    guard let named = words.first else { return ValueSource.aggregate.mistake(in: word, after: []) }
    guard words.count < 3, words.dropFirst().first != standard else {
      return "\(ValueSource.shown(word)) is one word too many"
    }
    guard let unit = Aggregate(named)?.unit, words.count > 1 || word != standard else { return nil }
    return unit.value(of: word) == nil ? "\(ValueSource.shown(word)) is no \(unit.noun)" : nil
  }
}

extension Setting {
  /// The names of all settings.
  static let names = (all.map(\.name) + [ThresholdSetting.name]).sorted()
}
