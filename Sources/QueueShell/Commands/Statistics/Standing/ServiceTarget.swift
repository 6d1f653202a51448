import GenesysCloud

/// What a queue aims at by its settings: this share of interactions answered within this time.
struct ServiceTarget: Sendable, Equatable {
  /// From 0 to 1; nil where the settings do not tell it.
  let level: Double?
  /// In milliseconds.
  let duration: Double
}

extension Queue {
  /// The target for a media type as analytics names it: settings say `call` for its `voice`.
  func target(for mediaType: String) -> ServiceTarget? {
    let type = mediaType == "voice" ? "call" : mediaType
    return media.first { $0.type == type }?.target
  }

  /// The target for figures over all media types: that for calls, else the strictest.
  var target: ServiceTarget? {
    target(for: "voice")
      ?? media.compactMap(\.target).min {
        ($0.duration, -($0.level ?? 0)) < ($1.duration, -($1.level ?? 0))
      }
  }
}

extension MediaSetting {
  /// nil where no time is told: a share alone says nothing of a wait.
  fileprivate var target: ServiceTarget? {
    guard let duration = serviceLevelDurationMs, duration > 0 else { return nil }
    return ServiceTarget(
      level: serviceLevelPercentage.flatMap { (0...1).contains($0) && $0 > 0 ? $0 : nil },
      duration: Double(duration))
  }
}
