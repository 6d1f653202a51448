import Glibc

/// What the program is attached to.
struct Terminal: Sendable {
  var hasInput: Bool
  var hasOutput: Bool
  var hasErrors: Bool
  /// `TERM=dumb`, unset or empty: nothing may be painted in place.
  var isDumb: Bool
  /// Whether rows too long for a window that became narrower are folded, and not cut.
  var reflows: Bool
  /// `COLUMNS` and `LINES`, used where the terminal does not tell.
  var fallbackSize: (columns: Int?, rows: Int?)
  private var output: CInt = STDOUT_FILENO

  /// Those of a terminal that nothing else is known of.
  static let standardColumns = 80

  init(environment: Environment) {
    hasInput = isatty(STDIN_FILENO) == 1
    hasOutput = isatty(STDOUT_FILENO) == 1
    hasErrors = isatty(STDERR_FILENO) == 1
    isDumb = [nil, "", "dumb"].contains(environment["TERM"])
    reflows = Self.reflows(environment)
    fallbackSize = (
      Self.size(environment["COLUMNS"]), Self.size(environment["LINES"])
    )
  }

  /// All do but xterm and GNU screen, whose variables a terminal started in them inherits.
  private static func reflows(_ environment: Environment) -> Bool {
    if environment["TMUX"] != nil || environment["VTE_VERSION"] != nil { return true }
    return environment["XTERM_VERSION"] == nil && environment["STY"] == nil
  }

  /// A number of cells that a screen could have.
  private static func size(_ text: String?) -> Int? {
    text.flatMap { Int($0) }.flatMap { (1...10_000).contains($0) ? $0 : nil }
  }

  /// None of its parts is a terminal: pipes and files.
  static let absent = Terminal()

  private init() {
    (hasInput, hasOutput, hasErrors, isDumb) = (false, false, false, true)
    reflows = true
    fallbackSize = (nil, nil)
  }

  /// The size in cells now; a terminal is resized while we run.
  var size: (columns: Int, rows: Int) {
    var window = winsize()
    if hasOutput, ioctl(output, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 {
      return (Int(window.ws_col), Int(window.ws_row))
    }
    return (fallbackSize.columns ?? Self.standardColumns, fallbackSize.rows ?? 24)
  }
}
