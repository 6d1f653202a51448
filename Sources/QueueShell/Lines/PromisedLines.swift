import LineEditing

/// A file of commands that was only named so far; the loop opens it in its place.
final class PromisedLines: LineSource {
  let path: String

  init(path: String) { self.path = path }

  func next(continuing reason: Lexer.Incomplete?) -> ReadResult { .endOfInput }
}
