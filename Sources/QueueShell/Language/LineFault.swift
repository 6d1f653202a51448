/// What makes a line no command, and where.
struct LineFault: Error, Sendable, Equatable {
  /// In the command, in scalars from 0.
  let offset: Int
  /// What stands there, in quotes.
  let subject: String
  /// What is wrong with it, from the verb on.
  let predicate: String
  var advice: String?
  var next: String?

  init(
    at offset: Int, _ subject: String, _ predicate: String, advice: String? = nil,
    next: String? = nil
  ) {
    self.offset = offset
    self.subject = subject
    self.predicate = predicate
    self.advice = advice
    self.next = next
  }

  /// The sentence for a line in which its place is this column.
  func error(column: Int) -> ShellError {
    ShellError("\(subject) in column \(column) \(predicate)", advice: advice, next: next)
  }
}

/// A place in a text of several lines.
struct TextPlace: Sendable, Equatable {
  /// From 0.
  var line: Int
  /// In characters from 1.
  var column: Int

  /// The place behind a text.
  init(after text: String) {
    line = text.count(where: \.isNewline)
    column = text.reversed().prefix { !$0.isNewline }.count + 1
  }
}
