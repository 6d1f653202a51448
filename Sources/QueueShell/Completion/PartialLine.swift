/// A line as far as it is typed: the whole words before the cursor and the word being typed.
struct PartialLine {
  var words: [String]
  /// The word at the cursor, without quotes; empty after a space.
  var current: String
  /// Where that word begins, as an offset in UTF-8.
  var start: Int
  /// Whether the cursor is in a comment, or where one would begin unless a digit follows.
  var isComment = false
  /// The sign before the cursor that sends results elsewhere, and whether a word follows it already.
  var redirection: (sign: Redirection.Sign, isGiven: Bool)?

  init(_ line: String, cursor: Int) {
    let typed = String(decoding: line.utf8.prefix(cursor), as: UTF8.self)
    let lexer = Lexer(typed)
    words = lexer.words.map(\.text)
    if let comment = lexer.comment {
      let place = typed.unicodeScalars.index(typed.startIndex, offsetBy: comment - 1)
      start = typed.utf8.distance(from: typed.startIndex, to: place)
      current = String(typed[place...])
      isComment = true
      return
    }
    redirection = lexer.tail.map { tail in
      (tail.sign, tail.words.count > (lexer.endsInWord ? 1 : 0))
    }
    guard lexer.endsInWord, let last = (lexer.tail?.words ?? lexer.words).last else {
      (current, start) = ("", typed.utf8.count)
      return
    }
    if redirection == nil { words.removeLast() }
    current = last.text
    let place = typed.unicodeScalars.index(typed.startIndex, offsetBy: last.offset)
    start = typed.utf8.distance(from: typed.startIndex, to: place)
  }
}
