/// One word of a command line, with its quotes and escapes taken away.
struct Word: Sendable, Equatable {
  var text: String
  /// Where the word begins in its line, in characters from 1.
  var column: Int
  /// Whether any of it was quoted or escaped, which makes a sign mean itself.
  var isQuoted = false
}
