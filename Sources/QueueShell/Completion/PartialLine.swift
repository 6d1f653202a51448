/// A line as far as it is typed: the whole words before the cursor and the word being typed.
struct PartialLine: Equatable {
  var words: [String]
  /// The word at the cursor, without quotes; empty after a space.
  var current: String
  /// Where that word begins, as an offset in UTF-8.
  var start: Int
  /// Whether the cursor is in a comment, or where one would begin unless a digit follows.
  var isComment = false

  init(_ line: String, cursor: Int) {
    let typed = String(decoding: line.utf8.prefix(cursor), as: UTF8.self)
    let lexer = Lexer(typed)
    words = lexer.words.map(\.text)
    if let comment = lexer.comment {
      start = typed.prefix(comment - 1).utf8.count
      current = String(typed.dropFirst(comment - 1))
      isComment = true
      return
    }
    guard lexer.endsInWord, let last = lexer.words.last else {
      (current, start) = ("", typed.utf8.count)
      return
    }
    words.removeLast()
    current = last.text
    start = typed.prefix(last.column - 1).utf8.count
  }
}
