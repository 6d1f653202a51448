/// Tells whether the keys delivered so far are the beginning of a key sequence.
///
/// The private key must not come between the parts of a sequence: libedit would look up the two
/// together, find nothing and drop both.
struct KeySequence {
  private enum State { case complete, prefix, parameters }
  private var state = State.complete

  var isComplete: Bool { state == .complete }

  mutating func follow(_ scalar: UInt32) {
    state =
      switch (state, scalar) {
      case (.prefix, 0x5B), (.prefix, 0x4F): .parameters  // ESC [ and ESC O
      case (.prefix, _): .complete
      case (.parameters, 0x20..<0x40): .parameters
      case (.parameters, _): .complete
      case (.complete, 0x1B), (.complete, 0x18), (.complete, 0x16): .prefix  // ESC, ^X, ^V
      case (.complete, _): .complete
      }
  }

  mutating func reset() { state = .complete }
}
