/// Names what the word at the cursor may become.
public protocol Completer {
  /// Called on the editor's thread at each Tab, so it answers from memory.
  ///
  /// - Parameters:
  ///   - line: the whole line, also what follows the cursor.
  ///   - cursor: UTF-8 offset of the cursor in it.
  func completions(for line: String, cursor: Int) -> Completion
}
