import CEditLine

/// The process's locale, as far as a terminal program needs it.
public enum TerminalLocale {
  /// Takes the user's locale, with `C.UTF-8` for characters where that is not a UTF-8 one.
  ///
  /// Call it once, at the start of the main thread: `setlocale` is not safe beside other threads.
  /// Without it the C library takes everything beyond ASCII for unprintable.
  public static func adopt() {
    _ = setlocale(LC_ALL, "")
    if !isUTF8 { _ = setlocale(LC_CTYPE, "C.UTF-8") }
  }

  static var isUTF8: Bool { cel_locale_is_utf8() != 0 }
}
