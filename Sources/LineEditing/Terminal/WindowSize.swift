import Glibc

/// A terminal's size in cells.
struct WindowSize: Equatable {
  var columns: Int
  var rows: Int

  /// Nil when the descriptor is no terminal or its terminal does not know (a serial line: 0 x 0).
  init?(of descriptor: CInt) {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0
    else { return nil }
    columns = Int(size.ws_col)
    rows = Int(size.ws_row)
  }

  /// The size for a terminal that does not know its own.
  static let usual = WindowSize(columns: 80, rows: 24)

  private init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}
