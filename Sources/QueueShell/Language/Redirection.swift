/// Where a command's results go instead of the screen.
enum Redirection: Sendable, Equatable {
  case file(Word, appends: Bool)
  /// A program, as a line for `/bin/sh`.
  case program(String)

  /// The signs that begin one where a word would begin.
  enum Sign: String, Sendable, CaseIterable {
    // The longer one is looked for first.
    case append = ">>"
    case write = ">"
    case pipe = "|"
  }
}

/// A command as its line says it, before variables have their values.
struct CommandLine: Sendable, Equatable {
  var words: [Word] = []
  var redirection: Redirection?

  /// - Throws: what makes the text no command.
  init(_ lexer: Lexer) throws(LineFault) {
    words = lexer.words
    guard let tail = lexer.tail else {
      if let fault = lexer.fault { throw fault }
      return
    }
    if let refusal = ConditionGrammar.refusal(of: words, tail) { throw refusal }
    if let fault = lexer.fault { throw fault }
    guard !words.isEmpty else {
      throw LineFault(
        at: tail.offset, tail.quoted, "has no command before it.", next: "help language")
    }
    redirection = try tail.redirection()
  }
}

extension Lexer.Tail {
  var quoted: String { "\"\(sign.rawValue)\"" }

  fileprivate func redirection() throws(LineFault) -> Redirection {
    if sign == .pipe {
      let line = program.trimmingWhitespace()
      guard !line.isEmpty else {
        throw LineFault(
          at: offset, quoted, "names no program.", advice: "Quoted, the sign is a word.",
          next: "queues | head")
      }
      guard !line.hasPrefix("|") else {
        throw LineFault(
          at: offset, "\"||\"", "joins no commands here.",
          advice: "Each command has its own line; the calling shell can join runs of queuesh.",
          next: "help language")
      }
      return .program(line)
    }
    guard let file = words.first else {
      throw LineFault(
        at: offset, quoted, "names no file.", advice: "Quoted, the sign is a word.",
        next: "queues \(sign.rawValue) queues.tsv")
    }
    if words.count > 1 {
      throw LineFault(
        at: words[1].offset, "\"\(HostileText.repeated(words[1].text))\"",
        "is one word too many: results go to one file, which ends the command.",
        next: "help language")
    }
    return .file(file, appends: sign == .append)
  }
}
