import Glibc

extension termios {
  /// These modes, but each key is read at once and none is shown.
  ///
  /// Ctrl-C stays a signal, for what runs meanwhile; the other keys that the terminal would act upon
  /// are keys. A signal flushes nothing: half a frame of the output would be lost.
  var forTyping: termios {
    var modes = self
    modes.c_lflag &= ~tcflag_t(ICANON | ECHO | IEXTEN)
    modes.c_lflag |= tcflag_t(ISIG | NOFLSH)
    // Ctrl-S would freeze the screen.
    modes.c_iflag &= ~tcflag_t(IXON)
    withUnsafeMutableBytes(of: &modes.c_cc) { characters in
      characters[Int(VMIN)] = 1
      characters[Int(VTIME)] = 0
      for character in [VSUSP, VQUIT] { characters[Int(character)] = 0 }
    }
    return modes
  }
}
