/// Tells what a half-typed line still takes, or what is wrong with it.
public protocol Hinter {
  /// Called on the editor's thread after each key, so it answers from memory, within a millisecond.
  ///
  /// - Parameters:
  ///   - line: the whole line, also what follows the cursor.
  ///   - cursor: UTF-8 offset of the cursor in it.
  func hint(for line: String, cursor: Int) -> Hint?
}
