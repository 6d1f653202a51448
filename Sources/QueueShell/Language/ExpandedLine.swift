/// A command ready to run: its variables have their values, and a favourite is what it stands for.
struct ExpandedLine: Sendable {
  var words: [String]
  var redirection: Redirection?
  /// Where each word stands in its line, in characters from 1; none for words that stand nowhere.
  var columns: [Int] = []

  /// Words that came one by one, as the program's own arguments do.
  init(_ words: [String]) { self.words = words }

  /// - Throws: what a variable or the line itself lacks.
  init(_ lexer: Lexer, in environment: Environment) throws(LineFault) {
    let line = try CommandLine(lexer)
    words = []
    for word in line.words { words.append(try word.expanded(in: environment)) }
    redirection = line.redirection
    columns = line.words.map { lexer.place(of: $0.offset).column }
    if case .file(var file, let appends) = line.redirection {
      file.text = try file.expanded(in: environment)
      file.variables = []
      redirection = .file(file, appends: appends)
    }
  }

  /// Puts in the place of a favourite's name what it stands for, before the line's other words.
  /// - Throws: why a favourite is no command.
  mutating func resolve(
    _ aliases: [String: String], in environment: Environment
  ) throws(ShellError) {
    var met: [String] = []
    while let name = words.first, let text = aliases[name], !CommandPath.isCommand(name) {
      guard !met.contains(name) else {
        throw ShellError(
          "The alias \"\(HostileText.repeated(met[0]))\" stands for itself.", next: "alias")
      }
      met.append(name)
      do throws(LineFault) {
        let lexer = Lexer(text)
        let favourite = try ExpandedLine(lexer, in: environment)
        guard lexer.incomplete == nil, !favourite.words.isEmpty else {
          throw LineFault(at: 0, "\"\(HostileText.repeated(text))\"", "is no whole command.")
        }
        guard redirection == nil || favourite.redirection == nil else {
          throw LineFault(
            at: lexer.tail?.offset ?? 0, lexer.tail?.quoted ?? "",
            "sends the results elsewhere already.")
        }
        words = favourite.words + words.dropFirst()
        redirection = redirection ?? favourite.redirection
        columns = []
      } catch {
        let fault = error.error(column: error.offset + 1)
        throw ShellError(
          "The alias \"\(HostileText.repeated(name))\": \(fault.message)", advice: fault.advice,
          next: "alias \(QueueDirectory.quoted(name))")
      }
    }
  }

  /// The error with the column of the word it quotes, for the lines of a file: a person at the prompt
  /// sees it. A condition that is not met has nothing wrong with its words.
  func locating(_ error: ShellError, at place: Place?) -> ShellError {
    guard place != nil, error.status == .failed, !error.message.contains(" in column ") else {
      return error
    }
    let message = error.message
    // The command's own name is found without help.
    let quoted = zip(words, columns).dropFirst().filter { word, _ in
      message.contains("\"\(word)\"") || message.contains("'\(word)'")
    }
    guard quoted.count == 1, let column = quoted.first?.1 else { return error }
    var error = error
    // Lines that point into a condition stay below the sentence.
    let end = message.firstIndex(of: "\n") ?? message.endIndex
    error.message = "\(message[..<end]) (column \(column))\(message[end...])"
    return error
  }
}
