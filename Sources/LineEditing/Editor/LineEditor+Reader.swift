import CEditLine

extension LineEditor {
  /// The private key, Ctrl-^: the reader and our key functions make libedit run the errand by it.
  static let privateKey = "\u{1E}"

  /// libedit's source of keys (EL_GETCFN): 1 with a scalar, or 0 at the end of input.
  ///
  /// A paste and a new window size are noticed here. They become the private key, because only a
  /// key function may change the line or have it drawn, and because a key, unlike a change behind
  /// libedit's back, ends an incremental search in good order.
  func read(into scalar: UnsafeMutablePointer<UInt32>?) -> CInt {
    while true {
      if let former = changedWindow() { return deliver(.resize(from: former), to: scalar) }
      switch keys.next() {
      case .end:
        return 0
      case .woken:
        windowChanges?.drain()
      case .byte(0x1B) where takesEscapes && BracketedPaste.begins(in: &keys):
        return deliver(.insert(BracketedPaste.text(from: &keys)), to: scalar)
      case .byte(let byte):
        let value = keys.scalar(beginning: byte).value
        sequence.follow(value)
        scalar?.pointee = value
        return 1
      }
    }
  }

  private func deliver(_ errand: Errand, to scalar: UnsafeMutablePointer<UInt32>?) -> CInt {
    self.errand = errand
    sequence.reset()
    scalar?.pointee = Self.privateKey.unicodeScalars.first?.value ?? 0
    return 1
  }

  /// The size that the line was drawn in, when the window has another one now. Nil as long as a key
  /// sequence is half typed.
  private func changedWindow() -> WindowSize? {
    guard sequence.isComplete, let size = WindowSize(of: descriptors.input),
      size != windowSize
    else { return nil }
    defer { windowSize = size }
    return windowSize ?? .usual
  }
}
