/// How a cell is drawn.
struct Look: Sendable, Equatable {
  static let plain = Look()

  private var isBold = false
  private var isDim = false
  private(set) var isInverse = false
  private var colour: Int?

  private init() {}

  init(of span: StyledLine.Span) {
    switch span.tone.code {
    case 1: isBold = true
    case 2: isDim = true
    case let code: colour = code
    }
    isBold = isBold || span.isStrong
    isInverse = span.isInverse
  }

  /// The shortest sequence by which a terminal goes on to draw like the other.
  ///
  /// Single attributes cannot be taken back, as a vt100 does not know how: only all at once.
  func change(to other: Look) -> String {
    guard self != other else { return "" }
    var codes: [String] = []
    var former = self
    if !isWithin(other) {
      codes.append("")  // 0
      former = .plain
    }
    if other.isBold, !former.isBold { codes.append("1") }
    if other.isDim, !former.isDim { codes.append("2") }
    if other.isInverse, !former.isInverse { codes.append("7") }
    if let colour = other.colour, colour != former.colour { codes.append(String(colour)) }
    return "\u{1B}[" + codes.joined(separator: ";") + "m"
  }

  /// Whether nothing has to be taken away for the other.
  private func isWithin(_ other: Look) -> Bool {
    (!isBold || other.isBold) && (!isDim || other.isDim) && (!isInverse || other.isInverse)
      && (colour == nil || other.colour != nil)
  }
}
