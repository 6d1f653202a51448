/// Work that waits for the private key.
///
/// libedit knows best where its rows are on the screen, but tells nobody. So what must happen below
/// the line moves the cursor to its end first, lets libedit draw that, and is done when the private
/// key comes by; what the reader finds out is done then too, because a reader may not draw.
enum Errand {
  /// Inserts pasted text, or a scalar that takes no cell of its own.
  case insert(String)
  /// Prints candidates below the line; `back` is how many scalars the cursor then moves back.
  case list(Completion, back: Int)
  /// Stops the process until it is continued.
  case suspend(back: Int)
  /// Lets the user's own editor have the line.
  case compose(back: Int)
  /// Prints messages above the line.
  case print(String, back: Int)
  /// Takes up the window's new size, from the one that the line was drawn in.
  case resize(from: WindowSize)
  /// Takes the terminal back after the process was stopped from outside and went on.
  case resume
  /// Goes on in a search through the history.
  case search(HistorySearch.Action)
}
