/// What an answer is written on: width and colour.
struct Surface: Sendable, Equatable {
  /// Terminal cells; nil: as wide as it takes.
  var width: Int?
  var colour: Bool

  static let plain = Surface(width: nil, colour: false)
}
