/// The share of interactions to be answered within a time, by media type.
struct ServiceLevel: Sendable, Equatable {
  /// 0 to 1.
  let percentage: Double
  /// Voice and callbacks; other media get a multiple.
  let voice: Milliseconds

  func duration(for media: MediaType) -> Milliseconds {
    switch media {
    case .voice, .callback: voice
    case .chat: voice * 2
    case .message: voice * 30
    case .email: voice * 360
    }
  }
}
