/// Why no line editor could be made. Lines can still be read with ``PlainLines``.
public enum LineEditorError: Error, Sendable, Equatable {
  /// A descriptor that cannot be read or written, with the `errno` of the attempt.
  case unusableDescriptor(CInt, errno: CInt)
  /// The C library has no UTF-8 locale, not even `C.UTF-8`; libedit would lose what is not ASCII.
  case noUTF8Locale
  /// libedit made no editor (it gives no reason; it allocates only).
  case refused
}
