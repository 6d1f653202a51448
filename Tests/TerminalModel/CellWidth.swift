import CEditLine
import Glibc

/// Widths in cells by the C library's table, in a locale of its own: tests must not change the one
/// that their process, and so all other tests, runs in.
enum CellWidth {
  /// A `locale_t`, which is a pointer and so not `Sendable`.
  private static let utf8 = Int(bitPattern: newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))

  /// 0 for a mark that joins the character before it, negative for what is not printable.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    if (0x20..<0x7F).contains(scalar.value) { return 1 }
    let former = uselocale(locale_t(bitPattern: utf8))
    defer { _ = uselocale(former) }
    return Int(cel_cell_width(scalar.value))
  }
}
