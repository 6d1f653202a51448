/// One step of a person at the terminal.
enum Step: Sendable {
  /// Types keys, in one piece.
  case type(String)
  /// Waits until the cursor's row reads so; spaces at its end do not count.
  case row(String)
  /// Waits until a row of the screen reads so.
  case shown(String)
  /// Waits until the cursor is in this column, counted from 0.
  case column(Int)
  /// Waits until the bell has rung so many times.
  case bells(Int)
  /// Waits until the program has written so.
  case written(String)
  /// Leaves a message for above the line, from a thread that is not the editor's.
  case post(String)
  /// Changes the window, and tells the process as a terminal does.
  case resize(columns: Int, rows: Int)
}
