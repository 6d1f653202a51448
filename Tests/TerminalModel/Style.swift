/// How a cell's text is drawn.
package struct Style: Sendable, Equatable {
  /// One of a terminal's colours.
  package enum Colour: Sendable, Equatable {
    /// By number: 0 to 7, their bright forms 8 to 15, and the others up to 255.
    case numbered(Int)
    case mixed(red: Int, green: Int, blue: Int)

    package static let red = Colour.numbered(1)
    package static let green = Colour.numbered(2)
    package static let yellow = Colour.numbered(3)
  }

  package static let plain = Style()

  package var isBold = false
  package var isDim = false
  package var isItalic = false
  package var isUnderlined = false
  package var isBlinking = false
  package var isReversed = false
  package var isHidden = false
  package var colour: Colour?
  package var background: Colour?

  package init() {}

  /// Takes over the numbers of an `ESC [ ... m`.
  /// - Returns: the numbers that mean nothing here.
  mutating func take(_ numbers: [Int]) -> [Int] {
    var unknown: [Int] = []
    var rest = numbers[...]
    while let number = rest.popFirst() {
      switch number {
      case 0: self = .plain
      case 1: isBold = true
      case 2: isDim = true
      case 3: isItalic = true
      case 4: isUnderlined = true
      case 5: isBlinking = true
      case 7: isReversed = true
      case 8: isHidden = true
      case 22: (isBold, isDim) = (false, false)
      case 23: isItalic = false
      case 24: isUnderlined = false
      case 25: isBlinking = false
      case 27: isReversed = false
      case 28: isHidden = false
      case 30...37: colour = .numbered(number - 30)
      case 38: colour = Self.colour(from: &rest)
      case 39: colour = nil
      case 40...47: background = .numbered(number - 40)
      case 48: background = Self.colour(from: &rest)
      case 49: background = nil
      case 90...97: colour = .numbered(number - 82)
      case 100...107: background = .numbered(number - 92)
      default: unknown.append(number)
      }
    }
    return unknown
  }

  /// What follows 38 and 48: `5;N` or `2;R;G;B`.
  private static func colour(from rest: inout ArraySlice<Int>) -> Colour? {
    switch rest.popFirst() {
    case 5: return rest.popFirst().map(Colour.numbered)
    case 2:
      guard let red = rest.popFirst(), let green = rest.popFirst(), let blue = rest.popFirst()
      else { return nil }
      return .mixed(red: red, green: green, blue: blue)
    default: return nil
    }
  }
}
