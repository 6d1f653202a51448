extension Screen {
  /// How far an escape sequence has come.
  enum SequenceState: Sendable {
    case none
    /// `ESC` and what stands between it and the last character.
    case escape(String)
    /// `ESC [` and what follows it.
    case control(String)
    /// `ESC ]` and the like, up to BEL or `ESC \`.
    case string(String)
  }

  mutating func show(_ scalar: Unicode.Scalar) {
    switch sequence {
    case .none: showAlone(scalar)
    case .escape(let before): continueEscape(before, scalar)
    case .control(let parameters): continueControl(parameters, scalar)
    case .string(let text): continueString(text, scalar)
    }
  }

  private mutating func showAlone(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\u{1B}" where kind == .dumb: complain("ESC")
    case "\u{1B}": sequence = .escape("")
    case "\r": place(row, 0)
    case "\n": moveDown()
    case "\u{8}": place(row, column - 1)
    case "\t": place(row, (column / 8 + 1) * 8)
    case "\u{7}": bells += 1
    // Padding, and the two that choose a character set: vt100's terminfo ends each style with one.
    case "\0", "\u{E}", "\u{F}": break
    default: put(scalar)
    }
  }

  private mutating func continueEscape(_ before: String, _ scalar: Unicode.Scalar) {
    sequence = .none
    switch (before, scalar) {
    case ("", "["): sequence = .control("")
    case ("", "]"), ("", "P"), ("", "_"), ("", "^"): sequence = .string(String(scalar))
    case (_, " "..."/"): sequence = .escape(before + String(scalar))
    default:
      if !escape(before + String(scalar)) { complain("ESC \(before)\(scalar)") }
    }
  }

  private mutating func continueControl(_ parameters: String, _ scalar: Unicode.Scalar) {
    switch scalar {
    case " "..."?": sequence = .control(parameters + String(scalar))
    case "@"..."~":
      sequence = .none
      let isUnderstood =
        kind.understands(control: scalar) && control(scalar, Parameters(parameters))
      if !isUnderstood { complain("ESC [\(parameters)\(scalar)") }
    default:
      sequence = .none
      complain("ESC [\(parameters)")
      showAlone(scalar)
    }
  }

  private mutating func continueString(_ text: String, _ scalar: Unicode.Scalar) {
    guard scalar == "\u{7}" || text.last == "\u{1B}" else {
      sequence = .string(text + String(scalar))
      return
    }
    sequence = .none
    if let notice = ["]9;", "]777;notify;"].first(where: { text.hasPrefix($0) }), kind == .xterm {
      notices.append(text.dropFirst(notice.count).filter { $0 != "\u{1B}" })
      return
    }
    // Only a title and the palette mean anything that is not seen in the cells.
    if !["]0;", "]1;", "]2;", "]4;", "]104"].contains(where: { text.hasPrefix($0) }) {
      complain("ESC \(text.filter { $0 != "\u{1B}" })")
    }
  }

  mutating func complain(_ what: String) { notUnderstood.append(what) }
}
