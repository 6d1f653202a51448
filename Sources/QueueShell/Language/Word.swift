/// One word of a command line, with its quotes and escapes taken away.
struct Word: Sendable, Equatable {
  /// A variable in a word, whose text still holds it as it was typed: `${NAME}`, or `~` for `${HOME}`.
  struct Variable: Sendable, Equatable {
    let name: String
    let spelling: String
    /// Where it begins in the word's text, in scalars from 0.
    let start: Int
    /// Where it begins in the command, in scalars from 0.
    let offset: Int

    static let lead = "${"
  }

  var text: String
  /// Where the word begins in its command, in scalars from 0.
  var offset: Int
  /// Whether any of it was quoted or escaped, which makes a sign mean itself.
  var isQuoted = false
  var variables: [Variable] = []

  /// The text with the values of its variables. A value is never split into words, and its signs mean
  /// themselves.
  func expanded(in environment: Environment) throws(LineFault) -> String {
    guard !variables.isEmpty else { return text }
    var (result, rest) = ("".unicodeScalars, text.unicodeScalars[...])
    var position = 0
    for variable in variables {
      result.append(contentsOf: rest.prefix(variable.start - position))
      result.append(contentsOf: try variable.value(in: environment).unicodeScalars)
      rest = rest.dropFirst(variable.start - position + variable.spelling.count)
      position = variable.start + variable.spelling.count
    }
    return String(result + rest)
  }
}

extension Word.Variable {
  /// - Throws: what to do when it is not set: an empty word in its place could mean anything.
  fileprivate func value(in environment: Environment) throws(LineFault) -> String {
    guard !Environment.secrets.contains(name) else {
      throw LineFault(
        at: offset, "\"\(spelling)\"", "holds a secret, which belongs on no line.",
        advice: "Commands sign in by it themselves.", next: "login")
    }
    if environment[name].map(TypedSecret.namesUser) ?? false {
      throw LineFault(
        at: offset, "\"\(spelling)\"", "holds a password, which belongs on no line.",
        next: "help language")
    }
    guard let value = environment[name] else {
      throw LineFault(
        at: offset, "\"\(spelling)\"", "is not set in the environment.",
        advice: "Set it before queuesh starts: export \(name)=VALUE. In '...' it means itself.",
        next: "help language")
    }
    return value
  }
}
