import CEditLine

extension LineEditor {
  /// The private key, Ctrl-^: the reader and our key functions make libedit run the errand by it.
  static let privateKey = "\u{1E}"

  /// libedit's source of keys (EL_GETCFN): 1 with a scalar, or 0 at the end of input.
  ///
  /// A paste, a new window size and the like are noticed here. They become the private key, because
  /// only a key function may change the line or have it drawn.
  func read(into scalar: UnsafeMutablePointer<UInt32>?) -> CInt {
    endMenuIfLeft()
    while true {
      if sequence.isComplete {
        if let due = dueErrand() { return deliver(due, to: scalar) }
        rest()
      }
      let event = keys.next()
      eraseHint()
      switch event {
      case .end:
        return 0
      case .woken:
        wakes?.drain()
      case .byte(0x1B) where takesEscapes && BracketedPaste.begins(in: &keys):
        return deliver(.insert(BracketedPaste.text(from: &keys)), to: scalar)
      case .byte(0x1B) where isOfUnknownKey():
        continue
      case .byte(let byte) where historySearch != nil:
        return deliver(.search(searchAction(of: byte)), to: scalar)
      case .byte(0x1B) where sequence.isEscape:
        // A key like an arrow after the Escape key: libedit would not know what begins with two ESC,
        // and take the rest for text.
        continue
      case .byte(let byte):
        let key = keys.scalar(beginning: byte)
        // Typed at the end of a line such a scalar would be drawn, and never again after that.
        if sequence.isComplete, key.value > 0x2FF, Cells.drawn(key) == 0 {
          return deliver(.insert(String(key)), to: scalar)
        }
        sequence.follow(key.value)
        if sequence.isComplete { keyCount += 1 }
        scalar?.pointee = key.value
        return 1
      }
    }
  }

  private func isOfUnknownKey() -> Bool {
    guard takesEscapes, sequence.isComplete, let knownKeys else { return false }
    return UnknownKey.isTaken(from: &keys, known: knownKeys)
  }

  /// Between two keys: the line as it is can be undone to, and is hinted at when no key waits.
  private func rest() {
    guard historySearch == nil else { return }
    let line = EditedLine(of: handle)
    undoStack.note(line)
    if keys.isIdle { showHint(for: line) }
  }

  private func deliver(_ errand: Errand, to scalar: UnsafeMutablePointer<UInt32>?) -> CInt {
    self.errand = errand
    sequence.reset()
    keyCount += 1
    scalar?.pointee = Self.privateKey.unicodeScalars.first?.value ?? 0
    return 1
  }

  /// What happened outside of the line since the last key; nothing as long as a key sequence is half
  /// typed.
  private func dueErrand() -> Errand? {
    if let size = WindowSize(of: descriptors.input), size != windowSize {
      defer { windowSize = size }
      return .resize(from: windowSize ?? .usual)
    }
    // A search draws its own line, so what is to be told waits for its end.
    guard historySearch == nil else { return nil }
    if wakes != nil, isTerminalLost { return .resume }
    return messages.take().map { .print($0, back: takesEscapes ? 0 : moveToEnd()) }
  }
}
