extension LineEditor {
  /// Asks for one line that is no command: without the history, hints, or any completion but the one
  /// given.
  public func ask(prompt: String, completer answers: (any Completer)? = nil) -> ReadResult {
    let usual = (completer, hinter)
    (completer, hinter, isAsking) = (answers, nil, true)
    defer {
      (completer, hinter) = usual
      isAsking = false
    }
    return read(prompt: prompt)
  }
}
