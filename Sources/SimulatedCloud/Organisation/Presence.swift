/// A system presence, which is also the organisation's only presence of that kind.
enum Presence: String, CaseIterable, Sendable {
  case onQueue = "OnQueue"
  case available = "Available"
  case away = "Away"
  case breakTime = "Break"
  case meal = "Meal"
  case meeting = "Meeting"
  case training = "Training"
  case offline = "Offline"

  /// The organisation presence's id, the qualifier of `oUserPresences`.
  var id: String {
    StableID.presence(UInt64(Presence.allCases.firstIndex(of: self) ?? 0))
  }

  /// As a person reads it.
  var label: String { self == .onQueue ? "On Queue" : rawValue }

  /// The key in `systemToOrganizationMappings`.
  var mappingName: String {
    self == .onQueue ? "ON_QUEUE" : rawValue.uppercased()
  }
}
