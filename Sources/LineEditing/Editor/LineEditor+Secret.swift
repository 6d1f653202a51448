import Glibc

extension LineEditor {
  /// Reads a line that is not shown, and that neither history nor libedit gets to see.
  ///
  /// Return ends it, Backspace and Ctrl-U delete, Ctrl-C gives `.interrupted`, Ctrl-D with nothing
  /// typed `.endOfInput`; other control characters and keys like the arrows are ignored. What was
  /// typed before the prompt appeared is thrown away, for it was shown. When input is no terminal
  /// the line is read as it comes.
  public func readSecret(prompt: String) -> ReadResult {
    guard let state = TerminalState(of: descriptors.input) else { return read(prompt: "") }
    var silent = state.modes
    silent.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | ISIG)
    silent.c_iflag |= tcflag_t(ICRNL)
    state.apply(silent, when: TCSAFLUSH)
    defer { state.apply(state.modes, when: TCSAFLUSH) }

    let output = TerminalOutput(descriptor: descriptors.output)
    let isVisible = isatty(descriptors.output) != 0
    if isVisible { output.write(prompt) }
    defer { if isVisible { output.write("\n") } }
    return readSecretKeys(
      stop: {
        state.apply(state.modes, when: TCSAFLUSH)
        kill(0, SIGTSTP)
      },
      resume: {
        // After a stop and `fg` the shell's modes may hold, which show what is typed.
        state.apply(silent, when: TCSANOW)
        if isVisible { output.write("\r" + prompt) }
      })
  }

  private func readSecretKeys(stop: () -> Void, resume: () -> Void) -> ReadResult {
    var secret = ""
    var skipped = KeySequence()
    while let byte = secretByte(resume) {
      let scalar = keys.scalar(beginning: byte)
      let isInSequence = !skipped.isComplete
      if isInSequence || scalar == "\u{1B}" { skipped.follow(scalar.value) }
      switch scalar {
      case "\n": return .line(secret)
      case "\u{3}": return .interrupted
      case "\u{4}" where secret.isEmpty: return .endOfInput
      case _ where isInSequence: continue
      case "\u{8}", "\u{7F}": _ = secret.popLast()
      case "\u{15}": secret = ""
      case "\u{1A}":
        stop()
        resume()
      case _ where scalar.properties.generalCategory == .control: continue
      default: secret.unicodeScalars.append(scalar)
      }
    }
    return .endOfInput
  }

  private func secretByte(_ resume: () -> Void) -> UInt8? {
    while true {
      switch keys.next() {
      case .byte(let byte): return byte
      case .end: return nil
      case .woken:
        wakes?.drain()
        if isTerminalLost { resume() }
      }
    }
  }
}
