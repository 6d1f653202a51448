/// Tells whether the keys delivered so far are the beginning of a key sequence.
///
/// The private key must not come between the parts of a sequence: libedit would look up the two
/// together, find nothing and drop both.
struct KeySequence {
  private enum State { case complete, escape, prefix, parameters }
  private var state = State.complete

  var isComplete: Bool { state == .complete }

  /// Whether the Escape key alone was taken so far.
  var isEscape: Bool { state == .escape }

  mutating func follow(_ scalar: UInt32) {
    state =
      switch (state, scalar) {
      case (.escape, 0x5B), (.escape, 0x4F): .parameters  // ESC [ and ESC O
      case (.escape, _), (.prefix, _): .complete
      case (.parameters, 0x20..<0x40): .parameters
      case (.parameters, _): .complete
      case (.complete, 0x1B): .escape
      case (.complete, 0x18), (.complete, 0x16): .prefix  // ^X, ^V
      case (.complete, _): .complete
      }
  }

  mutating func reset() { state = .complete }
}
