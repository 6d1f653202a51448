/// The keys of a terminal while a command runs, and what else happens there.
///
/// As long as it is open each key arrives at once and none is shown, nor is the cursor. Ctrl-C is a
/// signal all the same. Ctrl-Z stops the program with the terminal as it was found, and its return is
/// one of the ``events``. What was typed before it opened are keys, too; what is typed after
/// ``close()`` belongs to whoever reads the terminal next.
public final class Keyboard: Sendable {
  /// Ends when the keyboard is closed, or the terminal is gone.
  public let events: AsyncStream<TerminalEvent>
  private let reader: KeyboardReader

  /// Nil where one of them is no terminal, or the terminal is another program's now.
  public convenience init?(input: CInt, output: CInt) {
    self.init(input: input, output: output, settings: KeyboardReader.Settings())
  }

  init?(input: CInt, output: CInt, settings: KeyboardReader.Settings) {
    let (events, continuation) = AsyncStream<TerminalEvent>.makeStream()
    guard
      let reader = KeyboardReader(
        input: input, output: output, settings: settings, events: continuation)
    else { return nil }
    self.events = events
    self.reader = reader
    reader.start()
  }

  deinit { close() }

  /// How often the program was stopped so far. After a stop nobody knows what is on the screen, and
  /// something may be painted before the event that tells of it is taken: who paints compares it.
  public var stops: Int { reader.stops }

  /// Puts the terminal's modes back exactly as they were found, and shows the cursor.
  public func close() { reader.end() }
}
