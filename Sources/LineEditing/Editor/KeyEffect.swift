import CEditLine

/// What libedit does after one of our key functions: its `CC_` codes, by meaning.
enum KeyEffect {
  /// Nothing; the screen is right already.
  case none
  /// Draws what changed in the line.
  case refresh
  /// Clears the line's rows and draws prompt and line anew.
  case redraw
  case beep

  var code: UInt8 {
    switch self {
    case .none: UInt8(CC_NORM)
    case .refresh: UInt8(CC_REFRESH)
    case .redraw: UInt8(CC_REDISPLAY)
    case .beep: UInt8(CC_ERROR)
    }
  }
}
